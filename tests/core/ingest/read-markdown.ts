import {toString} from 'mdast-util-to-string'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {Root, RootContent} from 'mdast'

/** Syntax a reader of our Markdown may switch on. */
const readers = {
  plain: unified().use(remarkParse),
  full: unified().use(remarkParse).use(remarkDirective).use(remarkGfm),
}

function listTexts(nodes: readonly RootContent[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'containerDirective') return listTexts(node.children)
    if (node.type === 'leafDirective') return [toString(node)]
    // A marker such as `[list]` makes any other block visible in a comparison.
    if (node.type !== 'paragraph' && node.type !== 'heading') return [`[${node.type}]`]
    // Directives inside a line would swallow their colon.
    const inner = node.children.filter((child) => child.type !== 'text' && child.type !== 'link')
    return [...inner.map((child) => `[${child.type}]`), toString(node).replaceAll('\n', ' ')]
  })
}

/** Text of every block as a Markdown reader with directives and GFM sees it. */
export function readMarkdown(markdown: string): readonly string[] {
  const tree: Root = readers.full.parse(markdown)
  return listTexts(tree.children)
}

/** The same for a reader of plain CommonMark; containers are not known to it. */
export function readPlainMarkdown(markdown: string): readonly string[] {
  const tree: Root = readers.plain.parse(markdown)
  return listTexts(tree.children)
}
