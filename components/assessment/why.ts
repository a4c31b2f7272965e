import type { Reader } from '@/lib/tool/rules/tool';

/**
 * Why a result is what it is, in words that are ready to show: of a national tool, of local criteria, of a
 * fast track.
 */
export type Why = {
  /** The result in one line. */
  outcome: string;
  /** The rules that gave it. */
  rules: readonly { words: string; source: string }[];
  /** The answers that made the rules hold. */
  answers: readonly { question: string; answer: string }[];
  /** Said where there is no such answer. */
  noAnswers: string;
  /** Single changes that would change it: the nearest few, and all of them. */
  flips: { near: readonly string[]; all: readonly string[] };
  /** How many single changes there are in all. */
  flipCount: number;
  /** The edition of the rules and since when they are in use. */
  edition: string;
};

const staff = {
  heading: 'What the answers indicate, and why',
  caveat: 'This is an indication. A named person decides.',
  rules: 'The rule that gave this result',
  answers: 'Answers behind it',
  flips: 'Single changes that would change the result',
  all: (count: number) => `All ${count} single changes that would change the result`,
  none: 'Changing any one answer would not change the result.',
  edition: 'Rules used',
};

const person: WhyHeadings = {
  heading: 'What the answers suggest, and why',
  caveat: 'A person makes the decision and must explain it.',
  rules: 'The rule',
  answers: 'The answers behind it',
  flips: 'What would have changed the result',
  all: (count) => `All ${count} answers that would have changed the result`,
  none: 'Changing any one answer would not have changed the result.',
  edition: 'The rules we used',
};

export type WhyHeadings = typeof staff;

/** The headings and sentences between the facts of a result, for its reader, on the screen and in print. */
export function whyHeadings(reader: Reader): WhyHeadings {
  return reader === 'person' ? person : staff;
}
