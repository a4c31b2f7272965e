import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import { paidFrom } from '@/lib/money/commands/check-stops';
import type { PaymentState } from '@/lib/money/rules/payment-state';
import { type Hold, holdName } from '@/lib/payment/rules/hold';
import { type LineToAsk, listLinesToAsk } from '@/lib/payment/store/lines-to-ask';
import { sumRun } from '@/lib/payment/store/payment-run';
import { holdLine } from '@/lib/payment/store/run-line';
import type { ActingScope } from '@/lib/platform/db/scope';
import { holdOf } from './hold-of';

const BATCH = 500;

/** `on`: the day on which the money is in the accounts. */
type Asking = { runId: string; expected: PaymentState; on: PlainDate };

/**
 * Asks again about each line of a run whether it may be paid, and holds those that may not. Everything that
 * decides is locked.
 * @returns how many are held now that were not
 */
export async function askLines(scope: ActingScope, { runId, expected, on }: Asking): Promise<number> {
  let stopped = 0;
  for (let after = 0; ; ) {
    const lines = await listLinesToAsk(scope, { runId, expected, on, after, most: BATCH });
    for (const line of lines) stopped += Number(await askLine(scope, line, { runId, expected, on }));
    if (lines.length < BATCH) break;
    after = lines.at(-1)?.number ?? after;
  }
  if (stopped > 0) await sumRun(scope, runId);
  return stopped;
}

/** @returns whether it is held now */
async function askLine(scope: ActingScope, line: LineToAsk, asking: Asking): Promise<boolean> {
  const hold = await holdNow(scope, line, asking);
  if (!hold) return false;
  await holdLine(scope, line.id, hold);
  await recordEvent(scope, {
    action: 'payment:hold',
    personId: line.personId,
    subjectKind: 'payment',
    subjectId: line.paymentId,
    reason: holdName(hold.kind),
  });
  return true;
}

async function holdNow(scope: ActingScope, line: LineToAsk, { expected, on }: Asking): Promise<Hold | null> {
  if (line.paymentState !== expected) return { kind: 'NO_LONGER_WAITING', lastDay: null };
  const from = await paidFrom(scope, line);
  const hold = from.ok ? await holdOf(scope, from.value, line, on) : null;
  if (hold) return hold;
  if (!line.isAccountSame) return { kind: 'ACCOUNT_CHANGED', lastDay: null };
  return line.isCovered ? null : { kind: 'NOT_COMMITTED', lastDay: null };
}
