import type { RightAnswer, RightExplanation } from '@/lib/case/rules/right-to-have';
import { type Pronouns, pronounsFor } from '@/lib/core/pronouns';

const names: Record<RightAnswer, string> = {
  RIGHT_TO_HAVE: 'Right to have a personal health budget',
  RIGHT_TO_ASK_ONLY: 'Right to ask for a personal health budget',
  LOCAL_OFFER: 'No national right. The commissioner can offer one',
};

/** The answer in one line, for staff. */
export function rightName(answer: RightAnswer): string {
  return names[answer];
}

const staff: Record<RightExplanation, string> = {
  'group-has-right':
    'On the date of the request, eligible people in this group had the right to have a personal health budget. The commissioner must agree unless a budget is not appropriate in this person’s circumstances.',
  'right-to-ask-before-october-2014':
    'From 1 April to 30 September 2014, people in this group had the right to ask for a personal health budget, not yet to have one.',
  'before-any-right':
    'On the date of the request there was no national right. The commissioner could make a local offer.',
  'group-not-yet-included':
    'On the date of the request, the national right did not cover this group. The commissioner could make a local offer.',
  'group-without-right':
    'The national right does not cover this group. The commissioner can offer a personal health budget under its local offer.',
  'age-outside-right':
    'The national right for this group did not cover a person of this age on the date of the request.',
};

/** Why the answer is what it is, for staff. */
export function rightForStaff(explanation: RightExplanation): string {
  return staff[explanation];
}

const person: Record<RightAnswer, (about: Pronouns) => string> = {
  RIGHT_TO_HAVE: ({ you, they }) =>
    `If the NHS agrees that ${you} can get this care, ${they} have a right to a personal health budget for it. The NHS can only say no if a budget would not be right for ${you}. It must tell ${you} why in writing, and ${they} can ask for a review.`,
  RIGHT_TO_ASK_ONLY: ({ You, you }) =>
    `${You} had a right to ask for a personal health budget. The NHS did not have to say yes. If it said no, it had to tell ${you} why.`,
  LOCAL_OFFER: ({ you }) =>
    `No law gives ${you} a right to a personal health budget for this care. The NHS can still choose to offer one. It will tell ${you} what it decides, and why.`,
};

/**
 * What the answer means, in plain words.
 * @param name the person's, for a reader who acts for them; null: the reader is the person
 */
export function rightForPerson(answer: RightAnswer, name: string | null = null): string {
  return person[answer](pronounsFor(name));
}
