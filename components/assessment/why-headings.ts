import type { Reader } from './indication-text';

const staff = {
  heading: 'What the answers indicate, and why',
  caveat: 'This is an indication. A named person decides.',
  rules: 'Which rule gave it',
  answers: 'Answers behind it',
  flips: 'What single change would change it',
  all: (count: number) => `All ${count} single changes that would change it`,
  none: 'No single answer, changed alone, would change it.',
  edition: 'Rules used',
};

const person: WhyHeadings = {
  heading: 'What the answers say, and why',
  caveat: 'The answers only point the way. A named person decides, and has to say why.',
  rules: 'The rule',
  answers: 'The answers behind it',
  flips: 'What would have changed it',
  all: (count) => `All ${count} answers that would have changed it`,
  none: 'No other answer to a single part would have changed it.',
  edition: 'The rules that were used',
};

export type WhyHeadings = typeof staff;

/** What stands over and between the facts of a result, for the one who reads it: on the screen and in print. */
export function whyHeadings(reader: Reader): WhyHeadings {
  return reader === 'person' ? person : staff;
}
