import 'server-only';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { CaseOrigin, PhbGroup } from '@/lib/case/rules/groups';
import type { PlainDate } from '@/lib/core/plain-date';
import { toColumn } from '@/lib/platform/db/day';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';
import { refuseInterest } from '@/lib/platform/db/transaction';

/** One case as commands decide about it. Its `personId` and `commissionerCode` make it a policy subject. */
export type Case = {
  commissionerCode: string;
  id: string;
  personId: string;
  state: CaseState;
  group: PhbGroup;
  origin: CaseOrigin;
  askedOn: PlainDate;
  practitionerId: string;
  /** The first row of the entry of the person's eligibility that it rests on; null until it is decided. */
  eligibilityId: string | null;
};

/** A case that this transaction has locked, with its person's day of death. */
export type LockedCase = Case & { diedOn: PlainDate | null };

/**
 * Finds a case and locks its row until the transaction ends, so that two steps of one case are decided one
 * after the other. The person's row is shared first: a death that is being recorded is waited for, and none
 * is recorded meanwhile. Null when this scope reaches no such case.
 */
export async function lockCase(scope: ActingScope, caseId: string): Promise<LockedCase | null> {
  const { tx, commissionerCode } = scope;
  const [row] = await tx.$queryRaw<{ diedOn: PlainDate | null }[]>`
    WITH shared AS MATERIALIZED (SELECT died_on FROM person WHERE commissioner_code = ${commissionerCode}
      AND id = (SELECT person_id FROM phb_case WHERE commissioner_code = ${commissionerCode} AND id = ${caseId}::uuid) FOR SHARE)
    SELECT shared.died_on::text AS "diedOn" FROM shared, phb_case
    WHERE commissioner_code = ${commissionerCode} AND id = ${caseId}::uuid FOR UPDATE OF phb_case`;
  const found = row && (await findCase(scope, caseId));
  refuseInterest(scope, found?.personId);
  return found ? { ...found, diedOn: row.diedOn } : null;
}

/**
 * Finds a case for a decision that may move the other cases of its person. All of them are locked, always in
 * the order of their ids: of two decisions on two cases of a person the second waits. Else as `lockCase`.
 */
export async function lockCaseToDecide(scope: ActingScope, caseId: string): Promise<LockedCase | null> {
  const { tx, commissionerCode } = scope;
  await tx.$queryRaw`
    WITH shared AS MATERIALIZED (SELECT id FROM person WHERE commissioner_code = ${commissionerCode}
      AND id = (SELECT person_id FROM phb_case WHERE commissioner_code = ${commissionerCode} AND id = ${caseId}::uuid) FOR SHARE)
    SELECT 1 FROM shared, phb_case r WHERE r.commissioner_code = ${commissionerCode} AND r.person_id = shared.id
    ORDER BY r.id FOR UPDATE OF r`;
  return lockCase(scope, caseId);
}

const COLUMNS = Prisma.sql`commissioner_code AS "commissionerCode", id, person_id AS "personId", state::text AS state,
  "group"::text AS "group", origin::text AS origin, asked_on::text AS "askedOn", practitioner_id AS "practitionerId", eligibility_id AS "eligibilityId"`;

/** The same without the lock. */
export async function findCase({ tx, commissionerCode }: ActingScope, caseId: string): Promise<Case | null> {
  const [row] = await tx.$queryRaw<Case[]>`
    SELECT ${COLUMNS} FROM phb_case WHERE commissioner_code = ${commissionerCode} AND id = ${caseId}::uuid`;
  return row ?? null;
}

/**
 * All cases of a person with their rows locked, always in the order of their ids. The person's row is locked
 * before.
 */
export async function lockCasesOf({ tx, commissionerCode }: ActingScope, personId: string): Promise<Case[]> {
  return tx.$queryRaw<Case[]>`
    SELECT ${COLUMNS} FROM phb_case WHERE commissioner_code = ${commissionerCode} AND person_id = ${personId}::uuid ORDER BY id FOR UPDATE`;
}

/** Moves a locked case on. The caller has asked the rule (lib/case/rules/case-state.ts). */
export async function moveCase(
  { tx, commissionerCode }: Scope,
  caseId: string,
  to: CaseState,
): Promise<void> {
  await tx.phbCase.update({
    where: { commissionerCode_id: { commissionerCode, id: caseId } },
    data: { state: to },
  });
}

/** Lets a locked case rest on an entry of its person's eligibility. */
export async function setCaseEligibility(
  { tx, commissionerCode }: Scope,
  caseId: string,
  eligibilityId: string,
): Promise<void> {
  await tx.phbCase.update({
    where: { commissionerCode_id: { commissionerCode, id: caseId } },
    data: { eligibilityId },
  });
}

type ClosedCase = {
  caseId: string;
  to: CaseState;
  closedOn: PlainDate;
  closedReason: string;
  /** The death that closes it, and the state it had; none where it is closed for another reason. */
  byDeath?: { closedByDeathId: string; closedFrom: CaseState } | null;
};

/** Moves a locked case to its end, with the day and the reason. */
export async function saveClosedCase(
  { tx, commissionerCode }: Scope,
  { caseId, to, closedOn, closedReason, byDeath }: ClosedCase,
): Promise<void> {
  await tx.phbCase.update({
    where: { commissionerCode_id: { commissionerCode, id: caseId } },
    data: { state: to, closedOn: toColumn(closedOn), closedReason, ...byDeath },
  });
}

/** The cases of a person that were closed because of this death, each with the state it had. */
export function findClosedByDeath(
  { tx, commissionerCode }: Scope,
  personId: string,
  closedByDeathId: string,
): Promise<{ id: string; closedFrom: CaseState }[]> {
  return tx.$queryRaw<{ id: string; closedFrom: CaseState }[]>`
    SELECT id, closed_from::text AS "closedFrom" FROM phb_case
    WHERE commissioner_code = ${commissionerCode} AND person_id = ${personId}::uuid AND closed_by_death_id = ${closedByDeathId}::uuid
    ORDER BY id`;
}

/** Opens a locked case again that had been closed: the day and the reason of its end go. */
export async function reopenCase(
  { tx, commissionerCode }: Scope,
  caseId: string,
  to: CaseState,
): Promise<void> {
  await tx.phbCase.update({
    where: { commissionerCode_id: { commissionerCode, id: caseId } },
    data: { state: to, closedOn: null, closedReason: null, closedFrom: null, closedByDeathId: null },
  });
}
