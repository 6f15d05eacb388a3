/** The script of the review page: forms open and close, show what they will write, and write it. */
import type {Refusal, ReviewAnswer} from '#io/answer-review.ts'
import {pressedKey} from '../scripts/pressed-key.ts'
import {actKeys, actNames} from './words.ts'

/** What the page says of an answer, by its name. */
type Told = Readonly<Record<Refusal['refusal'] | 'offline' | 'written' | 'undone', string>>

/** Kept while the page comes again: ids of the rows to go on with, the first that is left. */
const place = 'diglot.review'
/** The row decided on last, for when that is taken back. */
const lastPlace = 'diglot.review.last'
/** The last reason, per language: of gaps in a row most have the same. */
const lastReason = (tag: string): string => `diglot.review.reason.${tag}`
const tags = ['ru', 'en'] as const

/** Makes the page act. */
export function startReview(): void {
  const root = document.querySelector<HTMLElement>('.review')
  if (root === null) return
  const page = new ReviewPage(root)
  root.addEventListener('click', ({target}) => target instanceof Element && page.click(target))
  root.addEventListener(
    'input',
    ({target}) => target instanceof Element && page.preview(target.closest('form')),
  )
  root.addEventListener('submit', (event) => {
    event.preventDefault()
    if (event.target instanceof HTMLFormElement) void page.write(event.target)
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') page.close()
    else if (page.press(pressedKey(event))) event.preventDefault()
  })
  page.goOn()
  // From here on keys and buttons act.
  root.dataset['ready'] = ''
}

/** What is typed or chosen in a form. */
const fields = 'select, input:not([type="hidden"])'

class ReviewPage {
  readonly #root: HTMLElement
  readonly #cases: readonly HTMLElement[]
  readonly #told: Told
  #asked = 0

  constructor(root: HTMLElement) {
    this.#root = root
    this.#cases = [...root.querySelectorAll<HTMLElement>('.case')]
    // Written by `text.astro`.
    this.#told = JSON.parse(root.dataset['told'] ?? '{}') as Told
  }

  click(target: Element): void {
    const button = target.closest('button')
    if (button === null) return
    if (button.dataset['open'] !== undefined) this.open(button.closest('.case'), button.dataset['open'])
    else if ('close' in button.dataset) this.close()
    else if ('undo' in button.dataset) void this.undo()
  }

  /** Acts on a key; tells whether it was one of the page. */
  press(key: string | undefined): boolean {
    const at = this.#cases.findIndex((each) => each.contains(document.activeElement))
    if (key === 'j' || key === 'k') {
      this.#cases[Math.max(0, Math.min(this.#cases.length - 1, at + (key === 'j' ? 1 : -1)))]?.focus()
      return true
    }
    if (key === 'u') {
      void this.undo()
      return true
    }
    const name = actNames.find((each) => actKeys[each] === key)
    return name !== undefined && this.open(this.#cases[at] ?? null, name)
  }

  /** Opens the form of an act, and closes any other. */
  open(row: Element | null, name: string): boolean {
    const form = row?.querySelector<HTMLFormElement>(`form[data-act="${name}"]`)
    if (!form) return false
    this.close()
    form.hidden = false
    row?.querySelector(`[data-open="${name}"]`)?.setAttribute('aria-expanded', 'true')
    for (const tag of name === 'leave' ? tags : []) {
      const field = form.querySelector<HTMLInputElement>(`[name="${tag}"]`)
      if (field?.value === '') field.value = sessionStorage.getItem(lastReason(tag)) ?? ''
    }
    const field = form.querySelector<HTMLInputElement | HTMLSelectElement>(fields)
    field?.focus()
    if (field instanceof HTMLInputElement) field.select()
    form.scrollIntoView({block: 'nearest'})
    this.preview(form)
    return true
  }

  close(): void {
    for (const form of this.#root.querySelectorAll<HTMLFormElement>('form.act:not([hidden])')) {
      const row = form.closest<HTMLElement>('.case')
      if (form.contains(document.activeElement)) row?.focus()
      form.hidden = true
      row?.querySelector('[aria-expanded]')?.removeAttribute('aria-expanded')
    }
  }

  /** Shows what a form would write. */
  preview(form: HTMLFormElement | null): void {
    if (form === null) return
    for (const output of form.querySelectorAll('output')) {
      const field = output.closest('label')?.querySelector('input')
      output.textContent = idsIn(field?.value ?? '')
        .map(
          (id) => field?.list?.querySelector<HTMLOptionElement>(`[value="${CSS.escape(id)}"]`)?.label ?? '—',
        )
        .join(' · ')
    }
    void this.#preview(form)
  }

  async #preview(form: HTMLFormElement): Promise<void> {
    const asked = ++this.#asked
    const button = form.querySelector<HTMLButtonElement>('[type="submit"]')
    const lines = form.querySelector('.lines')
    if (button === null || lines === null) return
    button.disabled = true
    if (!form.checkValidity()) {
      lines.replaceChildren()
      return
    }
    const answer = await this.#send({...this.#read(form), isWritten: false})
    if (asked !== this.#asked) return
    if (isDone(answer)) {
      lines.replaceChildren(...answer.lines.map(({sign, text}) => lineOf(sign, text)))
      button.disabled = false
      if (form.querySelector(fields) === null) button.focus()
    } else lines.textContent = this.#tell(answer)
  }

  async write(form: HTMLFormElement): Promise<void> {
    const row = form.closest<HTMLElement>('.case')
    const answer = await this.#send({...this.#read(form), isWritten: true})
    if (!isDone(answer)) {
      const lines = form.querySelector('.lines')
      if (lines !== null) lines.textContent = this.#tell(answer)
      return
    }
    const ids = this.#cases.map(({id}) => id)
    const at = Math.max(0, ids.indexOf(row?.id ?? ''))
    sessionStorage.setItem(lastPlace, ids[at] ?? '')
    sessionStorage.setItem(place, JSON.stringify([...ids.slice(at), ...ids.slice(0, at).reverse()]))
    if (form.dataset['act'] === 'leave') {
      const said = new FormData(form)
      for (const tag of tags) sessionStorage.setItem(lastReason(tag), String(said.get(tag)))
    }
    this.close()
    this.#say(this.#told.written)
  }

  async undo(): Promise<void> {
    const answer = await this.#send({text: this.#root.dataset['text'], undo: true})
    if (isDone(answer)) sessionStorage.setItem(place, JSON.stringify([sessionStorage.getItem(lastPlace)]))
    this.#say(isDone(answer) ? this.#told.undone : this.#tell(answer))
  }

  /** Takes the focus to where the editor was before the decision was written. */
  goOn(): void {
    // Written by this class.
    const ids = JSON.parse(sessionStorage.getItem(place) ?? '[]') as readonly string[]
    sessionStorage.removeItem(place)
    const left = ids.flatMap((id) => this.#cases.find((each) => each.id === id) ?? [])
    const row = left[0] ?? (ids.length === 0 ? undefined : this.#cases[0])
    row?.focus()
  }

  #read(form: HTMLFormElement): object {
    const row = form.closest<HTMLElement>('.case')
    const fields = new FormData(form)
    const said = (name: string) => String(fields.get(name) ?? '').trim()
    // Written by `ActForm.astro`.
    const act = JSON.parse(said('act')) as object
    const name = form.dataset['act']
    const {text, hash} = this.#root.dataset
    return {
      text,
      hash,
      level: row?.dataset['level'],
      from: JSON.parse(row?.dataset['from'] ?? '[]') as unknown,
      to: JSON.parse(row?.dataset['to'] ?? '[]') as unknown,
      act: {
        ...act,
        ...(name === 'split' ? {from: Number(said('from')), to: Number(said('to'))} : {}),
        ...(name === 'pair' ? {from: idsIn(said('from')), to: idsIn(said('to'))} : {}),
        ...(name === 'forbid' || name === 'break' ? {from: said('from'), to: said('to')} : {}),
        ...(name === 'leave' ? {reason: {ru: said('ru'), en: said('en')}} : {}),
      },
    }
  }

  async #send(body: object): Promise<ReviewAnswer['body'] | undefined> {
    try {
      const response = await fetch('/review/decide', {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: JSON.stringify(body),
      })
      // `decide.ts` answers nothing else.
      return (await response.json()) as ReviewAnswer['body']
    } catch {
      return undefined
    }
  }

  /** What an answer without lines means. */
  #tell(answer: Refusal | undefined): string {
    if (answer === undefined) return this.#told.offline
    const {refusal, message} = answer
    return refusal === 'file' ? `${this.#told.file}\n${message}` : this.#told[refusal]
  }

  #say(text: string): void {
    const status = this.#root.querySelector('[role="status"]')
    if (status !== null) status.textContent = text
  }
}

/** Ids as typed, with spaces or commas between. */
function idsIn(typed: string): readonly string[] {
  return typed.split(/[\s,;]+/).filter((id) => id !== '')
}

function isDone(answer: ReviewAnswer['body'] | undefined): answer is Exclude<ReviewAnswer['body'], Refusal> {
  return answer !== undefined && 'lines' in answer
}

function lineOf(sign: string, text: string): HTMLElement {
  const line = document.createElement(sign === '+' ? 'ins' : 'del')
  line.textContent = `${text}\n`
  return line
}
