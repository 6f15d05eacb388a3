import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {resolve} from 'node:path'
import type {Topology} from 'topojson-specification'

/**
 * Reads the land of the earth, without borders: Natural Earth 1 : 50 m, as packed by world-atlas. Read and not
 * imported, for as a module of the bundle its 0.7 MB of numbers took 55 MB of Astro's memory.
 *
 * @param root folder of the project.
 * @returns the topology; its object `land` is one multipolygon.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readLand} from '#io/read-land.ts'
 * assert.ok('land' in readLand('.').objects)
 * ```
 */
export function readLand(root: string): Topology {
  const path = createRequire(resolve(root, 'package.json')).resolve('world-atlas/land-50m.json')
  // The file holds what its package says it does.
  return JSON.parse(readFileSync(path, 'utf8')) as Topology
}
