export type Fact = { term: string; value: string };

/** One piece of a document, whatever shows it: a screen, a PDF. Texts may have line breaks; nothing in them is markup. */
export type Block =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  /** What matters most, set apart: the outcome of a letter. */
  | { kind: 'lead'; text: string }
  /** Somebody's own words, set apart and never changed. */
  | { kind: 'quote'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'facts'; facts: readonly Fact[] }
  /** Each row is as long as `columns`; its first cell names it. */
  | { kind: 'table'; caption: string; columns: readonly string[]; rows: readonly (readonly string[])[] };

/** A document as it is shown, printed and kept. */
export type PrintedDocument = {
  /** The heading of the first page and the title a reader announces; says nothing about who it is for. */
  title: string;
  /** Who sends it: stands at the head of the first page. */
  organisation: string;
  /** What stands small at the foot of each page, such as a reference. */
  footer: string;
  blocks: readonly Block[];
};
