/**
 * Why a change of a rule is made, where the rule has no evidence of its own to show: by rule id, in
 * words for the ledger.
 */
export const ruleReasons: Readonly<Record<string, string>> = {
  'column-head': 'Names the columns of the table',
  comment: 'Stands in the margin of the document',
  'empty-cell': 'A cell of the table is empty',
  'hidden-text': 'Not shown in the source',
  'label-stop': 'Other numbers of the row are printed with a stop',
  'letter-spacing': 'Set with spaces between the letters',
  'line-hyphen': 'A line ends in a hyphen, which is kept; the word goes on',
  moved: 'The text goes on here; what was received in between belongs elsewhere',
  'note-mark': 'Mark of a footnote',
  'page-break': 'A page of the source ends here',
  'page-chrome': 'Belongs to the page, not to the text',
  'page-number': 'Number of a page',
  'quote-mark': 'Shows that a message quotes another',
  'running-head': 'Repeated on every page',
  sic: 'Printed so',
  'soft-hyphen': 'Shows where the word may be divided, and is invisible',
}
