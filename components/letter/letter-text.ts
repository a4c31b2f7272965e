import type { LetterKind } from '@/lib/letter/rules/facts';
import type { FormatNeed } from '@/lib/letter/rules/formats';

const kinds: Record<LetterKind, string> = {
  CHECKLIST_POSITIVE: 'A full assessment is needed',
  CHECKLIST_NEGATIVE: 'No full assessment is needed',
  PRE_ASSESSMENT: 'What the pre-assessment found',
  ELIGIBLE: 'Decision: eligible',
  NOT_ELIGIBLE: 'Decision: not eligible',
  CHALLENGE_OUTCOME: 'The outcome of a review',
};

/** What a letter tells, as staff name it. */
export function letterName(kind: LetterKind): string {
  return kinds[kind];
}

export const SENDINGS = ['POST', 'EMAIL', 'HAND', 'ONLINE', 'OWN_FORMAT'] as const;
export type Sending = (typeof SENDINGS)[number];

const sendings: Record<Sending, { label: string; kept: string }> = {
  POST: { label: 'By post', kept: 'by post' },
  EMAIL: { label: 'By email', kept: 'by email' },
  HAND: { label: 'By hand', kept: 'by hand' },
  ONLINE: { label: 'They read it online', kept: 'to read online' },
  OWN_FORMAT: {
    label: 'In the format they need, such as easy read or braille',
    kept: 'in the format they need',
  },
};

export function sendingName(how: Sending): string {
  return sendings[how].label;
}

/** The same behind the day: "Sent on 3 March 2026 by post". Kept with the letter. */
export function sendingKept(how: Sending): string {
  return sendings[how].kept;
}

const steps: Record<FormatNeed, string> = {
  LARGE_PRINT: 'Print the large print PDF single-sided, at full size.',
  EASY_READ:
    'Have an easy read version made and send it with the letter. Start from the short version below: one idea in each sentence, with a picture.',
  BRAILLE: 'Have the letter put into braille and send that. Do not change the wording.',
  AUDIO: 'Have the letter recorded, or read it to the person. Screen readers can also read the PDF aloud.',
  SIGN_LANGUAGE:
    'Book an interpreter or have the letter signed on video. Start from the short version below.',
  OTHER_LANGUAGE:
    'Have the letter translated by a qualified translator and send both. Do not use a translation website.',
  EMAIL:
    'Send the PDF by email. Screen readers can read it aloud. Do not mention health in the email itself.',
  OTHER: 'Meet this need before you send the letter. Ask the person, or someone who knows them, how.',
};

/** What the sender does so that the person can read the letter. */
export function formatStep(need: FormatNeed): string {
  return steps[need];
}
