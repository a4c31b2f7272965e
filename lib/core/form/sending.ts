/** What one user sent before. The newest of each, or null. */
export type SentBefore = {
  /** When the same answers were sent from the same form. */
  sameForm: Date | null;
  /** When the same answers were sent from the same address, of this form or of another like it. */
  sameAnswers: Date | null;
  /** Whether these answers are the last that this form sent. */
  isLastOfForm: boolean;
};

/**
 * What to do with a form that creates something. `record`: it is new. `retry`: its twin was recorded and its
 * sender has no answer yet, so give that answer. `ask`: it may be the same by mistake.
 */
export type SendingVerdict = 'record' | 'retry' | 'ask';

/** How long a double click or a network that tries again may take. */
export const RETRY_MS = 30_000;
/** How long the same answers from the same address look like a mistake. */
export const ASK_MS = 15 * 60_000;

/**
 * Judges a form that creates something by what its sender sent before. Other answers are always new: the key
 * of a form never outlives what was sent with it.
 */
export function judgeSending(before: SentBefore, isWantedAgain: boolean, at: Date): SendingVerdict {
  const { sameForm, sameAnswers, isLastOfForm } = before;
  if (sameForm) {
    // A form that sent something else since has been answered: its page was there to change.
    return isLastOfForm && msBetween(sameForm, at) < RETRY_MS ? 'retry' : 'ask';
  }
  if (isWantedAgain || sameAnswers === null) return 'record';
  return msBetween(sameAnswers, at) < ASK_MS ? 'ask' : 'record';
}

function msBetween(earlier: Date, later: Date): number {
  return later.getTime() - earlier.getTime();
}
