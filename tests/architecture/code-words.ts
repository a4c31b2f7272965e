import ts from 'typescript';

/** Words that comments, names of tests and identifiers do not use, each with what to say instead. */
export const UNUSED_IN_TEXT: Readonly<Record<string, string>> = {
  anew: 'again, or new',
  whose: 'which … belongs to, or of the',
  'save that': 'except that',
  'be it': 'whether, or even',
  beside: 'next to, or as well as',
  besides: 'as well, or also',
  nobody: 'the role, or no user',
  somebody: 'the role, or a user',
  anybody: 'the role, or any user',
  everybody: 'all users, or the roles',
  whoever: 'the role, or the user who',
  told: 'shown, informed',
  stands: 'is',
  looks: 'checks, reviews, reads',
  'one for all': 'one per …',
};

/** Parts of identifiers that the glossary has another word for. */
export const UNUSED_IN_NAMES: Readonly<Record<string, string>> = {
  held: 'locked (a row), represented (people)',
  standing: 'status',
  whose: 'pronounsFor',
  tellable: 'letterSubject',
  told: 'informed',
  anew: 'again',
  absent: 'pageNotFound',
  illustrate: 'details',
  onwards: 'redirect',
  company: 'accounts',
  circle: 'contacts',
  scene: 'context',
  nobody: 'no user',
  somebody: 'a user',
  nowhere: 'no route',
  needless: 'withdrawn by …',
};

export type Finding = { line: number; word: string; text: string };

/** The words of a text that are in a list, each once. Whole words, in any case. */
export function wordsIn(text: string, list: Readonly<Record<string, string>>): string[] {
  return Object.keys(list).filter((word) => new RegExp(`\\b${word}\\b`, 'i').test(text));
}

/**
 * The parts of an identifier, in lower case: `lockedCaseId` is locked, case, id. A name in capitals is one
 * word each part.
 */
export function partsOf(identifier: string): string[] {
  return identifier.split(/[_$]|(?<=[a-z0-9])(?=[A-Z])/).map((part) => part.toLowerCase());
}

/**
 * Comments, names of tests and identifiers of one file that use a word of the lists.
 * @param kept identifiers that are names of the database
 */
export function findingsIn(path: string, text: string, kept: ReadonlySet<string> = new Set()): Finding[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kindOf(path));
  const lineOf = (position: number) => file.getLineAndCharacterOfPosition(position).line + 1;
  const found: Finding[] = [];
  const add = (position: number, words: string[], at: string) => {
    for (const word of words) found.push({ line: lineOf(position), word, text: at.trim().slice(0, 120) });
  };
  for (const { pos, end } of commentsOf(file)) {
    const comment = text.slice(pos, end);
    add(pos, wordsIn(comment, UNUSED_IN_TEXT), comment);
  }
  const names: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    const name = testName(node);
    if (name) add(node.getStart(file), wordsIn(name, UNUSED_IN_TEXT), name);
    if (ts.isIdentifier(node)) names.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  const hasLedgerAmounts = names.some(({ text: name }) => name === 'committed');
  for (const name of names) {
    if (kept.has(name.text) || (hasLedgerAmounts && name.text === 'held')) continue;
    add(name.getStart(file), wordsOfName(name.text), name.text);
  }
  return found;
}

/** Money that is with the payee is held. Its amount is `held` only next to the amount `committed`. */
const HELD_MONEY: readonly string[] = ['HELD', 'heldPence'];

function wordsOfName(identifier: string): string[] {
  if (HELD_MONEY.includes(identifier)) return [];
  return partsOf(identifier).filter((part) => Object.hasOwn(UNUSED_IN_NAMES, part));
}

const TESTS = new Set(['it', 'test', 'describe']);

function testName(node: ts.Node): string | null {
  if (!ts.isCallExpression(node)) return null;
  const [first] = node.arguments;
  if (!first || !ts.isStringLiteralLike(first)) return null;
  let called: ts.Expression = node.expression;
  while (ts.isCallExpression(called) || ts.isPropertyAccessExpression(called)) called = called.expression;
  return ts.isIdentifier(called) && TESTS.has(called.text) ? first.text : null;
}

/** Every comment of a file, once. */
export function commentsOf(file: ts.SourceFile): ts.CommentRange[] {
  const byPosition = new Map<number, ts.CommentRange>();
  const { text } = file;
  const collect = (node: ts.Node): void => {
    if (!ts.isJsxText(node)) {
      for (const range of [
        ...(ts.getLeadingCommentRanges(text, node.pos) ?? []),
        ...(ts.getTrailingCommentRanges(text, node.end) ?? []),
      ])
        byPosition.set(range.pos, range);
    }
    for (const child of node.getChildren(file)) collect(child);
  };
  collect(file);
  return [...byPosition.values()];
}

function kindOf(path: string): ts.ScriptKind {
  if (path.endsWith('.tsx')) return ts.ScriptKind.TSX;
  return path.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.JS;
}

/** The fields and enum values of a schema file: code calls them as the database does. */
export function databaseNames(schema: string): string[] {
  return [...schema.matchAll(/^ {2}(\w+)|@map\("(\w+)"\)/gm)].map(
    ([, field, column]) => field ?? column ?? '',
  );
}
