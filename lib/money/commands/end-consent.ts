import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type ConsentEndRefusal, checkConsentEnd } from '@/lib/money/rules/consent-end';
import { lockBudget } from '@/lib/money/store/budget';
import { saveConsentEnd } from '@/lib/money/store/consent';
import { command } from '@/lib/platform/db/transaction';

export type EndConsent = {
  budgetId: string;
  /** The last day of consent. */
  lastDay: PlainDate;
  reason: string;
};

export type EndConsentRefusal =
  | NotFound
  | ConsentEndRefusal
  | { kind: 'no-direct-payment' }
  | { kind: 'consent-ended-already'; lastDay: PlainDate };

/**
 * Records that consent to a direct payment was withdrawn. Payments of the direct payment for later days stop;
 * the care goes on in another way.
 */
export function endConsent(
  actor: Actor,
  { budgetId, lastDay, reason }: EndConsent,
  today: PlainDate,
): Promise<Result<{ budgetId: string }, EndConsentRefusal>> {
  return command<{ budgetId: string }, EndConsentRefusal>(actor, 'consent:record', async (scope) => {
    const budget = await lockBudget(scope, budgetId);
    if (!budget || !may(actor, 'consent:record', budget)) return notFound;
    if (!budget.allocations.some(({ way }) => way === 'DIRECT_PAYMENT'))
      return fail({ kind: 'no-direct-payment' });
    if (budget.consentEndedOn !== null) {
      if (budget.consentEndedOn === lastDay) return ok({ budgetId });
      return fail({ kind: 'consent-ended-already', lastDay: budget.consentEndedOn });
    }
    const checked = checkConsentEnd(lastDay, budget.period.startsOn, today);
    if (!checked.ok) return checked;
    await saveConsentEnd(scope, budgetId, { lastDay, reason });
    const { personId } = budget;
    const subject = { personId, subjectKind: 'budget', subjectId: budgetId };
    await recordEvent(scope, { action: 'consent:end', ...subject, reason, after: { lastDay } });
    return ok({ budgetId });
  });
}

export type RestoreConsentRefusal = NotFound | { kind: 'consent-is-given' };

/** Records that consent is given again, or that its end was a mistake. Payments go on. */
export function restoreConsent(
  actor: Actor,
  { budgetId, reason }: { budgetId: string; reason: string },
): Promise<Result<{ budgetId: string }, RestoreConsentRefusal>> {
  return command<{ budgetId: string }, RestoreConsentRefusal>(actor, 'consent:record', async (scope) => {
    const budget = await lockBudget(scope, budgetId);
    if (!budget || !may(actor, 'consent:record', budget)) return notFound;
    const { consentEndedOn, personId } = budget;
    if (consentEndedOn === null) return fail({ kind: 'consent-is-given' });
    await saveConsentEnd(scope, budgetId, null);
    const subject = { personId, subjectKind: 'budget', subjectId: budgetId };
    await recordEvent(scope, { action: 'consent:restore', ...subject, reason, before: { consentEndedOn } });
    return ok({ budgetId });
  });
}
