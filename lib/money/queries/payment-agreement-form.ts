import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { formatInstant } from '@/lib/core/clock';
import { formatDay } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { type AgreementTerm, agreementTerms } from '@/lib/money/rules/payment-agreement';
import { agreementFacts, directParts } from '@/lib/money/store/agreement-facts';
import { findBudget } from '@/lib/money/store/budget';
import { type AgreementRow, listAgreements } from '@/lib/money/store/payment-agreement';
import { queryById } from '@/lib/platform/db/transaction';

/** A signed agreement, ready to show. */
export type AgreementLine = Pick<
  AgreementRow,
  'id' | 'payeeName' | 'how' | 'accountRule' | 'oneOffItems' | 'consentedByName' | 'signedForUsBy' | 'version'
> & { signedOn: string | null; recorded: string; isTakenBack: boolean };

export type PaymentAgreementForm = {
  personName: string;
  payeeId: string;
  payeeName: string;
  /** Who signs too, where they consented and another is the payee. */
  consentedByName: string | null;
  /** What it says: as signed, or as it is to be signed with the rule of the account to tick. */
  terms: AgreementTerm[];
  /** The one that counts for who is paid now; null: none is signed. */
  signed: AgreementLine | null;
  /** Every other one of the budget, the latest first. */
  earlier: AgreementLine[];
};

/** The agreement about a direct payment of a budget. Null: not theirs to record, or no such. */
export function paymentAgreementForm(
  actor: Actor,
  { budgetId, allocationId }: { budgetId: string; allocationId: string },
): Promise<PaymentAgreementForm | null> {
  return queryById(
    actor,
    { permission: 'agreement:record', ids: [budgetId, allocationId] },
    async (scope) => {
      const budget = await findBudget(scope, budgetId);
      const part = budget && directParts(budget).find(({ id }) => id === allocationId);
      if (!budget || !part?.payee || !may(actor, 'agreement:record', budget)) return null;
      const { personId } = budget;
      const { payee } = part;
      const history = await listAgreements(scope, budgetId);
      const lines = linesOf(history);
      const signed = lines.find(
        ({ id, isTakenBack }) =>
          !isTakenBack && history.some((row) => row.id === id && row.payeeId === payee.id),
      );
      const { facts, consentedByName } = await agreementFacts(scope, budget, part);
      await recordEvent(scope, {
        action: 'budget:view',
        personId,
        subjectKind: 'budget',
        subjectId: budgetId,
      });
      const kept = history.find(({ id }) => id === signed?.id)?.terms;
      return {
        personName: facts.personName,
        payeeId: payee.id,
        payeeName: payee.name,
        consentedByName,
        terms: kept ?? agreementTerms({ ...facts, rule: null, items: null }),
        signed: signed ?? null,
        earlier: lines.filter(({ id }) => id !== signed?.id),
      };
    },
  );
}

/** The latest first, without the rows that take one back. */
function linesOf(history: readonly AgreementRow[]): AgreementLine[] {
  const takenBack = new Set(history.map(({ takesBackId }) => takesBackId));
  return history
    .filter(({ takesBackId }) => takesBackId === null)
    .map(({ payeeId: _, terms: __, note: ___, takesBackId: ____, recordedByName, recordedAt, ...row }) => ({
      ...row,
      signedOn: row.signedOn && formatDay(row.signedOn),
      recorded: `${recordedByName}, ${formatInstant(recordedAt)}`,
      isTakenBack: takenBack.has(row.id),
    }))
    .reverse();
}
