import {recall, remember} from './view-choice.ts'

/**
 * Sets the colours that the reader has chosen, before anything is drawn, and asks for the fonts while the style
 * sheet is still on its way: from a folder they are there at once, and browsers refuse to be asked.
 *
 * @param data of the element of this script: `fonts`, their folder with its slash, absent where they are in the page;
 *   `faces`, those that the first screen needs, with a space between.
 */
export function preparePage({fonts, faces = ''}: DOMStringMap): void {
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
  if (fonts === undefined || location.protocol === 'file:') return
  for (const face of faces.split(' ')) {
    const link = document.createElement('link')
    link.rel = 'preload'
    link.as = 'font'
    link.crossOrigin = ''
    link.href = `${fonts}source-serif-4-${face}-normal.woff2`
    document.head.append(link)
  }
}
