import type { Block } from '@/lib/core/document';
import { type SafeLetters, safeLines } from '@/lib/person/rules/sensitive';

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
  /** The size of print that the person chose, in points; left out or null: standard. */
  printPoints?: number | null;
};

/**
 * A letter without the address at its top, for readers from whom a sensitive record hides it. The name stays.
 * A letter that went the safe way keeps that way for those who send letters.
 * @param hidden null: nothing is hidden from this reader
 * @rule PER-16 (docs/rules.md)
 */
export function shownContent(
  content: LetterContent,
  hidden: { safe: SafeLetters | null } | null,
): LetterContent {
  const [first, ...rest] = content.blocks;
  if (!hidden || first?.kind !== 'paragraph') return content;
  const [name, ...lines] = first.text.split('\n');
  const kept = hidden.safe && safeLines(hidden.safe).join('\n') === lines.join('\n') ? lines : [];
  return { ...content, blocks: [{ kind: 'paragraph', text: [name, ...kept].join('\n') }, ...rest] };
}
