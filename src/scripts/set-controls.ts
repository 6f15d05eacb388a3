import {readChoices, recall, type Choice} from './view-choice.ts'

/**
 * Tells whether clauses run on as prose, for which both languages have to be shown.
 *
 * @returns as the controls of the bar are set.
 */
export function areClausesFlowing(): boolean {
  const isChecked = (values: string): boolean =>
    document.querySelector(`.view :is(${values}):checked`) !== null
  return isChecked('[value=side], [value=interleaved]') && isChecked('[value=paragraph]')
}

/** Sets the controls of the bar as the address says or as is remembered; unknown values count as absent. */
export function setControls(): void {
  const inputs = [...document.querySelectorAll<HTMLInputElement>('.view input')]
  const find = (name: string, value: string | null | undefined): HTMLInputElement | undefined =>
    inputs.find((input) => input.name === name && input.value === value)
  const choose = (choice: Choice, name: string = choice): HTMLInputElement | undefined => {
    for (const value of readChoices(choice)) {
      const input = find(name, value)
      if (input !== undefined) return input
    }
    return undefined
  }
  for (const choice of ['view', 'level'] as const) {
    const input = choose(choice)
    if (input !== undefined) input.checked = true
  }
  // Which language is first is one of those that can be shown alone.
  const first = choose('first', 'view')
  for (const input of inputs) {
    if (input.name === 'first' && first !== undefined)
      input.checked = input.dataset['language'] === first.value
    const known = recall(input.name)
    if (input.name === 'names' || input.name === 'printed') {
      if (known === 'on' || known === 'off') input.checked = known === 'on'
    }
  }
  // What only a script can do.
  for (const part of document.querySelectorAll<HTMLElement>('.view [hidden]')) part.hidden = false
}
