/** The sentence on the next page, by the key of `?done=`. */
export const myEligibilityDone = {
  asked: 'We have your request. Someone new will review the decision and write to you.',
} as const;
