import {parseHTML} from 'linkedom'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'

const {document, Element} = parseHTML(`<html><body><main>
  <a></a><input><textarea></textarea><select></select><p contenteditable><b></b></p>
  <div popover><button></button></div><dialog><button></button><input></dialog></main></body></html>`)
const store = new Map<string, string>()

beforeEach(() => {
  vi.resetModules()
  store.clear()
  delete document.documentElement.dataset['keys']
  document.querySelector('dialog')?.removeAttribute('open')
  vi.stubGlobal('document', document)
  vi.stubGlobal('Element', Element)
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => store.get(name) ?? null,
    setItem: (name: string, value: string) => void store.set(name, value),
  })
})
afterEach(() => vi.unstubAllGlobals())

const load = () => import('../../src/scripts/pressed-key.ts')

/** As much of an event as is asked for. */
function press(key: string, code = '', more: Partial<KeyboardEvent> = {}): KeyboardEvent {
  return {key, code, target: document.querySelector('a'), shiftKey: false, ...more} as KeyboardEvent
}

describe('pressedKey', () => {
  it.each([
    ['j', 'KeyJ', false, 'j'],
    ['J', 'KeyJ', false, 'j'],
    ['о', 'KeyJ', false, 'j'],
    ['с', 'KeyC', false, 'c'],
    ['c', 'KeyI', false, 'c'],
    ['/', 'Slash', false, '/'],
    ['.', 'Slash', false, '/'],
    ['/', 'Backslash', true, '/'],
    ['?', 'Slash', true, '?'],
    [',', 'Slash', true, '?'],
    ['?', 'Digit7', true, '?'],
    ['.', 'Period', false, '.'],
    [',', 'Comma', false, ','],
    ['ArrowDown', 'ArrowDown', false, 'arrowdown'],
    ['ArrowDown', 'ArrowDown', true, undefined],
    ['J', 'KeyJ', true, undefined],
  ])('%s at %s, shift %s', async (key, code, shiftKey, expected) => {
    const {pressedKey} = await load()
    expect(pressedKey(press(key, code, {shiftKey}))).toBe(expected)
  })

  it.each(['ctrlKey', 'metaKey', 'altKey'])('is none with %s', async (modifier) => {
    const {pressedKey} = await load()
    expect(pressedKey(press('c', 'KeyC', {[modifier]: true}))).toBeUndefined()
  })

  it.each(['input', 'textarea', 'select', '[contenteditable] b', '[popover] button'])(
    'is none in %s',
    async (selector) => {
      const {pressedKey} = await load()
      expect(pressedKey(press('/', 'Slash', {target: document.querySelector(selector)}))).toBeUndefined()
    },
  )

  it('is none in an open dialog; in one just closed the focus may still be, and keys act', async () => {
    const {pressedKey} = await load()
    const pressInside = () =>
      pressedKey(press('j', 'KeyJ', {target: document.querySelector('dialog button')}))
    expect(pressInside()).toBe('j')
    document.querySelector('dialog')?.setAttribute('open', '')
    expect(pressInside()).toBeUndefined()
  })

  it('is none under an open dialog, and in it only for the dialog itself', async () => {
    const {pressedKey} = await load()
    const dialog = document.querySelector('dialog')
    dialog?.setAttribute('open', '')
    const [button, field] = ['button', 'input'].map((name) => document.querySelector(`dialog ${name}`))
    expect(pressedKey(press('/'))).toBeUndefined()
    expect(pressedKey(press('/', '', {target: button ?? null}), dialog)).toBe('/')
    expect(pressedKey(press('/', '', {target: field ?? null}), dialog)).toBeUndefined()
  })

  it('obeys the switch, which is remembered', async () => {
    const {areKeysOn, keepKeys, pressedKey} = await load()
    expect(areKeysOn()).toBe(true)
    keepKeys(false)
    expect([pressedKey(press('c')), store.get('diglot.shortcuts')]).toEqual([undefined, 'off'])
    delete document.documentElement.dataset['keys']
    expect(pressedKey(press('c'))).toBeUndefined()
    keepKeys(true)
    expect(pressedKey(press('c'))).toBe('c')
  })

  it('obeys the switch for this page where nothing may be stored', async () => {
    const refuse = () => {
      throw new Error('forbidden')
    }
    vi.stubGlobal('localStorage', {getItem: refuse, setItem: refuse})
    const {areKeysOn, keepKeys} = await load()
    expect(areKeysOn()).toBe(true)
    keepKeys(false)
    expect(areKeysOn()).toBe(false)
  })
})
