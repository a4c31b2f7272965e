import { type RecordedBefore, recordedBeforeLines } from '@/lib/person/rules/accessible-information';
import { needLines } from '@/lib/person/rules/need-lines';
import type { Needs, PrintPoints } from '@/lib/person/rules/needs';

/** What the record says of how a person needs to be written to. */
export type StatedNeeds = {
  /** As they were chosen; null: not asked in this way yet. */
  needs: Needs | null;
  /** What was recorded in words before needs were chosen. */
  recordedBefore: RecordedBefore;
  /** Who to write to after a death, and how, in words. */
  deathNote: string | null;
};

/** What the sender sees before a letter goes: a note, what is needed and what to do about it. */
export type LetterNeeds =
  | { kind: 'chosen'; lines: string[]; steps: string[] }
  /** Nothing is read out of the words: the sender asks the person. */
  | { kind: 'to-confirm'; lines: string[] }
  | { kind: 'after-death'; note: string | null }
  | { kind: 'not-asked' };

/**
 * What a person's needs ask of the sender of a letter. Each step follows from a choice, and none is guessed
 * from words.
 * @rule ELI-76 (docs/rules.md)
 */
export function letterNeeds(
  { needs, recordedBefore, deathNote }: StatedNeeds,
  hasDied: boolean,
): LetterNeeds {
  if (hasDied) return { kind: 'after-death', note: deathNote };
  if (needs) {
    const lines = needLines(needs);
    const steps = lines.flatMap(({ letters }) => letters ?? []);
    return { kind: 'chosen', lines: lines.map(({ label }) => label), steps: [...new Set(steps)] };
  }
  const lines = recordedBeforeLines(recordedBefore);
  return lines.length === 0 ? { kind: 'not-asked' } : { kind: 'to-confirm', lines };
}

/** The size of print that the person chose; null: standard. */
export function printPointsOf({ needs }: StatedNeeds): PrintPoints | null {
  return needs?.printPoints ?? null;
}

/** How many characters of it are stored. */
const MAX_LENGTH = 400;

/** The needs as they are stored with the letter: the record of that day. */
export function formatsText(stated: StatedNeeds, hasDied: boolean): string {
  return textOf(letterNeeds(stated, hasDied)).slice(0, MAX_LENGTH).toWellFormed();
}

function textOf(needs: LetterNeeds): string {
  switch (needs.kind) {
    case 'chosen':
      return needs.lines.join('. ') || 'No special format needed';
    case 'to-confirm':
      return `Recorded before, not confirmed. ${needs.lines.join('. ')}`;
    case 'after-death':
      return needs.note ? `Contact: ${needs.note}` : 'Not asked yet';
    case 'not-asked':
      return 'Not asked yet';
  }
}
