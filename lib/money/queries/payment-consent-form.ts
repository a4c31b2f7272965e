import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { findCase } from '@/lib/case/store/case';
import { formatInstant } from '@/lib/core/clock';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import type { PayeeCandidate } from '@/lib/money/rules/payee';
import { type ConsentNow, consentNow } from '@/lib/money/rules/payment-consent';
import { findBudgetId } from '@/lib/money/store/new-budget';
import { listConsentGivers } from '@/lib/money/store/payee-candidates';
import { type ConsentRow, listConsents } from '@/lib/money/store/payment-consent';
import { findLife } from '@/lib/person/store/life';
import { findPersonName } from '@/lib/person/store/person-name';
import { queryById } from '@/lib/platform/db/transaction';
import { consentSentence } from './consent-text';

/** A row of the history, ready to show. */
export type ConsentLine = Pick<ConsentRow, 'id' | 'kind' | 'name' | 'how' | 'words' | 'recordedByName'> & {
  on: string;
  capacityAssessedOn: string | null;
  recordedAt: string;
  isTakenBack: boolean;
};

export type PaymentConsentForm = {
  personName: string;
  personId: string;
  state: ConsentNow['state'];
  /** It was given by a representative who no longer acts, so that it must be given again. */
  isLapsed: boolean;
  sentence: string;
  /** The row that counts now; null: none does. */
  lastId: string | null;
  /** Who may give or withdraw it, and who may not and why. */
  givers: PayeeCandidate[];
  /** The latest first. */
  history: ConsentLine[];
  budgetId: string | null;
};

/** Consent to a direct payment of a case. Null: it is not theirs to record, or the person has died. */
export function paymentConsentForm(
  actor: Actor,
  caseId: string,
  today: PlainDate,
): Promise<PaymentConsentForm | null> {
  return queryById(actor, { permission: 'consent:record', ids: [caseId] }, async (scope) => {
    const found = await findCase(scope, caseId);
    if (!found || !may(actor, 'consent:record', found)) return null;
    const { personId } = found;
    if ((await findLife(scope, personId)).diedOn !== null) return null;
    const history = await listConsents(scope, caseId);
    const now = consentNow(history);
    const givers = await listConsentGivers(scope, personId, today);
    const personName = await findPersonName(scope, personId);
    const budgetId = await findBudgetId(scope, caseId);
    await recordEvent(scope, { action: 'case:view', personId, subjectKind: 'case', subjectId: caseId });
    return {
      personName,
      personId,
      state: now.state,
      isLapsed: givers.some(
        ({ choice, bar }) => bar !== null && choice.id !== null && choice.id === now.last?.authorityId,
      ),
      sentence: consentSentence(now),
      lastId: now.last?.id ?? null,
      givers,
      history: linesOf(history),
      budgetId,
    };
  });
}

function linesOf(history: readonly ConsentRow[]): ConsentLine[] {
  const takenBack = new Set(history.map(({ takesBackId }) => takesBackId));
  return history.toReversed().map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    how: row.how,
    words: row.words,
    recordedByName: row.recordedByName,
    on: formatDay(row.onDay),
    capacityAssessedOn: row.capacityAssessedOn && formatDay(row.capacityAssessedOn),
    recordedAt: formatInstant(row.recordedAt),
    isTakenBack: takenBack.has(row.id),
  }));
}
