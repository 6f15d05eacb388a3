/** What the reader has chosen: of the bar over a text also in the address of the page; remembered from page to page. */

/** Choices that the address may bear. */
export type Choice = 'view' | 'first' | 'level'

/** Storing throws where the reader has forbidden it: a choice then holds for its page. */
function tryTo<Result>(work: () => Result): Result | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

/**
 * Tells what was chosen.
 *
 * @param choice name of the controls.
 * @returns what the address says, what is remembered; either may be no value that there is.
 */
export function readChoices(choice: Choice): readonly (string | null | undefined)[] {
  return [new URLSearchParams(location.search).get(choice), recall(choice)]
}

/**
 * Remembers a choice.
 *
 * @param name of a control, or of what was chosen.
 * @param value its value.
 */
export function remember(name: string, value: string): void {
  tryTo(() => localStorage.setItem(`diglot.${name}`, value))
}

/**
 * Recalls a choice.
 *
 * @param name as {@link remember} got it.
 * @returns its value, as far as one is known.
 */
export function recall(name: string): string | null | undefined {
  return tryTo(() => localStorage.getItem(`diglot.${name}`))
}

/**
 * Writes a choice into the address of the page, which nothing else notices.
 *
 * @param choice name of the controls.
 * @param value what was chosen.
 */
export function writeChoice(choice: Choice, value: string): void {
  const url = new URL(location.href)
  url.searchParams.set(choice, value)
  tryTo(() => history.replaceState(history.state, '', url))
}
