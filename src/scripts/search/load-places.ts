import {mayBeReference} from '#core/search/may-be-reference.ts'
import type {PlacesAnswer} from '../reference/place-answer.ts'
import {loadCatalogue, runScript} from './load-catalogue.ts'
import type {SearchContext} from './search-context.ts'

/**
 * Finds the places that a query may be a reference to. The program that reads references is loaded when one is
 * typed, and not for words.
 *
 * @param context of the page.
 * @param typed as typed.
 * @returns no places for words.
 * @throws {Error} when a file cannot be had.
 */
export async function loadPlaces({root, dictionary}: SearchContext, typed: string): Promise<PlacesAnswer> {
  if (!mayBeReference(typed) && !(await loadCatalogue(root)).texts.has(typed.trim()))
    return {places: [], more: 0}
  if (window.diglotPlaces === undefined) await runScript(`${root}assets/references/program.js`)
  const language = dictionary.language === 'ru' ? 'ru' : 'en'
  return window.diglotPlaces?.(root, language, typed) ?? {places: [], more: 0}
}
