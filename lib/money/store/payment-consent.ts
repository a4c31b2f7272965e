import 'server-only';
import { now } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ConsentHow, ConsentRecord } from '@/lib/money/rules/payment-consent';
import { toColumn, toNullable } from '@/lib/platform/db/day';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';

/** A row of the history as the page of consent shows it. */
export type ConsentRow = ConsentRecord & {
  how: ConsentHow;
  capacityAssessedOn: PlainDate | null;
  words: string;
  recordedByName: string;
  recordedAt: Date;
};

/** The history of consent to a direct payment of a case, in order. */
export function listConsents({ tx, commissionerCode }: ActingScope, caseId: string): Promise<ConsentRow[]> {
  return tx.$queryRaw<ConsentRow[]>`
    SELECT id, kind::text AS kind, on_day::text AS "onDay", authority_id AS "authorityId", takes_back_id AS "takesBackId", name, how::text AS how,
      capacity_assessed_on::text AS "capacityAssessedOn", words, recorded_by_name AS "recordedByName", recorded_at AS "recordedAt"
    FROM payment_consent WHERE commissioner_code = ${commissionerCode} AND case_id = ${caseId}::uuid ORDER BY recorded_at, id`;
}

export type NewConsent = Pick<
  ConsentRow,
  'id' | 'kind' | 'onDay' | 'authorityId' | 'takesBackId' | 'name' | 'how' | 'capacityAssessedOn' | 'words'
> & { caseId: string; personId: string };

/** Adds a row to the history. The case is locked. */
export async function insertConsent(
  { tx, commissionerCode, actor }: Scope,
  { onDay, capacityAssessedOn, ...row }: NewConsent,
): Promise<void> {
  await tx.paymentConsent.create({
    data: {
      ...row,
      commissionerCode,
      giver: giverOf(row),
      onDay: toColumn(onDay),
      capacityAssessedOn: toNullable(capacityAssessedOn),
      recordedById: actor.userId,
      recordedByName: actor.displayName,
      recordedAt: now(),
    },
  });
}

function giverOf({ authorityId, name }: Pick<ConsentRow, 'authorityId' | 'name'>) {
  if (authorityId !== null) return 'AUTHORITY';
  return name === null ? 'NOT_RECORDED' : 'PERSON';
}

/** The last day of consent that was withdrawn, of the case of a budget `b`; null: it was not. */
export const consentEndedOn: Prisma.Sql = Prisma.sql`(
  SELECT CASE WHEN k.kind = 'WITHDRAWN' THEN k.on_day END FROM payment_consent k
  WHERE k.commissioner_code = b.commissioner_code AND k.case_id = b.case_id AND k.kind <> 'TAKEN_BACK'
    AND NOT EXISTS (SELECT FROM payment_consent t WHERE t.commissioner_code = k.commissioner_code AND t.takes_back_id = k.id)
  ORDER BY k.recorded_at DESC, k.id DESC LIMIT 1)`;

/**
 * The budgets of which consent to a direct payment may be missing on a day: it was withdrawn or taken back,
 * or a representative gave it who may act no more. More than those: the rule itself is asked of each.
 */
export const mayLackConsent = (commissionerCode: string, on: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT b.id FROM budget b WHERE b.commissioner_code = ${commissionerCode} AND b.case_id IN (
    SELECT k.case_id FROM payment_consent k WHERE k.commissioner_code = ${commissionerCode} AND k.kind <> 'GIVEN'
    UNION ALL
    SELECT k.case_id FROM payment_consent k JOIN authority a ON a.commissioner_code = k.commissioner_code AND a.id = k.authority_id
      WHERE k.commissioner_code = ${commissionerCode} AND (a.ended_at IS NOT NULL OR a.ends_on < ${on} OR a.basis = 'PARENTAL_RESPONSIBILITY'))`;
