import type {FoundCells} from '#core/reading/find-cells.ts'
import {escapeHtml} from '#core/reading/inline-html.ts'
import type {ReadingView} from '#core/model/reading-view.ts'

/** Characters of a preview, in each language: what eight lines of a card hold. */
const longest = 420

/** A place in another text. */
export interface OuterReference {
  /** As it stands in the page: `../rain/index.html#p7`. */
  readonly href: string
  /** Id of the text. */
  readonly id: string
  /** Address in it; `undefined`: the text as a whole. */
  readonly anchor: string | undefined
}

/**
 * Lists the places in other texts that the references of a page lead to.
 *
 * @param view a text laid out.
 * @returns the places, each once.
 */
export function listOuterReferences(view: ReadingView): OuterReference[] {
  const cells = view.groups.flatMap(({rows}) => rows.flatMap((row) => row.cells))
  const links = cells.flatMap((html) => [
    ...(html ?? '').matchAll(
      /<a class="ref" href="(\.\.\/(?!entities\/)([^/"]*)\/index\.html(?:#([^"]*))?)"/g,
    ),
  ])
  const places = links.map(([, href = '', id = '', anchor]) => ({href, id, anchor}))
  return [...new Map(places.map((place) => [place.href, place])).values()]
}

/**
 * Writes the beginning of a place in another text, to be laid by at the end of a page until a card shows it.
 *
 * @param href the link that leads there.
 * @param title title of that text, in the language of the interface.
 * @param cells the place in each language.
 * @returns one `template`, its text without any element.
 */
export function previewHtml(href: string, title: string, cells: FoundCells['cells']): string {
  const sides = cells.map(
    ({language, html}) => `<div class="c" lang="${escapeHtml(language)}">${cutText(html)}</div>`,
  )
  return `<template data-at="${href}" title="${escapeHtml(title)}">${sides.join('')}</template>`
}

/** Escaped text holds no `<` but that of elements, and no space inside a reference. */
function cutText(html: string): string {
  const text = html.replaceAll('<br>', ' ').replace(/<[^>]*>/g, '')
  const end = text.length <= longest ? -1 : text.lastIndexOf(' ', longest)
  return end === -1 ? text : `${text.slice(0, end)} …`
}
