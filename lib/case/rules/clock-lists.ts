import type { ClockKind, TransitionKind } from './clock-kind';
import { clockRow } from './clock-names';
import type { ClockRow, Standard } from './clock-row';
import { CLOCKS } from './clock-table';
import type { PathStep } from './path';

const KINDS = Object.keys(CLOCKS) as ClockKind[];

/** The kinds of which something holds, in the order of the table. */
export function kindsWhere(holds: (row: ClockRow) => boolean): ClockKind[] {
  return KINDS.filter((kind) => holds(clockRow(kind)));
}

/** What waits for the commissioner. */
export const DECISION_KINDS = kindsWhere(({ decidedWith }) => decidedWith !== undefined);

/**
 * The times for a decision on eligibility that an edition of a national tool lays down. A case has one at
 * most.
 */
export const DECISION_CLOCKS = kindsWhere(({ time }) => time.unit === 'EDITION');

/** The times that say whether the eligibility step as a whole was in time. */
export const ELIGIBILITY_CLOCKS = kindsOfStep('ELIGIBILITY').filter((kind) => !clockRow(kind).isWithinStep);

/** The kinds that a step of the path waits for. */
export function kindsOfStep(step: PathStep): ClockKind[] {
  return kindsWhere((row) => row.step === step);
}

/** Whether a clock is of the way from eligibility to a budget, and not of eligibility itself. */
export function isOfBudget(kind: ClockKind): boolean {
  const { step } = clockRow(kind);
  return step !== null && step !== 'ELIGIBILITY';
}

/** Kinds of a national or local standard. */
export type StandardKind = {
  [K in ClockKind]: (typeof CLOCKS)[K] extends { standard: Standard } ? K : never;
}[ClockKind];

export const STANDARD_KINDS = kindsWhere(({ standard }) => standard !== undefined) as StandardKind[];

/** What a standard asks and where it is laid down. */
export function standardOf(kind: StandardKind): Standard {
  return CLOCKS[kind].standard;
}

/** The steps of moving to adult services, each due on a birthday, in their order. */
export const TRANSITION_KINDS = kindsWhere(({ time }) => time.unit === 'BIRTHDAY') as TransitionKind[];
