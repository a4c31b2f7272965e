import { Tag, type TagColour } from '@/components/nhs/tag';
import type { RunChangeKind } from '@/lib/payment/rules/run-change';
import type { RunLineState, RunState } from '@/lib/payment/rules/run-state';

const RUNS: Record<RunState, readonly [string, TagColour]> = {
  COLLECTING: ['Being put together', 'grey'],
  PROPOSED: ['To approve', 'blue'],
  APPROVED: ['To release', 'yellow'],
  RELEASED: ['To send', 'yellow'],
  SENT: ['Waiting for results', 'purple'],
  RECONCILED: ['Reconciled', 'green'],
  CANCELLED: ['Cancelled', 'grey'],
};

/** What a run waits for, or how it ended. */
export function RunTag({ state }: { state: RunState }) {
  const [name, colour] = RUNS[state];
  return <Tag colour={colour}>{name}</Tag>;
}

const LINES: Record<RunLineState, readonly [string, TagColour]> = {
  IN_RUN: ['In the run', 'blue'],
  HELD: ['Held', 'red'],
  TAKEN_OUT: ['Taken out', 'grey'],
  RELEASED: ['Released', 'yellow'],
  PAID: ['Paid', 'green'],
  RETURNED: ['Returned', 'red'],
};

/** What became of a line. */
export function RunLineTag({ state }: { state: RunLineState }) {
  const [name, colour] = LINES[state];
  return <Tag colour={colour}>{name}</Tag>;
}

/** "1 payment", "38 payments". */
export function paymentsText(count: number): string {
  return count === 1 ? '1 payment' : `${count.toLocaleString('en-GB')} payments`;
}

/** What makes a run differ from the one before, as the name of a row. */
export const CHANGE_NAMES: Record<RunChangeKind, string> = {
  NEW: 'New in this run',
  MISSED: 'Missed before, caught up',
  CHANGED: 'Changed amounts',
  NOT_DUE: 'Not due this time',
  HELD: 'Held, paid last time',
  TAKEN_OUT: 'Taken out, paid last time',
};
