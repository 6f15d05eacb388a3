import {areClausesFlowing, setControls} from './set-controls.ts'

/** What the bar needs before the text below it is painted. */
export function beforePaint(): void {
  setControls()
  if (!areClausesFlowing()) return
  // Clauses run on once all are there (`flow-groups.ts`): the text is not shown before, so that nothing jumps.
  const {classList} = document.documentElement
  classList.add('wait')
  addEventListener('load', () => classList.remove('wait'))
}
