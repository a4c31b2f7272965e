import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root, type SourceFile, sources } from './files';

/**
 * A form of the app: where its action is made, whether it says that it creates something, and whether it
 * joins what is stored.
 */
export type Form = { name: string; path: string; creates: boolean; joins: boolean; reaches: string[] };

/** Every form that is made by formAction, with the statements that add rows which its command can reach. */
export function formsOfApp(): Form[] {
  const files = sources('app').filter(({ path: file }) => /actions\.ts$/.test(file));
  return files.flatMap(formsIn).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function formsIn({ path: file, text }: SourceFile): Form[] {
  const found: Form[] = [];
  const visit = (node: ts.Node, owner: string): void => {
    const name = nameOf(node) ?? owner;
    if (ts.isCallExpression(node) && node.expression.getText() === 'formAction') {
      const [steps] = node.arguments;
      if (!steps || !ts.isObjectLiteralExpression(steps))
        throw new Error(`${file}: steps are not written out`);
      const part = (wanted: string) => steps.properties.find((one) => one.name?.getText() === wanted);
      const run = part('run');
      if (!run) throw new Error(`${file}: a form without run`);
      const form = `${file.replace(/^app\/|\/?([a-z]+-)?actions\.ts$/g, '')}#${name}`;
      found.push({
        name: form,
        path: file,
        creates: part('creates') !== undefined,
        joins: part('stored') !== undefined,
        reaches: rowsAddedBy(file, run),
      });
    }
    ts.forEachChild(node, (child) => visit(child, name));
  };
  visit(parse(file, text), '');
  return found;
}

function nameOf(node: ts.Node): string | null {
  if (ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node)) return node.name?.getText() ?? null;
  return null;
}

type Module = { names: Map<string, ts.Node>; imports: Map<string, { file: string; name: string }> };
const modules = new Map<string, Module>();

function parse(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

/** What a file declares at its top, and what it imports from the project. */
function moduleOf(file: string): Module {
  const known = modules.get(file);
  if (known) return known;
  const read: Module = { names: new Map(), imports: new Map() };
  modules.set(file, read);
  for (const statement of parse(file, readFileSync(path.join(root, file), 'utf8')).statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name) read.names.set(statement.name.text, statement);
    if (ts.isVariableStatement(statement))
      for (const one of statement.declarationList.declarations) read.names.set(one.name.getText(), one);
    if (ts.isImportDeclaration(statement)) addImports(read, file, statement);
  }
  return read;
}

function addImports(read: Module, from: string, statement: ts.ImportDeclaration): void {
  const specifier = (statement.moduleSpecifier as ts.StringLiteral).text;
  const base = specifier.startsWith('@/')
    ? specifier.slice(2)
    : path.posix.join(path.posix.dirname(from), specifier);
  const file = [`${base}.ts`, `${base}.tsx`].find((one) => existsSync(path.join(root, one)));
  const bindings = statement.importClause?.namedBindings;
  if (!file || !bindings || !ts.isNamedImports(bindings)) return;
  for (const { name, propertyName } of bindings.elements)
    read.imports.set(name.text, { file, name: (propertyName ?? name).text });
}

// The trail, the note of what was sent, jobs, messages (one for each act), days that follow from a case and
// the words of names go with other rows.
const PART_OF_ALL =
  /^lib\/(audit\/|platform\/(db\/sent-form|jobs\/|outbox\/)|case\/store\/clock-rows|person\/store\/person-word)/;
const ADDS = /\.(create|createMany|createManyAndReturn)\(|INSERT INTO/;

/** The functions below `start` that add rows, as `store file: function`. */
function rowsAddedBy(file: string, start: ts.Node): string[] {
  const seen = new Set<string>();
  const adding = new Set<string>();
  const follow = (from: string, node: ts.Node): void => {
    const { names, imports } = moduleOf(from);
    const visit = (inner: ts.Node): void => {
      if (ts.isIdentifier(inner)) {
        const target =
          imports.get(inner.text) ?? (names.has(inner.text) ? { file: from, name: inner.text } : null);
        if (target) enter(target);
      }
      ts.forEachChild(inner, visit);
    };
    visit(node);
  };
  const enter = ({ file: into, name }: { file: string; name: string }): void => {
    const key = `${into}: ${name}`;
    if (seen.has(key) || PART_OF_ALL.test(into)) return;
    seen.add(key);
    const node = moduleOf(into).names.get(name);
    if (!node) return;
    if (ADDS.test(node.getText()) && !/DO UPDATE/.test(node.getText())) adding.add(key.replace('lib/', ''));
    follow(into, node);
  };
  follow(file, start);
  return [...adding].sort();
}
