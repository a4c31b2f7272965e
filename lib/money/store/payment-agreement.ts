import 'server-only';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import type { AccountRule, AgreementTerm, PaymentAgreementHow } from '@/lib/money/rules/payment-agreement';
import { toNullable } from '@/lib/platform/db/day';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';

/** A row of the history of agreements. */
export type AgreementRow = {
  id: string;
  payeeId: string;
  payeeName: string;
  version: number | null;
  terms: AgreementTerm[] | null;
  how: PaymentAgreementHow;
  accountRule: AccountRule;
  oneOffItems: number | null;
  signedOn: PlainDate | null;
  consentedByName: string | null;
  signedForUsBy: string | null;
  note: string | null;
  takesBackId: string | null;
  recordedByName: string;
  recordedAt: Date;
};

/** The agreements of a budget, in order. */
export function listAgreements(
  { tx, commissionerCode }: ActingScope,
  budgetId: string,
): Promise<AgreementRow[]> {
  return tx.$queryRaw<AgreementRow[]>`
    SELECT id, payee_id AS "payeeId", payee_name AS "payeeName", version, terms, how::text AS how, account_rule::text AS "accountRule",
      one_off_items AS "oneOffItems", signed_on::text AS "signedOn", consented_by_name AS "consentedByName",
      signed_for_us_by AS "signedForUsBy", note, takes_back_id AS "takesBackId", recorded_by_name AS "recordedByName", recorded_at AS "recordedAt"
    FROM payment_agreement WHERE commissioner_code = ${commissionerCode} AND budget_id = ${budgetId}::uuid ORDER BY recorded_at, id`;
}

export type NewAgreement = Omit<AgreementRow, 'id' | 'recordedByName' | 'recordedAt'> & {
  budgetId: string;
  personId: string;
};

/** Adds a row to the history. The budget is locked. */
export async function insertAgreement(
  { tx, commissionerCode, actor }: Scope,
  { signedOn, terms, ...row }: NewAgreement,
): Promise<void> {
  await tx.paymentAgreement.create({
    data: {
      ...row,
      commissionerCode,
      id: newId(),
      terms: terms ?? Prisma.DbNull,
      signedOn: toNullable(signedOn),
      recordedById: actor.userId,
      recordedByName: actor.displayName,
      recordedAt: now(),
    },
  });
}

/** Whether a payee `y` has an agreement that was not taken back. */
export const hasAgreement: Prisma.Sql = Prisma.sql`EXISTS (SELECT FROM payment_agreement g
  WHERE g.commissioner_code = y.commissioner_code AND g.payee_id = y.id AND g.takes_back_id IS NULL
    AND NOT EXISTS (SELECT FROM payment_agreement t WHERE t.commissioner_code = g.commissioner_code AND t.takes_back_id = g.id))`;
