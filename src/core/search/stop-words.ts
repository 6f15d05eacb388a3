/**
 * Words, lower case, that say nothing about a text and that the index matches by prefix with half
 * of its words: a search without them finds more of what was meant.
 */
export const stopWords: ReadonlySet<string> = new Set([
  ...'а без бы в во для до же за и из или к как ко на не ни но о об от по под при с со у что это'.split(' '),
  ...'a an and are as at be by for from in is it of on or that the this to was were which with'.split(' '),
])
