import type { Block } from '@/lib/core/document';

/** A letter as it is kept: its words, frozen. */
export type LetterContent = {
  title: string;
  organisation: string;
  footer: string;
  blocks: readonly Block[];
  /** The same in a few short sentences: where an easy read version, a phone call or an interpreter starts from. */
  summary: readonly string[];
};
