import {expect, it} from 'vitest'
import {addInward} from '#core/reading/add-inward.ts'
import type {ReadingGroup} from '#core/model/reading-view.ts'

const group = (id: string, more: Partial<ReadingGroup> = {}): ReadingGroup => ({
  id,
  kind: 'paragraph',
  depth: 0,
  labels: [null],
  rows: [{id: `${id}c1`, cells: ['<b class="num" id="p5"></b> Rain.']}],
  ...more,
})

it('puts citations behind those of the text itself, wherever in a group they lead', () => {
  const own = {address: 'p9'}
  const groups = [group('title', {rows: []}), group('p4', {citedBy: [own], anchors: ['t1r1']})]
  const by = (address: string) => ({document: 'snow', address})
  const [title, last] = addInward(groups, [
    {at: 'p5', ...by('p1')},
    {at: 't1r1', ...by('p2')},
    {at: 'p4c1', ...by('p3')},
    {at: 'p8', ...by('p4')},
    by('p5'),
  ])
  // A place that is not there is the text as a whole.
  expect(title?.citedBy).toEqual([by('p4'), by('p5')])
  expect(last?.citedBy).toEqual([own, by('p1'), by('p2'), by('p3')])
})

it('leaves groups that nothing cites as they are', () => {
  const groups = [group('p4')]
  expect(addInward(groups, [])).toBe(groups)
  expect(addInward([...groups, group('p6')], [{document: 'snow', address: 'p1', at: 'p6'}])[0]).toBe(
    groups[0],
  )
})
