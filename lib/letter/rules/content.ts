import type { Block } from '@/lib/core/document';

/** A letter as it is stored, with its words frozen. */
export type LetterContent = {
  title: string;
  organisation: string;
  footer: string;
  blocks: readonly Block[];
  /**
   * The letter in a few short sentences, as a start for an easy read version, a phone call or an interpreter.
   */
  summary: readonly string[];
};
