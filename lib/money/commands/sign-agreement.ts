import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import {
  AGREEMENT_VERSION,
  type AgreementFacts,
  type AgreementRefusal,
  agreementTerms,
  checkAgreement,
  type SignedDraft,
} from '@/lib/money/rules/payment-agreement';
import { agreementFacts, directParts } from '@/lib/money/store/agreement-facts';
import { lockBudget } from '@/lib/money/store/budget';
import { insertAgreement, listAgreements, type NewAgreement } from '@/lib/money/store/payment-agreement';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';

export type SignAgreement = SignedDraft & {
  budgetId: string;
  allocationId: string;
  /** The payee that the form showed. The paper has their name. */
  seenPayeeId: string;
  /** Who signed for the commissioner. */
  signedForUsBy: string;
  note: string | null;
};

export type SignAgreementRefusal =
  | NotFound
  | AgreementRefusal
  | { kind: 'payee-changed' }
  | { kind: 'signed-already' };

type Done = { budgetId: string };

/**
 * Records that the agreement about a direct payment was signed on paper by the payee, by who consented where
 * that is another, and for the commissioner. What it said is kept with it.
 */
export function signAgreement(
  actor: Actor,
  { budgetId, allocationId, seenPayeeId, signedForUsBy, note, ...draft }: SignAgreement,
  today: PlainDate,
): Promise<Result<Done, SignAgreementRefusal>> {
  return command<Done, SignAgreementRefusal>(actor, 'agreement:record', async (scope) => {
    const budget = await lockBudget(scope, budgetId);
    const part = budget && directParts(budget).find(({ id }) => id === allocationId);
    if (!budget || !part?.payee || !may(actor, 'agreement:record', budget)) return notFound;
    const { payee } = part;
    if (payee.id !== seenPayeeId || payee.kind === 'TO_BE_NAMED') return fail({ kind: 'payee-changed' });
    if (await isSigned(listAgreements(scope, budgetId), payee.id)) return fail({ kind: 'signed-already' });
    const checked = checkAgreement(draft, { today, directParts: directParts(budget).length });
    if (!checked.ok) return checked;
    const { facts, consentedByName } = await agreementFacts(scope, budget, part);
    const row = { budgetId, personId: budget.personId, payeeId: payee.id, payeeName: payee.name };
    await writeSigned(scope, { ...row, consentedByName, signedForUsBy, note, facts }, draft);
    return ok({ budgetId });
  });
}

type SignedRow = Pick<
  NewAgreement,
  'budgetId' | 'personId' | 'payeeId' | 'payeeName' | 'consentedByName' | 'signedForUsBy' | 'note'
> & { facts: Omit<AgreementFacts, 'rule' | 'items'> };

async function writeSigned(
  scope: Scope,
  { facts, ...row }: SignedRow,
  { rule, items, signedOn }: SignedDraft,
): Promise<void> {
  const { budgetId, personId, payeeId } = row;
  const oneOffItems = rule === 'ONE_OFF' ? items : null;
  await insertAgreement(scope, {
    ...row,
    version: AGREEMENT_VERSION,
    terms: agreementTerms({ ...facts, rule, items: oneOffItems }),
    how: 'ON_PAPER',
    accountRule: rule,
    oneOffItems,
    signedOn,
    takesBackId: null,
  });
  await recordEvent(scope, {
    action: 'agreement:sign',
    personId,
    subjectKind: 'budget',
    subjectId: budgetId,
    after: { payeeId, rule, signedOn, version: AGREEMENT_VERSION },
  });
}

/** One of direct payments that ran before this was asked can still be signed. */
async function isSigned(listed: ReturnType<typeof listAgreements>, payeeId: string): Promise<boolean> {
  const history = await listed;
  const takenBack = new Set(history.map(({ takesBackId }) => takesBackId));
  return history.some(
    (one) =>
      one.payeeId === payeeId &&
      one.takesBackId === null &&
      one.how !== 'NOT_RECORDED' &&
      !takenBack.has(one.id),
  );
}

export type TakeAgreementBackRefusal = NotFound | { kind: 'agreement-changed-meanwhile' };

/** Takes back the record of an agreement that was a mistake: nothing more is paid until one is signed. */
export function takeAgreementBack(
  actor: Actor,
  { budgetId, agreementId, note }: { budgetId: string; agreementId: string; note: string },
): Promise<Result<Done, TakeAgreementBackRefusal>> {
  return command<Done, TakeAgreementBackRefusal>(actor, 'agreement:record', async (scope) => {
    const budget = await lockBudget(scope, budgetId);
    if (!budget || !may(actor, 'agreement:record', budget)) return notFound;
    const history = await listAgreements(scope, budgetId);
    if (history.some(({ takesBackId }) => takesBackId === agreementId)) return ok({ budgetId });
    const before = history.find(({ id, takesBackId }) => id === agreementId && takesBackId === null);
    if (!before) return fail({ kind: 'agreement-changed-meanwhile' });
    const { id: _, recordedByName: __, recordedAt: ___, ...row } = before;
    const { personId } = budget;
    await insertAgreement(scope, { ...row, budgetId, personId, note, takesBackId: agreementId });
    const subject = { personId, subjectKind: 'budget', subjectId: budgetId } as const;
    await recordEvent(scope, { action: 'agreement:take-back', ...subject, reason: note });
    return ok({ budgetId });
  });
}
