/** Views of a text: what is chosen in the bar goes into the address and is remembered, and the place stays. */
import {flowGroups} from './flow-groups.ts'
import {currentGroup, restorePlace} from './keep-place.ts'
import {setControls} from './set-controls.ts'
import {remember, writeChoice} from './view-choice.ts'

const bar = document.querySelector<HTMLElement>('.view')

/** The grain that is set needs two languages to be level. */
function flow(): void {
  const isBoth = bar?.querySelector(':is([value=side], [value=interleaved]):checked') != null
  flowGroups(isBoth && bar?.querySelector('[value=paragraph]:checked') != null)
}

function keep({name, value, checked, dataset: {language}}: HTMLInputElement): void {
  if (name === 'names' || name === 'printed') return remember(name, checked ? 'on' : 'off')
  if (name !== 'view' && name !== 'level' && name !== 'first') return
  const languages = ['ru', 'en']
  const chosen = name === 'first' ? languages.find((each) => (each === language) === checked) : value
  if (chosen === undefined) return
  remember(name, chosen)
  writeChoice(name, chosen)
}

bar?.addEventListener('change', ({target}) => {
  if (!(target instanceof HTMLInputElement)) return
  keep(target)
  flow()
  restorePlace()
})

addEventListener('popstate', () => {
  setControls()
  flow()
})

// The other language of the interface shows the same place in the same view.
const others = document.querySelector('.languages')
for (const type of ['pointerdown', 'focusin', 'click']) {
  others?.addEventListener(type, ({target}) => {
    const link = target instanceof Element ? target.closest('a') : null
    if (link === null || bar === null) return
    link.search = location.search
    const group = currentGroup()
    link.hash = group === undefined ? location.hash : group.id
  })
}

flow()
document.documentElement.classList.remove('wait')
