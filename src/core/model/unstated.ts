/** What the importer writes where only an editor can say: source and rights of an edition. */
export const unstated = 'to be stated by the editor'
