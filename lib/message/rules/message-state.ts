/**
 * Waiting, taken by a worker, failed and waiting for another try, and three ends: sent, given up after the
 * last try, or stopped because it is not to go.
 */
export const MESSAGE_STATES = ['QUEUED', 'CLAIMED', 'FAILED', 'SENT', 'GIVEN_UP', 'STOPPED'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** What of a message decides whether a worker may take it. */
export type Waiting = { state: MessageState; tries: number; nextTryAt: Date | null; claimedAt: Date | null };

const MINUTE = 60_000;
/** Longer than a worker waits for a mail server, so that one that lives is never overtaken. */
const CLAIM_MS = 5 * MINUTE;
/** Minutes from each failed try to the next: for about a day and a half. */
const WAITS = [1, 5, 15, 60, 360, 1_440];
const MOST_TRIES = WAITS.length + 1;

export type Turn =
  | { turn: 'take' }
  | { turn: 'later'; at: Date }
  /** It was taken as often as it may be, and no try came to its end. */
  | { turn: 'give-up' }
  | { turn: 'none' };

/**
 * What a worker does with a message. One that was taken by a worker that never ended is taken again after
 * five minutes: it may have gone, and a message that is lost is worse than one that comes twice.
 * @rule MSG-02 (docs/rules.md)
 */
export function turnOf({ state, tries, nextTryAt, claimedAt }: Waiting, at: Date): Turn {
  const from = state === 'CLAIMED' ? new Date((claimedAt ?? at).getTime() + CLAIM_MS) : nextTryAt;
  if (from === null) return { turn: 'none' };
  if (from > at) return { turn: 'later', at: from };
  return { turn: tries >= MOST_TRIES ? 'give-up' : 'take' };
}

/**
 * When a try that failed is made again. Null: no more, it is given up.
 * @param tries with the one that failed
 * @rule MSG-02 (docs/rules.md)
 */
export function nextTryAfter(tries: number, isFinal: boolean, at: Date): Date | null {
  const minutes = isFinal ? undefined : WAITS[tries - 1];
  return minutes === undefined ? null : new Date(at.getTime() + minutes * MINUTE);
}
