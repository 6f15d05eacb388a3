import assert from 'node:assert/strict'
import {chooseBand} from '#core/align/choose-band.ts'
import {gatherConstraints} from '#core/align/constraints.ts'
import {startBeliefs} from '#core/align/estimate-beliefs.ts'
import {readForms} from '#core/align/read-forms.ts'
import {scoreBeads} from '#core/align/score-beads.ts'
const units = readForms([{text: 'A single unit.'}])
const corners = [{from: 1, to: 1}]
const scores = scoreBeads(units, units, chooseBand(corners, Float64Array.of(0, 1), Infinity), {
  beliefs: startBeliefs(units, units),
  constraints: gatherConstraints(units, units, corners, new Set()),
  labels: () => 0,
  words: () => 0,
})
const [pair = 0, fromAlone = 0, toAlone = 0] = scores.slice(-12)
assert.ok(pair > fromAlone + toAlone)
