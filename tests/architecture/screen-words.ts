import ts from 'typescript';

type Listed = readonly [pattern: RegExp, instead: string];

/** Words that no screen, letter, message or file for download uses, each with what to say instead. */
export const UNUSED_ON_SCREENS: readonly Listed[] = [
  [/\b(some|any)body\b/i, 'someone, anyone, or the role'],
  [/\bnobody\b/i, 'no one, or not … yet'],
  [/\beverybody\b/i, 'everyone'],
  [/\bwho(m)?ever\b/i, 'the person who, or the role'],
  [/^Whose\b(?![^.?!]*\?)/, 'a noun, such as Responsible (fine in a question)'],
  [/\banew\b/i, 'again, or new'],
  [/\bbesides?\b/i, 'next to, as well as'],
  [/\bsave that\b|\bbe it\b/i, 'except that, whether'],
  [/\b(ring|rings|rung|ringing)\b/i, 'call'],
  [/\bseldom\b/i, 'rarely'],
  [/\bmeanwhile\b/i, 'in the meantime, or what happened'],
  [/\ball the same\b/i, 'anyway'],
  [/\bput right\b/i, 'correct'],
  [/\b(it|what|decision) stands\b/i, 'is upheld, is current'],
  [/\blook(s|ed|ing)? at again\b/i, 'review'],
  [/\bnot open to you\b/i, 'You do not have access to'],
  [/\b(is|are|was|were) told\b/i, 'we tell, you told'],
  [/\b(goes|gone) on\b|\bgo on with\b/i, 'continue'],
  [/\bwaits for\b|\bwait for somebody\b/i, 'is waiting for'],
  [/\bby word of mouth\b/i, 'verbally, in person'],
  [/\bhuman being\b/i, 'person'],
  [/\bsent before with other\b/i, 'You may have already saved this'],
  [/,? like (\d|£|“|[A-Z]+\d)/, 'for example'],
];

/** Texts that use such a word and are no text of a screen, each with the reason. */
export const ALLOWED: Readonly<Record<string, string>> = {
  'nobody has this password': 'hashed to compare with where there is no account: never shown',
};

/** What a person, their family and the public read: there the practitioner is the care co-ordinator. */
export const TO_THE_PERSON: Listed = [/\bpractitioners?\b/i, 'care co-ordinator'];

export type ScreenText = { line: number; text: string };

/** A key of the code. A text of one small word is one as well. */
const KEY = /^[a-z]+(-[a-z]+)*$/;

/** Attributes that hold names for the browser. */
const NAMES = new Set([
  'className',
  'href',
  'id',
  'type',
  'name',
  'key',
  'htmlFor',
  'rel',
  'action',
  'method',
]);

/**
 * What a file may put on a screen: text of JSX, and literals. Left out are modules, types, names for the browser,
 * keys such as `changed-meanwhile`, and messages of errors, which go to the log.
 */
export function screenTexts(path: string, text: string): ScreenText[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  const found: ScreenText[] = [];
  const visit = (node: ts.Node): void => {
    if (isLeftOut(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node) || isPartOfTemplate(node)) {
      const said = node.text.replace(/\s+/g, ' ').trim();
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      if (said) found.push({ line: line + 1, text: said });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The words of a list in a text, each with what to say instead. */
export function unusedIn(text: string, list: readonly Listed[]): string[] {
  if (Object.hasOwn(ALLOWED, text)) return [];
  return list.flatMap(([pattern, instead]) => {
    const [word] = text.match(pattern) ?? [];
    return word ? [`“${word}” (${instead}) in “${text.slice(0, 120)}”`] : [];
  });
}

function isLeftOut(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isLiteralTypeNode(node)) return true;
  if (ts.isNewExpression(node)) return /Error$/.test(node.expression.getText());
  if (ts.isStringLiteralLike(node)) return KEY.test(node.text);
  return ts.isJsxAttribute(node) && NAMES.has(node.name.getText());
}

function isPartOfTemplate(node: ts.Node): node is ts.TemplateLiteralLikeNode {
  return ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}
