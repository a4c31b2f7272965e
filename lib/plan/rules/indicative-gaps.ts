import type { Pence } from '@/lib/core/money';

/** The answers of the form of an indicative budget; null: left blank. */
export type AskedIndicative = {
  weekly: Pence | null;
  weeks: number | null;
  oneOff: Pence | null;
  oneOffFor: string | null;
};

export type IndicativeGap =
  | { kind: 'nothing-in-budget' }
  | { kind: 'weekly-not-positive' }
  | { kind: 'weeks-not-whole' }
  | { kind: 'purpose-without-one-off' }
  | { kind: 'one-off-without-purpose' };

/**
 * Every missing answer, in the order of the form, so that the form shows them all at once. A budget of
 * one-off costs only needs no weeks.
 * @rule BUD-01 (docs/rules.md)
 */
export function indicativeGaps(asked: AskedIndicative): IndicativeGap[] {
  return [...weeklyGaps(asked), ...oneOffGaps(asked)];
}

function weeklyGaps({ weekly, weeks, oneOff }: AskedIndicative): IndicativeGap[] {
  if (weekly === null && oneOff !== null) return [];
  const noWeeks: IndicativeGap[] = weeks ? [] : [{ kind: 'weeks-not-whole' }];
  if (weekly === null) return [{ kind: 'nothing-in-budget' }, ...noWeeks];
  return weekly > 0 ? noWeeks : [{ kind: 'weekly-not-positive' }, ...noWeeks];
}

function oneOffGaps({ oneOff, oneOffFor }: AskedIndicative): IndicativeGap[] {
  if (oneOff === null) return oneOffFor ? [{ kind: 'purpose-without-one-off' }] : [];
  return oneOffFor ? [] : [{ kind: 'one-off-without-purpose' }];
}
