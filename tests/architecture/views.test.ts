import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { type SourceFile, sources } from './files';

const queries = sources('lib').filter(({ path }) => /^lib\/[^/]+\/queries\//.test(path));

describe('the views of queries', () => {
  it('are written out: each exported function says what it returns', () => {
    expect(queries.length).toBeGreaterThan(50);
    expect(queries.flatMap(unnamedReturns)).toEqual([]);
  });

  it('are no types that TypeScript derives from a function', () => {
    const derived = queries.filter(({ text }) => /\bReturnType<\s*typeof\b/.test(text));
    expect(derived.map(({ path }) => path)).toEqual([]);
  });

  it.each([
    ['export function caseView(id: string) { return query(id); }', ['caseView']],
    ['export async function caseView() { return null; }', ['caseView']],
    ['export const caseView = (id: string) => query(id);', ['caseView']],
    ['export const caseView = cache(async (id: string) => query(id));', ['caseView']],
    ['export function caseView(id: string): Promise<CaseView | null> { return query(id); }', []],
    ['export const caseView = (id: string): CaseView => query(id);', []],
    ['function viewOf() { return null; }', []],
  ])('would show %s', (text, names) => {
    expect(unnamedReturns({ path: 'planted.ts', text })).toEqual(names.map((name) => `planted.ts: ${name}`));
  });
});

/** The exported functions of a file that leave their return type to TypeScript. */
function unnamedReturns({ path, text }: SourceFile): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return file.statements
    .filter(isExported)
    .flatMap(functionsOf)
    .filter(({ isNamed }) => !isNamed)
    .map(({ name }) => `${path}: ${name}`);
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

type Found = { name: string; isNamed: boolean };

function functionsOf(statement: ts.Statement): Found[] {
  if (ts.isFunctionDeclaration(statement)) {
    return [{ name: statement.name?.text ?? '', isNamed: statement.type !== undefined }];
  }
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, type, initializer }) => {
    const made = initializer && functionIn(initializer);
    return made ? [{ name: name.getText(), isNamed: type !== undefined || made.type !== undefined }] : [];
  });
}

/** A function, or the function that a call such as cache() wraps. */
function functionIn(expression: ts.Expression): ts.ArrowFunction | ts.FunctionExpression | undefined {
  if (ts.isArrowFunction(expression) || ts.isFunctionExpression(expression)) return expression;
  return ts.isCallExpression(expression)
    ? expression.arguments.map(functionIn).find((made) => made !== undefined)
    : undefined;
}
