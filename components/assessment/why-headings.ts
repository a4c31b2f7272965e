import type { Reader } from '@/lib/tool/rules/tool';

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

/** What stands over and between the facts of a result, for the one who reads it: on the screen and in print. */
export function whyHeadings(reader: Reader): WhyHeadings {
  return reader === 'person' ? person : staff;
}
