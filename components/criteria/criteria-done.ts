/** What is said on the next page, by the key of `?done=`. */
export const criteriaDone = {
  started: 'The draft is made. Nobody uses it before you publish it.',
  details: 'The details are saved.',
  question: 'The question is saved.',
  removed: 'The question is removed.',
  moved: 'The question is moved.',
  published: 'The criteria are published.',
  withdrawn: 'The draft is withdrawn.',
  answered: 'The answers are saved. A PHB lead can decide now.',
} as const;
