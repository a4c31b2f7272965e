export type Fact = { term: string; value: string };

/** One piece of a document, for a screen or a PDF. Texts may have line breaks but no markup. */
export type Block =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  /** The most important sentence, set apart: the outcome of a letter. */
  | { kind: 'lead'; text: string }
  /** A person's own words, set apart and never changed. */
  | { kind: 'quote'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'facts'; facts: readonly Fact[] }
  /** Each row has as many cells as `columns`. Its first cell names it. */
  | { kind: 'table'; caption: string; columns: readonly string[]; rows: readonly (readonly string[])[] };

/** A document as it is shown, printed and stored. */
export type PrintedDocument = {
  /**
   * The heading of the first page and the title that a screen reader announces. It never names the person.
   */
  title: string;
  /** The sender, at the head of the first page. */
  organisation: string;
  /** Small text at the foot of each page, such as a reference. */
  footer: string;
  blocks: readonly Block[];
};
