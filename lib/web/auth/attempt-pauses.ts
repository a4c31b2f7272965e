/**
 * Which attempts to sign in are counted together. `pair`: those for one account from one network address.
 * `account`: those for one account. `address`: those from one address, which a whole hospital may share.
 */
export type AttemptCount = 'pair' | 'account' | 'address';

type Step = { more: number; seconds: number };

/** Attempts in a quarter of an hour, and the pause between attempts from then on. The widest comes last. */
const PAUSES: Record<AttemptCount, readonly Step[]> = {
  pair: [
    { more: 5, seconds: 15 },
    { more: 10, seconds: 60 },
    { more: 20, seconds: 300 },
  ],
  account: [
    { more: 20, seconds: 10 },
    { more: 100, seconds: 60 },
  ],
  address: [
    { more: 100, seconds: 1 },
    { more: 1_000, seconds: 5 },
  ],
};

/** Attempts of this count that need no pause. */
export function freeAttempts(count: AttemptCount): number {
  return PAUSES[count][0]?.more ?? 0;
}

/** Seconds between attempts after so many failures in the window; 0 while there is no pause. */
export function pauseSeconds(count: AttemptCount, attempts: number): number {
  return PAUSES[count].findLast(({ more }) => attempts > more)?.seconds ?? 0;
}

/**
 * The counts that may slow an attempt down. A device on which the account was signed in before waits only for
 * its own failures, so that attempts of others never keep the right password out.
 */
export function countsOf(isKnownDevice: boolean): readonly AttemptCount[] {
  return isKnownDevice ? ['pair'] : ['address', 'account', 'pair'];
}
