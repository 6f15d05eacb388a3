/**
 * Drops comments, line breaks and all spaces that a style sheet in the form of our formatter does not need.
 *
 * @param css a sheet formatted by Prettier, in which no string holds the signs of a comment.
 * @returns the same rules on one line.
 */
export function compactCss(css: string): string {
  return css
    .replace(/\/\*(?:[^*]|\*(?!\/))*\*\//g, '')
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^([\w-]+): /, '$1:')
        .replace(/ \{$/, '{'),
    )
    .join('\n')
    .replace(/(?<=[,;{}])\n+|\n+(?=\})/g, '')
    .replaceAll(';}', '}')
    .replace(/, (?=\S)/g, ',')
    .replaceAll(' > ', '>')
    .replace(/(?<![\w.])0\.(?=\d)/g, '.')
    .trim()
    .replaceAll('\n', ' ')
}
