import { fail, ok, type Result } from '@/lib/core/result';

/**
 * The four categories of the Accessible Information Standard (DAPB1605), in its order. For each, null means
 * not asked yet, an empty text means asked and no such need.
 */
export const AIS_CATEGORIES = [
  'aisContactMethod',
  'aisInformationFormat',
  'aisCommunicationProfession',
  'aisCommunicationSupport',
] as const;
export type AisCategory = (typeof AIS_CATEGORIES)[number];
export type AccessibleInformation = Record<AisCategory, string | null>;

export const AIS_ANSWERS = ['NOT_ASKED', 'NONE', 'NEED'] as const;
export type AisAnswer = (typeof AIS_ANSWERS)[number];

/**
 * One category as it is stored. A need has a text. The text of any other answer is dropped.
 * @rule PER-12 (docs/rules.md)
 */
export function statedNeed(
  answer: AisAnswer,
  words: string,
): Result<string | null, { kind: 'need-without-words' }> {
  if (answer === 'NOT_ASKED') return ok(null);
  if (answer === 'NONE') return ok('');
  return words.trim() === '' ? fail({ kind: 'need-without-words' }) : ok(words.trim());
}

/** The answer of a stored category, for the form that shows it again. */
export function answerOf(kept: string | null): AisAnswer {
  if (kept === null) return 'NOT_ASKED';
  return kept === '' ? 'NONE' : 'NEED';
}
