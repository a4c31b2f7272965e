import type { Pence } from '@/lib/shared/money';

/** What a form asks about an indicative budget; null where an answer was left blank. */
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
 * Every answer that is missing beside the others, in the order in which they are asked: a form tells them all at once.
 * A budget of one-off costs alone needs no weeks.
 * @rule BUD-01 (docs/rules.md)
 */
export function indicativeGaps({ weekly, weeks, oneOff, oneOffFor }: AskedIndicative): IndicativeGap[] {
  const gaps: (IndicativeGap | false)[] = [
    weekly === null && oneOff === null && { kind: 'nothing-in-budget' },
    weekly === 0 && { kind: 'weekly-not-positive' },
    !weeks && (weekly !== null || oneOff === null) && { kind: 'weeks-not-whole' },
    oneOff === null && Boolean(oneOffFor) && { kind: 'purpose-without-one-off' },
    oneOff !== null && !oneOffFor && { kind: 'one-off-without-purpose' },
  ];
  return gaps.filter((gap) => gap !== false);
}
