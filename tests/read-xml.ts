import {SaxesParser} from 'saxes'

/** An element of a document that was read. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Its own words and those of its children. */
  readonly text: string
}

/** Reads a document and returns its root; throws where it is not well-formed. */
export function readXml(xml: string): XmlElement {
  interface Open {
    name: string
    attributes: Record<string, string>
    children: Open[]
    text: string
  }
  const top: Open = {name: '', attributes: {}, children: [], text: ''}
  const open = [top]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({name, attributes}) => {
    const element: Open = {name, attributes: {...attributes}, children: [], text: ''}
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    for (const element of open) element.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  const [root] = top.children
  if (root === undefined) throw new Error('Unexpected document without a root, expected one')
  return root
}

/** Children of a name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name)
}

/** Words of the only child of a name; throws when there is another number of them. */
export function wordsOf(element: XmlElement, name: string): string {
  const [child, ...more] = childrenOf(element, name)
  if (child === undefined || more.length > 0) throw new Error(`expected one <${name}> in <${element.name}>`)
  return child.text
}
