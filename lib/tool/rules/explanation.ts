import type { Edition } from './edition';
import type { Indication } from './tool';

/** Level keys by domain key. A domain without an answer is left out. */
export type Levels = Readonly<Partial<Record<string, string>>>;

/** A rule that fired, and the domains that are its reason. */
export type FiredRule = { rule: string; paragraph: string; domains: readonly string[] };

/** One answer that, changed alone, would change the indication. */
export type Flip = { domain: string; from: string; to: string; becomes: Indication };

/** Why an indication is what it is. */
export type Explanation = {
  indication: Indication;
  edition: Edition;
  /** The level of every domain. */
  levels: Levels;
  fired: readonly FiredRule[];
  /** How many domains have each level key that was chosen. */
  counts: Readonly<Record<string, number>>;
  /** Every single change that flips it, nearest first. Empty where none does. */
  flips: readonly Flip[];
};

export type LevelsRefusal =
  | { kind: 'not-all-answered'; missing: readonly string[] }
  | { kind: 'no-such-domain'; domain: string }
  | { kind: 'no-such-level'; domain: string; level: string };
