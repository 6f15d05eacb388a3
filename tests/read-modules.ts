import {readFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import ts from 'typescript'
import {listFiles} from '#io/list-files.ts'

/** A TypeScript file of ours with what it imports and how long its functions are. */
export interface Module {
  /** Path from the root, with `/`. */
  readonly path: string
  readonly lines: number
  /** Specifiers as written, and paths from the root for our own files. */
  readonly imports: readonly {readonly specifier: string; readonly path?: string}[]
  readonly functions: readonly {readonly name: string; readonly lines: number; readonly complexity: number}[]
  readonly hasAny: boolean
  readonly hasReexport: boolean
}

/** Reads every module under `src`, `plugins` and `tests` (Astro files count by their script part). */
export function readModules(root: string): Module[] {
  return ['src', 'plugins', 'tests', 'bench']
    .flatMap((folder) => listFiles(join(root, folder)).map(({path}) => `${folder}/${path}`))
    .filter((path) => /\.(?:ts|astro)$/.test(path) && !path.includes('/fixtures/'))
    .map((path) => readModule(root, path))
}

function readModule(root: string, path: string): Module {
  const text = readFileSync(join(root, path), 'utf8')
  const script = path.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text
  const source = ts.createSourceFile(path, script, ts.ScriptTarget.Latest, true)
  const functions: Module['functions'][number][] = []
  const specifiers: string[] = []
  let hasAny = false
  let hasReexport = false
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) hasAny = true
    const specifier = specifierOf(node)
    if (specifier !== undefined) specifiers.push(specifier)
    if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) hasReexport = true
    if (isFunction(node)) functions.push(measure(node, source))
    ts.forEachChild(node, visit)
  }
  visit(source)
  const imports = specifiers.map((fileName) => {
    const own = resolveImport(root, path, fileName)
    return {specifier: fileName, ...(own === undefined ? {} : {path: own})}
  })
  return {path, lines: text.split('\n').length - 1, imports, functions, hasAny, hasReexport}
}

/** What an import, an export from elsewhere, an `import()` or an `import('x').T` names. */
function specifierOf(node: ts.Node): string | undefined {
  const named =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : undefined
  return named !== undefined && ts.isStringLiteral(named) ? named.text : undefined
}

function resolveImport(root: string, from: string, specifier: string): string | undefined {
  const mapped = /^#(core|io|cli)\/(.*)$/.exec(specifier)
  if (mapped !== null) return `src/${mapped[1] ?? ''}/${mapped[2] ?? ''}`
  const other = /^#(plugins|tests)\/(.*)$/.exec(specifier)
  if (other !== null) return `${other[1] ?? ''}/${other[2] ?? ''}`
  if (!specifier.startsWith('.')) return undefined
  return relative(root, resolve(root, dirname(from), specifier)).replaceAll('\\', '/')
}

type FunctionNode = ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction | ts.MethodDeclaration

function isFunction(node: ts.Node): node is FunctionNode {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node)
  )
}

function measure(node: FunctionNode, source: ts.SourceFile): Module['functions'][number] {
  const from = source.getLineAndCharacterOfPosition(node.getStart(source)).line
  const to = source.getLineAndCharacterOfPosition(node.end).line
  return {
    name: node.name?.getText(source) ?? `line ${from + 1}`,
    lines: to - from + 1,
    complexity: complexityOf(node),
  }
}

const branches = new Set([
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.ForInStatement,
  ts.SyntaxKind.WhileStatement,
  ts.SyntaxKind.DoStatement,
  ts.SyntaxKind.CaseClause,
  ts.SyntaxKind.CatchClause,
  ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
])

/** McCabe's number: decisions plus one; functions inside count for themselves, `??` and `?.` are no decisions. */
function complexityOf(node: FunctionNode): number {
  let number = 1
  const visit = (child: ts.Node): void => {
    if (isFunction(child)) return
    if (branches.has(child.kind)) number++
    ts.forEachChild(child, visit)
  }
  ts.forEachChild(node, visit)
  return number
}
