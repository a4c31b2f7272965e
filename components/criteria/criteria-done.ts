/** The sentence on the next page, by the key of `?done=`. */
export const criteriaDone = {
  started: 'The draft has been created. It is not used until you publish it.',
  details: 'The details are saved.',
  question: 'The question is saved.',
  removed: 'The question has been removed.',
  moved: 'The question has been moved.',
  published: 'The criteria have been published.',
  withdrawn: 'The draft has been withdrawn.',
  answered: 'The answers are saved. A PHB lead can now decide.',
} as const;
