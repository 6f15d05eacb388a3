import type {DocumentId, EntityId, LanguageTag} from '../model/corpus-document.ts'
import type {Finding} from '../model/finding.ts'
import type {AuthorityRecord} from './authority-record.ts'
import {fitsRelation} from './fits-relation.ts'
import {findRelationCycles} from './find-relation-cycles.ts'
import {listNames} from './list-names.ts'

/** What is wrong between records of an authority file, and with which. */
export interface AuthorityFault extends Pick<Finding, 'rule' | 'severity' | 'reason' | 'remedy'> {
  /** Index of the record, from 0; the later of two that clash. */
  readonly record: number
  /** Index of its relation, from 0, where it is about one. */
  readonly relation?: number
}

export interface AuthorityContext {
  /** Says in words where a record stands, for messages about another: `states.yaml:12`. */
  readonly describePlace: (record: number) => string
  /** Ids of the texts of the corpus; absent: `text` is not checked. */
  readonly texts?: ReadonlySet<DocumentId>
}

/**
 * Checks what no record shows by itself: ids given twice, relations to nothing, in a circle, or between
 * records of types that have no such relation, texts that are not there, and names that two records share.
 * Time is linear in the number of names and relations.
 *
 * @param records the whole authority file.
 * @param context see {@link AuthorityContext}.
 * @returns the faults, rule by rule, in order of the records; empty when there is none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {checkAuthorities} from '#core/entities/check-authorities.ts'
 * const mill = {id: 'body-mill', type: 'body', labels: {en: 'Mill'}, aliases: {}} as const
 * const part = {...mill, relations: [{type: 'part-of', to: 'org-river'}]} as const
 * const faults = checkAuthorities([part], {describePlace: () => 'bodies.yaml:1'})
 * assert.equal(faults[0]?.rule, 'unknown-relation')
 * ```
 */
export function checkAuthorities(
  records: readonly AuthorityRecord[],
  {describePlace, texts}: AuthorityContext,
): readonly AuthorityFault[] {
  const byId = new Map<EntityId, number>()
  for (const [index, {id}] of records.entries()) if (!byId.has(id)) byId.set(id, index)
  return [
    ...findDuplicates(records, byId, describePlace),
    ...findWrongRelations(records, byId),
    ...findCircles(records, byId),
    ...(texts === undefined ? [] : findUnknownTexts(records, texts)),
    ...findSharedNames(records),
  ]
}

function* findDuplicates(
  records: readonly AuthorityRecord[],
  byId: ReadonlyMap<EntityId, number>,
  describePlace: (record: number) => string,
): Generator<AuthorityFault> {
  for (const [record, {id}] of records.entries()) {
    const first = byId.get(id)
    if (first === undefined || first === record) continue
    yield {
      rule: 'duplicate-id',
      severity: 'error',
      reason: `Unexpected second record with id \`${id}\`, expected an id that ${describePlace(first)} does not have`,
      remedy: 'Merge the two records or rename one.',
      record,
    }
  }
}

function* findWrongRelations(
  records: readonly AuthorityRecord[],
  byId: ReadonlyMap<EntityId, number>,
): Generator<AuthorityFault> {
  for (const [record, {id, type, relations = []}] of records.entries()) {
    for (const [relation, {type: kind, to}] of relations.entries()) {
      const target = records[byId.get(to) ?? -1]
      if (target === undefined) {
        yield {
          rule: 'unknown-relation',
          severity: 'error',
          reason: `Unexpected relation \`${kind}\` of \`${id}\` to \`${to}\`, expected the id of a record`,
          remedy: 'Correct the id, or add the record it names.',
          record,
          relation,
        }
      } else if (!fitsRelation(kind, type, target.type)) {
        yield {
          rule: 'unlikely-relation',
          severity: 'warning',
          reason: `Unexpected relation \`${kind}\` of ${type} \`${id}\` to ${target.type} \`${to}\`, expected types that can be so related`,
          remedy: 'Choose another relation, or correct the type of one of the two records.',
          record,
          relation,
        }
      }
    }
  }
}

/** How many records of a circle, and names of a record, a message lists. */
const mostListed = 5

function* findCircles(
  records: readonly AuthorityRecord[],
  byId: ReadonlyMap<EntityId, number>,
): Generator<AuthorityFault> {
  const cycles = findRelationCycles(records, byId, mostListed)
  for (const {type, records: named, length, record, relation} of cycles) {
    const ids = named.map((index) => records[index]?.id ?? '')
    const path = [...ids, ...(length > ids.length ? ['…'] : []), ids[0]].join(' → ')
    yield {
      rule: 'relation-cycle',
      severity: 'error',
      reason: `Unexpected circle of \`${type}\`: \`${path}\`, expected relations that end`,
      remedy: 'Take out the relation that is wrong.',
      record,
      relation,
    }
  }
}

function* findUnknownTexts(
  records: readonly AuthorityRecord[],
  texts: ReadonlySet<DocumentId>,
): Generator<AuthorityFault> {
  for (const [record, {id, text}] of records.entries()) {
    if (text === undefined || texts.has(text)) continue
    yield {
      rule: 'unknown-text',
      severity: 'warning',
      reason: `Unexpected text \`${text}\` of \`${id}\`, expected the id of a text of the corpus`,
      remedy: 'Correct the id, or leave the line out until the text is here.',
      record,
    }
  }
}

function* findSharedNames(records: readonly AuthorityRecord[]): Generator<AuthorityFault> {
  for (const language of new Set(records.flatMap(({labels}) => Object.keys(labels)))) {
    for (const [record, rivals] of collectRivals(records, language)) {
      const [[rival = '', names = []] = []] = rivals
      const more = rivals.size > 1 ? ` and ${rivals.size - 1} more` : ''
      yield {
        rule: 'shared-name',
        severity: 'info',
        reason: `Unexpected name \`${names.slice(0, mostListed).join('`, `')}\` of \`${records[record]?.id ?? ''}\`, expected one that \`${rival}\`${more} does not have`,
        remedy:
          'Leave it if both are called so: readers see that such a mention is ambiguous, and a pin decides it.',
        record,
      }
    }
  }
}

/** Records with a name that an earlier record has, each with the first owner of every such name. */
function collectRivals(
  records: readonly AuthorityRecord[],
  language: LanguageTag,
): ReadonlyMap<number, ReadonlyMap<EntityId, readonly string[]>> {
  const owners = new Map<string, EntityId>()
  const found = new Map<number, Map<EntityId, string[]>>()
  for (const [index, record] of records.entries()) {
    for (const {text, scope} of listNames(record, language)) {
      // A name that holds in some texts only is a decision already.
      if (scope !== undefined) continue
      const key = text.toLowerCase().replaceAll('ё', 'е')
      const owner = owners.get(key)
      if (owner === undefined) owners.set(key, record.id)
      else if (owner !== record.id) {
        const rivals = found.get(index) ?? new Map<EntityId, string[]>()
        const names = rivals.get(owner) ?? []
        names.push(text)
        found.set(index, rivals.set(owner, names))
      }
    }
  }
  return found
}
