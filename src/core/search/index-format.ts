/**
 * Says how the search index is written: changes whenever the same words would give other files. It is part of the
 * name of each shard in the cache, and a program made for another one refuses the index.
 */
export const indexFormat = 'pagefind 1.6.0, format 2'
