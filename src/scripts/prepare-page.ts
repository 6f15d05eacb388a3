import {recall, remember} from './view-choice.ts'

/**
 * Sets the colours that the reader has chosen, before anything is drawn, and asks for the fonts while the style
 * sheet is still on its way: from a folder they are there at once, and browsers refuse to be asked.
 *
 * @param data of the element of this script: `fonts`, their folder with its slash, absent where they are in the page;
 *   `faces`, those that the first screen needs, with a space between; `expected`, the id of what has to be there before
 *   anything is drawn: it stands behind a script that sets what else is drawn first. Chromium waits until it begins.
 */
export function preparePage({fonts, faces = '', expected}: DOMStringMap): void {
  const theme = recall('theme')
  const {dataset} = document.documentElement
  if (theme) dataset['theme'] = theme
  addEventListener('DOMContentLoaded', () => {
    const chosen = document.querySelector<HTMLInputElement>(`[name=theme][value="${theme}"]`)
    if (chosen !== null) chosen.checked = true
  })
  addEventListener('change', ({target}) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'theme') return
    dataset['theme'] = target.value
    remember('theme', target.value)
  })
  if (expected !== undefined) addLink({rel: 'expect', blocking: 'render', href: `#${expected}`})
  if (fonts === undefined || location.protocol === 'file:') return
  for (const face of faces.split(' ')) {
    const href = `${fonts}source-serif-4-${face}-normal.woff2`
    addLink({rel: 'preload', as: 'font', crossorigin: '', href})
  }
}

function addLink(attributes: Readonly<Record<string, string>>): void {
  const link = document.createElement('link')
  for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value)
  document.head.append(link)
}
