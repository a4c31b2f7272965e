import 'server-only';
import { holidaysFrom } from '@/lib/case/store/clock';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { bacsSerial } from '@/lib/payment/rules/bacs-text';
import { daysToSend, type SendDayRefusal } from '@/lib/payment/rules/may-send';
import type { BankWay, RunWay, WayChoice } from '@/lib/payment/rules/run-way';
import { takeSubmission } from '@/lib/payment/store/bacs-submission';
import { findOriginator } from '@/lib/payment/store/originator';
import { listLayoutsOn } from '@/lib/payment/store/payment-layout';
import type { PaymentRun } from '@/lib/payment/store/payment-run';
import type { Scope } from '@/lib/platform/db/scope';

export type WayRefusal =
  | SendDayRefusal
  | { kind: 'pay-day-over'; payDay: PlainDate }
  | { kind: 'way-not-set-up' }
  | { kind: 'way-set-up-yourself' }
  | { kind: 'originator-sealed' };

type Asked = { run: Pick<PaymentRun, 'id' | 'payDay'>; choice: WayChoice; today: PlainDate };

/** Bank holidays are read from this long before the pay day. */
const DAYS_BEFORE = 21;

/**
 * The chosen way out as it is set up today. Who set it up does not release a run by it: a wrong account or
 * column is then seen by another user.
 * @rule OUT-12 (docs/rules.md)
 */
export function wayOfRun(scope: Scope, asked: Asked): Promise<Result<RunWay, WayRefusal>> {
  const { choice, run, today } = asked;
  if (run.payDay < today) return Promise.resolve(fail({ kind: 'pay-day-over', payDay: run.payDay }));
  if (choice === 'BANK_CSV') return Promise.resolve(ok({ kind: 'BANK_CSV' }));
  return typeof choice === 'string' ? bankWay(scope, asked, choice) : financeWay(scope, asked, choice);
}

async function financeWay(
  scope: Scope,
  { today }: Asked,
  { layoutId }: { layoutId: string },
): Promise<Result<RunWay, WayRefusal>> {
  const found = (await listLayoutsOn(scope, today)).find(({ id }) => id === layoutId);
  if (!found) return fail({ kind: 'way-not-set-up' });
  if (found.recordedById === scope.actor.userId) return fail({ kind: 'way-set-up-yourself' });
  const { layout, name, version } = found;
  return ok({ kind: 'FINANCE', layout, name, version });
}

async function bankWay(
  scope: Scope,
  { run, today }: Asked,
  kind: Exclude<BankWay, 'BANK_CSV'>,
): Promise<Result<RunWay, WayRefusal>> {
  const found = await findOriginator(scope, today);
  if (found === null) return fail({ kind: 'way-not-set-up' });
  if (found === 'cannot-be-read') return fail({ kind: 'originator-sealed' });
  const { lineEnd, recordedById, ...originator } = found;
  if (recordedById === scope.actor.userId) return fail({ kind: 'way-set-up-yourself' });
  const holidays = await holidaysFrom(scope, addDays(run.payDay, -DAYS_BEFORE));
  const days = daysToSend({ payDay: run.payDay, today }, holidays);
  if (!days.ok) return days;
  const { processedOn } = days.value;
  if (kind === 'BUREAU') return ok({ kind, originator, processedOn });
  const { serviceUserNumber } = originator;
  const { number, fileNumber } = await takeSubmission(scope, {
    serviceUserNumber,
    madeOn: today,
    runId: run.id,
  });
  return ok({
    kind,
    originator,
    lineEnd,
    serial: bacsSerial(number),
    fileNumber,
    madeOn: today,
    processedOn,
  });
}
