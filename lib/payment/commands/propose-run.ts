import 'server-only';
import { holidaysFrom } from '@/lib/case/store/clock';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok, type Result } from '@/lib/core/result';
import { checkPayDay, type PayDayRefusal } from '@/lib/payment/rules/pay-day';
import {
  findRun,
  insertRun,
  lockOpenRun,
  lockRun,
  moveRun,
  noteCollected,
} from '@/lib/payment/store/payment-run';
import { noteRun } from '@/lib/payment/store/run-events';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { addJob } from '@/lib/platform/jobs/add-job';
import { collectNext } from './collect-run';

export type ProposeRunRefusal = NotFound | PayDayRefusal | { kind: 'another-open'; number: number };

type Opened = { runId: string };

/**
 * Puts a run together for a pay day: what agreed schedules ask for up to it, and what else was proposed. The
 * first budgets are asked at once, the others by a job. One run is open at a time.
 */
export function proposeRun(
  actor: Actor,
  { runId, payDay }: { runId: string; payDay: PlainDate },
  today: PlainDate,
): Promise<Result<Opened, ProposeRunRefusal>> {
  return command(actor, 'payment-run:propose', async (scope): Promise<Result<Opened, ProposeRunRefusal>> => {
    const open = await lockOpenRun(scope);
    if (open?.id === runId || (await findRun(scope, runId))) return ok({ runId });
    if (open) return fail({ kind: 'another-open', number: open.number });
    const allowed = checkPayDay(payDay, today, await holidaysFrom(scope, addDays(today, -1)));
    if (!allowed.ok) return allowed;
    await insertRun(scope, { id: runId, payDay });
    await noteRun(scope, 'payment-run:propose', { runId });
    await goOn(scope, runId, today);
    return ok({ runId });
  });
}

export type AskAgainRefusal = NotFound | { kind: 'run-not-proposed' };

/** Asks every budget again: what was held and may be paid now comes in, and what became due since. */
export function askRunAgain(
  actor: Actor,
  { runId }: { runId: string },
  today: PlainDate,
): Promise<Result<Opened, AskAgainRefusal>> {
  return command(actor, 'payment-run:propose', async (scope): Promise<Result<Opened, AskAgainRefusal>> => {
    const run = await lockRun(scope, runId);
    if (run?.state !== 'PROPOSED') return fail({ kind: 'run-not-proposed' });
    await noteCollected(scope, runId, { collectedTo: null, asked: 0 });
    await moveRun(scope, runId, { state: 'COLLECTING' });
    await goOn(scope, runId, today);
    return ok({ runId });
  });
}

async function goOn(scope: Scope, runId: string, today: PlainDate): Promise<void> {
  const run = await lockRun(scope, runId);
  const isDone = run === null || (await collectNext(scope, run, today));
  if (!isDone) await addJob(scope, 'collect-run', runId);
}
