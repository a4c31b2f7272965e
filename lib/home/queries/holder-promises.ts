import 'server-only';
import type { ClockKind } from '@/lib/case/rules/clock-kind';
import type { PlainDate } from '@/lib/core/plain-date';
import { PROMISED_KINDS, type PromiseMade, promisesOf } from '@/lib/home/rules/promises';
import { findPromises } from '@/lib/home/store/promises';
import type { Scope } from '@/lib/platform/db/scope';

export type HolderPromises = {
  made: PromiseMade[];
  /** Something stops payments, and a colleague has the task to settle it. */
  arePaymentsStopped: boolean;
};

const STOPS: readonly ClockKind[] = ['STOPPED_PAYMENTS', 'PAYEE_STOPPED', 'OWN_CONSENT'];

/** What the open clocks of a case mean for the person: what we have promised, and whether payments go on. */
export async function holderPromises(
  scope: Scope,
  { caseId, seesPlan }: { caseId: string; seesPlan: boolean },
  today: PlainDate,
): Promise<HolderPromises> {
  const clocks = await findPromises(scope, caseId, [...PROMISED_KINDS, ...STOPS]);
  return {
    made: promisesOf(clocks, seesPlan, today),
    arePaymentsStopped: clocks.some(({ kind }) => STOPS.includes(kind)),
  };
}
