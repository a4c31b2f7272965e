import type { LetterKind } from '@/lib/decision/rules/letter-kind';
import type { FormatNeed } from '@/lib/letter/rules/formats';

const kinds: Record<LetterKind, string> = {
  CHECKLIST_POSITIVE: 'A full assessment is needed',
  CHECKLIST_NEGATIVE: 'No full assessment is needed',
  PRE_ASSESSMENT: 'What the pre-assessment found',
  ELIGIBLE: 'Decision: eligible',
  NOT_ELIGIBLE: 'Decision: not eligible',
  CHALLENGE_OUTCOME: 'The outcome of a review',
};

/** The subject of a letter, as staff name it. */
export function letterName(kind: LetterKind): string {
  return kinds[kind];
}

export const WAYS_TO_SEND = ['POST', 'EMAIL', 'HAND', 'ONLINE', 'OWN_FORMAT'] as const;
export type WayToSend = (typeof WAYS_TO_SEND)[number];

const waysToSend: Record<WayToSend, { label: string; sentHow: string }> = {
  POST: { label: 'By post', sentHow: 'by post' },
  EMAIL: { label: 'By email', sentHow: 'by email' },
  HAND: { label: 'By hand', sentHow: 'by hand' },
  ONLINE: { label: 'They read it online', sentHow: 'to read online' },
  OWN_FORMAT: {
    label: 'In the format they need, such as easy read or braille',
    sentHow: 'in the format they need',
  },
};

export function wayToSendName(how: WayToSend): string {
  return waysToSend[how].label;
}

/** The same after the day, as stored with the letter: "Sent on 3 March 2026 by post". */
export function sentHowText(how: WayToSend): string {
  return waysToSend[how].sentHow;
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
