import type { EligibilityHrefs, EligibilityReader, NextText } from './overview-hrefs';

/** That the letter about a decision is to be sent. */
export function letterText(
  { maySendLetter }: EligibilityReader,
  { newLetterHref }: EligibilityHrefs,
): NextText {
  const text = 'You must tell the person in writing what was decided, why, and how to ask for a review.';
  return maySendLetter
    ? { heading: 'Send the decision letter', text, act: { href: newLetterHref, text: 'Write the letter' } }
    : { heading: 'Waiting for the decision letter', text };
}

/** That the letter about a screening is to be sent. */
export function screeningLetterText(
  { maySendLetter }: EligibilityReader,
  { newLetterHref }: EligibilityHrefs,
): NextText {
  const text = 'You must tell the person the result of the screening in writing, with a copy of the tool.';
  return maySendLetter
    ? {
        heading: 'Send the screening letter',
        text,
        act: { href: newLetterHref, text: 'Write the screening letter' },
      }
    : { heading: 'Waiting for the screening letter', text };
}
