/**
 * Makes an element.
 *
 * @param tag its name.
 * @param attributes as in HTML; `''` for one without a value.
 * @param children elements and text inside it.
 * @returns the element.
 */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

/**
 * Makes a button.
 *
 * @param text what it says.
 * @param press what it does.
 * @param label its name aloud where the text alone says too little; holds the text.
 * @returns the button.
 */
export function makeButton(text: string, press: () => void, label = text): HTMLButtonElement {
  const button = make(
    'button',
    {type: 'button', ...(label === text ? {} : {'aria-label': label, title: label})},
    text,
  )
  button.addEventListener('click', press)
  return button
}

/**
 * Makes a list to choose from.
 *
 * @param label its name aloud.
 * @param options what can be chosen, by value.
 * @param value what is chosen.
 * @param choose called with the value that the reader chose.
 * @returns the list.
 */
export function makeSelect(
  label: string,
  options: Iterable<readonly [value: string, text: string]>,
  value: string,
  choose: (value: string) => void,
): HTMLSelectElement {
  const list = [...options].map(([own, text]) => make('option', {value: own}, text))
  const select = make('select', {'aria-label': label}, ...list)
  select.value = value
  select.addEventListener('change', () => choose(select.value))
  return select
}
