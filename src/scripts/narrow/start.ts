/** Narrows the list of the page and keeps the choice in its address. */
import {keepQuery} from '../search/keep-query.ts'
import {
  isLeft,
  narrowNames,
  readChoice,
  writeChoice,
  type NarrowChoice,
  type NarrowEntry,
} from './narrow-choice.ts'
import {offerSorting} from './sort-rows.ts'

interface Entry extends NarrowEntry {
  readonly element: HTMLElement
}

/** Starts the form of the page. */
export function startNarrowing(): void {
  const form = document.querySelector<HTMLElement>('.narrow')
  if (form === null) return
  const entries = [...document.querySelectorAll<HTMLElement>('[data-narrow]')].map(readEntry)
  const controls = narrowNames.flatMap((name) => [
    ...form.querySelectorAll<HTMLSelectElement>(`select[name=${name}]`),
  ])
  form.querySelector('.more')?.removeAttribute('hidden')
  setForm(form, controls, readChoice(location.search))
  const update = (): void => {
    const choice = readForm(form, controls)
    show(form, entries, choice)
    const search = writeChoice(location.search, choice)
    history.replaceState(null, '', `${location.pathname}${search}${location.hash}`)
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.numbers a')) link.search = search
  }
  form.addEventListener('change', update)
  form.querySelector('button')?.addEventListener('click', () => {
    setForm(form, controls, readChoice(''))
    update()
  })
  update()
  offerSorting(form.dataset['sort'] ?? '')
  keepQuery()
}

function readEntry(element: HTMLElement): Entry {
  const {kind = '', text = '', from = '', until = ''} = element.dataset
  return {element, kinds: kind.split(' '), text, from, until}
}

/** What the form has no choice for counts as absent. */
function setForm(form: HTMLElement, controls: readonly HTMLSelectElement[], choice: NarrowChoice): void {
  for (const radio of form.querySelectorAll<HTMLInputElement>('[name=kind]')) {
    if (radio.value === choice.kind) radio.checked = true
  }
  for (const control of controls) {
    const wanted = choice[narrowNames.find((name) => name === control.name) ?? 'text']
    if ([...control.options].some(({value}) => value === wanted)) control.value = wanted
  }
}

function readForm(form: HTMLElement, controls: readonly HTMLSelectElement[]): NarrowChoice {
  const kind = form.querySelector<HTMLInputElement>('[name=kind]:checked')?.value ?? ''
  const chosen = Object.fromEntries(controls.map(({name, value}) => [name, value]))
  return {...readChoice(''), ...chosen, kind}
}

function show(form: HTMLElement, entries: readonly Entry[], choice: NarrowChoice): void {
  const left = new Set(entries.filter((entry) => isLeft(entry, choice)))
  for (const entry of entries) entry.element.hidden = !left.has(entry)
  for (const section of document.querySelectorAll<HTMLElement>('section:has([data-narrow])')) {
    if (!section.contains(form))
      section.hidden = section.querySelector('[data-narrow]:not([hidden])') === null
  }
  count(form, entries, choice)
  const output = form.querySelector('output')
  const said = form.dataset['left'] ?? ''
  if (output !== null) {
    const isAll = left.size === entries.length
    output.textContent = isAll
      ? ''
      : said.replace('#', String(left.size)).replace('@', String(entries.length))
  }
  const nothing = document.querySelector<HTMLElement>('.nothing')
  if (nothing !== null) nothing.textContent = left.size === 0 ? (nothing.dataset['none'] ?? '') : ''
}

/** Beside each choice, what would be left with it. */
function count(form: HTMLElement, entries: readonly Entry[], choice: NarrowChoice): void {
  const leftWith = (part: Partial<NarrowChoice>): string =>
    String(entries.filter((entry) => isLeft(entry, {...choice, ...part})).length)
  for (const radio of form.querySelectorAll<HTMLInputElement>('[name=kind]')) {
    const place = radio.parentElement?.querySelector('small')
    if (place) place.textContent = leftWith({kind: radio.value})
  }
  for (const option of form.querySelectorAll<HTMLOptionElement>('option[data-name]')) {
    const name = option.closest('select')?.name ?? ''
    option.textContent = `${option.dataset['name'] ?? ''} (${leftWith({[name]: option.value})})`
  }
}
