import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { findCase } from '@/lib/case/store/case';
import { formatPence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import type { PayeeCandidate } from '@/lib/money/rules/payee';
import { consentNow } from '@/lib/money/rules/payment-consent';
import { findApprovedPlan } from '@/lib/money/store/new-budget';
import { listPayeeCandidates } from '@/lib/money/store/payee-candidates';
import { listConsents } from '@/lib/money/store/payment-consent';
import { findPersonName } from '@/lib/person/store/person-name';
import { queryById } from '@/lib/platform/db/transaction';

import { consentSentence } from './consent-text';

export type StartBudgetForm = {
  personName: string;
  agreed: string;
  /** As a person would type it. */
  agreedTyped: string;
  /** Null if no service is weekly. */
  weekly: string | null;
  weeks: number;
  startsOn: PlainDate;
  /** What consent to a direct payment is now, as a sentence. */
  consent: string;
  /** Who may be paid when it starts, and who may not and why. */
  payees: PayeeCandidate[];
};

/** What the form to start an approved case's budget begins with. Null if this actor cannot start it. */
export async function startBudgetForm(
  actor: Actor,
  caseId: string,
  today: PlainDate,
): Promise<StartBudgetForm | null> {
  return queryById(actor, { permission: 'budget:start', ids: [caseId] }, async (scope) => {
    const found = await findCase(scope, caseId);
    if (!found || !may(actor, 'budget:start', found) || found.state !== 'APPROVED') return null;
    const plan = await findApprovedPlan(scope, caseId);
    if (!plan) return null;
    const { personId } = found;
    const startsOn = plan.startsOn ?? today;
    const personName = await findPersonName(scope, personId);
    await recordEvent(scope, {
      action: 'case:view',
      personId,
      subjectKind: 'case',
      subjectId: caseId,
    });
    return {
      personName,
      agreed: formatPence(plan.agreed),
      agreedTyped: (plan.agreed / 100).toFixed(2),
      weekly: plan.weekly > 0 ? formatPence(plan.weekly) : null,
      weeks: plan.weeks,
      startsOn,
      consent: consentSentence(consentNow(await listConsents(scope, caseId))),
      payees: await listPayeeCandidates(scope, personId, startsOn > today ? startsOn : today),
    };
  });
}
