import {readFileSync} from 'node:fs'
import ts from 'typescript'
import {ruleReasons} from '#core/ingest/rule-reasons.ts'
import {listFiles} from '#io/list-files.ts'

/**
 * The ids of rules that messages, findings and ledger entries carry, read from the syntax of our code:
 * values of `rule` and `ruleId`, the `id` of a `Rule`, arguments for a parameter named `rule`, and the rules
 * of the ledger that have a reason of their own.
 */
export function collectRuleIds(): ReadonlySet<string> {
  const ids = new Set<string>(Object.keys(ruleReasons))
  const sources = ['src', 'plugins'].flatMap((folder) =>
    listFiles(folder)
      .filter(({path}) => path.endsWith('.ts'))
      .map(({path}) => readFileSync(`${folder}/${path}`, 'utf8'))
      .map((text) => ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true)),
  )
  const everywhere = new Map(sources.flatMap((source) => [...rulePlaces(source, isExported)]))
  for (const source of sources) collect(source, ids, new Map([...everywhere, ...rulePlaces(source)]))
  return ids
}

function collect(source: ts.SourceFile, ids: Set<string>, places: ReadonlyMap<string, number>): void {
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && /^(?:rule|ruleId)$/.test(node.name.getText(source))) {
      addStrings(node.initializer, ids)
    } else if (ts.isVariableDeclaration(node) && node.type?.getText(source) === 'Rule') {
      addRuleId(node.initializer, ids)
    } else if (ts.isVariableDeclaration(node) && node.name.getText(source) === 'rule' && node.initializer) {
      addStrings(node.initializer, ids)
    } else if (ts.isCallExpression(node)) {
      const argument = node.arguments[places.get(node.expression.getText(source)) ?? -1]
      if (argument !== undefined) addStrings(argument, ids)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
}

function isExported(node: ts.FunctionDeclaration): boolean {
  return node.modifiers?.some(({kind}) => kind === ts.SyntaxKind.ExportKeyword) === true
}

/** Functions with a parameter `rule`, and where it stands among the parameters. */
function rulePlaces(
  source: ts.SourceFile,
  counts: (node: ts.FunctionDeclaration) => boolean = () => true,
): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node) && node.name !== undefined && counts(node)) {
      const place = node.parameters.findIndex((parameter) => parameter.name.getText(source) === 'rule')
      if (place !== -1) places.set(node.name.text, place)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return places
}

function addRuleId(node: ts.Expression | undefined, ids: Set<string>): void {
  if (node === undefined || !ts.isObjectLiteralExpression(node)) return
  for (const property of node.properties) {
    if (ts.isPropertyAssignment(property) && property.name.getText() === 'id') addStrings(property.initializer, ids)
  }
}

/** A string, or both branches of a choice between strings. */
function addStrings(node: ts.Expression, ids: Set<string>): void {
  if (ts.isStringLiteral(node)) ids.add(node.text)
  else if (ts.isConditionalExpression(node)) {
    addStrings(node.whenTrue, ids)
    addStrings(node.whenFalse, ids)
  }
}
