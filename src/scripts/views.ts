/** Views of a text: what is chosen in the bar goes into the address and is remembered, and the place stays. */
import {flowGroups} from './flow-groups.ts'
import {currentGroup, restorePlace} from './keep-place.ts'
import {areClausesFlowing, setControls} from './set-controls.ts'
import {remember, writeChoice} from './view-choice.ts'

const bar = document.querySelector<HTMLElement>('.view')

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
  flowGroups(areClausesFlowing())
  restorePlace()
})

addEventListener('popstate', () => {
  setControls()
  flowGroups(areClausesFlowing())
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

flowGroups(areClausesFlowing())
document.documentElement.classList.remove('wait')
