/** What browsers set as a block: HTML Standard, section 15.3, and the content of a form, which is not text. */
const blockNames = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ' +
    'ol optgroup option p pre search section select summary table tbody td textarea tfoot th thead tr ul xmp listing'
  ).split(' '),
)

/** Elements whose content no reader of the page sees. */
const unseenNames = new Set(
  'script style noscript template iframe object video audio canvas datalist rp title desc defs metadata annotation annotation-xml noframes'.split(
    ' ',
  ),
)

/** Elements that hold no text of the document: what a page offers to do. */
const controlNames = new Set(['button', 'select', 'textarea', 'option', 'optgroup', 'nav'])
const chromeNames = new Set(['nav', 'aside', 'header', 'footer', 'form', 'dialog', 'search', 'menu'])
const chromeRoles =
  /^(?:navigation|banner|contentinfo|search|complementary|dialog|alertdialog|menu|menubar|toolbar)$/
/** Parts of class names and ids that say what a block of a page is for. */
const chromeWords =
  /(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|breadcrumbs?|sidebar|social|share|sharing|related|promo|banner|cookies?|subscribe|subscription|advert(?:isement)?|ads?|comments?|pagination|pager|tags?|rating|login|search|toolbar|widget)(?:$|[\s_-])/i

/**
 * Tells whether browsers set an element as a block of its own.
 *
 * @param name name of the element, lower case.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isBlockName} from '#io/formats/html-elements.ts'
 * assert.deepEqual(['p', 'b'].map(isBlockName), [true, false])
 * ```
 */
export function isBlockName(name: string): boolean {
  return blockNames.has(name)
}

/**
 * Tells why an element is not seen on the page: it is code, or it is hidden.
 *
 * @param element the element.
 * @returns `undefined` for one that is seen.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {parseHTML} from 'linkedom'
 * import {readUnseen} from '#io/formats/html-elements.ts'
 * const {document} = parseHTML('<p hidden>Rain</p>')
 * assert.equal(readUnseen(document.querySelector('p')!), 'hidden')
 * ```
 */
export function readUnseen(element: Element): 'code' | 'hidden' | undefined {
  if (unseenNames.has(element.localName)) return 'code'
  if (element.hasAttribute('hidden')) return 'hidden'
  const style = element.getAttribute('style') ?? ''
  return /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i.test(style)
    ? 'hidden'
    : undefined
}

/**
 * Tells whether an element is a control of the page, which is never text of the document.
 *
 * @param element the element.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {parseHTML} from 'linkedom'
 * import {isControl} from '#io/formats/html-elements.ts'
 * const {document} = parseHTML('<button>Send</button>')
 * assert.equal(isControl(document.querySelector('button')!), true)
 * ```
 */
export function isControl(element: Element): boolean {
  return controlNames.has(element.localName) || element.getAttribute('role') === 'navigation'
}

/**
 * Tells whether an element says of itself that it stands around the document, not in it.
 *
 * @param element the element.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {parseHTML} from 'linkedom'
 * import {isChrome} from '#io/formats/html-elements.ts'
 * const {document} = parseHTML('<aside>More rain</aside>')
 * assert.equal(isChrome(document.querySelector('aside')!), true)
 * ```
 */
export function isChrome(element: Element): boolean {
  const role = element.getAttribute('role') ?? ''
  if (role.startsWith('doc-')) return false
  return chromeNames.has(element.localName) || chromeRoles.test(role)
}

/**
 * Tells whether the class or id of an element names a part of pages that is no text.
 *
 * @param element the element.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {parseHTML} from 'linkedom'
 * import {isNamedChrome} from '#io/formats/html-elements.ts'
 * const {document} = parseHTML('<div class="social-share">Send</div>')
 * assert.equal(isNamedChrome(document.querySelector('div')!), true)
 * ```
 */
export function isNamedChrome(element: Element): boolean {
  return chromeWords.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`)
}
