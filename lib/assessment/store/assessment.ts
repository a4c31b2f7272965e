import 'server-only';
import type { AssessmentSetting } from '@/lib/assessment/rules/assessment-setting';
import type { InvolvementBasis } from '@/lib/assessment/rules/taking-part';
import { now } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { fromColumn, fromNullable, toColumn, toNullable } from '@/lib/platform/db/day';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';
import type { AssessmentState } from '@/lib/tool/rules/assessment-state';
import type { AssessmentTool } from '@/lib/tool/rules/tool';

/**
 * One assessment as commands decide about it. Its `personId` and `commissionerCode` make it a policy subject.
 */
export type Assessment = {
  commissionerCode: string;
  id: string;
  caseId: string;
  personId: string;
  tool: AssessmentTool;
  ruleSet: string;
  state: AssessmentState;
  setting: AssessmentSetting;
  startedOn: PlainDate;
  receivedOn: PlainDate | null;
  /** Null until it is recorded how the person takes part. */
  involvementBasis: InvolvementBasis | null;
  involvementNote: string | null;
  capacityAssessor: string | null;
  consulted: string | null;
  /** Counts the times it was recorded; 0 while it is not. */
  involvementVersion: number;
};

const COLUMNS = {
  commissionerCode: true,
  id: true,
  caseId: true,
  personId: true,
  tool: true,
  ruleSet: true,
  state: true,
  setting: true,
  startedOn: true,
  receivedOn: true,
  involvementBasis: true,
  involvementNote: true,
  capacityAssessor: true,
  consulted: true,
  involvementVersion: true,
} as const;

/** Null when this scope reaches no such assessment. */
export async function findAssessment(
  { tx, commissionerCode }: ActingScope,
  id: string,
): Promise<Assessment | null> {
  const row = await tx.assessment.findUnique({
    where: { commissionerCode_id: { commissionerCode, id } },
    select: COLUMNS,
  });
  if (!row) return null;
  return { ...row, startedOn: fromColumn(row.startedOn), receivedOn: fromNullable(row.receivedOn) };
}

/**
 * The same, with its row locked until the transaction ends. The row of its case is locked first (lockCase),
 * always in this order.
 */
export async function lockAssessment(scope: ActingScope, id: string): Promise<Assessment | null> {
  const { tx, commissionerCode } = scope;
  await tx.$queryRaw`SELECT 1 FROM assessment WHERE commissioner_code = ${commissionerCode} AND id = ${id}::uuid FOR UPDATE`;
  return findAssessment(scope, id);
}

/** Every assessment of a case, the earliest first. */
export async function listAssessments({ tx, commissionerCode }: Scope, caseId: string) {
  return tx.assessment.findMany({
    where: { commissionerCode, caseId },
    select: { id: true, tool: true, state: true },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
  });
}

export type NewAssessment = {
  id: string;
  caseId: string;
  personId: string;
  tool: AssessmentTool;
  ruleSet: string;
  criteriaId?: string;
  /** OPEN where it is left out. */
  state?: AssessmentState;
  setting: AssessmentSetting;
  isDischargeToAssess: boolean;
  interimFunding: string | null;
  startedOn: PlainDate;
  receivedOn: PlainDate | null;
};

/** Adds an assessment, started by the actor under the name they have today. */
export async function addAssessment(
  { tx, commissionerCode, actor }: Scope,
  { startedOn, receivedOn, state = 'OPEN', ...given }: NewAssessment,
): Promise<void> {
  const started = { startedById: actor.userId, startedByName: actor.displayName, startedAt: now() };
  const days = { startedOn: toColumn(startedOn), receivedOn: toNullable(receivedOn) };
  await tx.assessment.create({ data: { ...given, ...days, ...started, state, commissionerCode } });
}

export async function setAssessmentState(
  { tx, commissionerCode }: Scope,
  id: string,
  state: AssessmentState,
): Promise<void> {
  await tx.assessment.update({ where: { commissionerCode_id: { commissionerCode, id } }, data: { state } });
}

export type Completion = {
  completedOn: PlainDate;
  /** What the rules indicated: never computed again. */
  indication: string;
  completerProfession?: string;
  receivedOn?: PlainDate;
  startedOn?: PlainDate;
  isReferredAnyway?: boolean;
  referralRationale?: string | null;
};

/** Completes a locked assessment for good. The caller has checked that it may be. */
export async function completeAssessment(
  { tx, commissionerCode, actor }: Scope,
  id: string,
  { completedOn, receivedOn, startedOn, ...rest }: Completion,
): Promise<void> {
  await tx.assessment.update({
    where: { commissionerCode_id: { commissionerCode, id } },
    data: {
      ...rest,
      state: 'COMPLETED',
      completedOn: toColumn(completedOn),
      completedById: actor.userId,
      completedByName: actor.displayName,
      ...(receivedOn && { receivedOn: toColumn(receivedOn) }),
      ...(startedOn && { startedOn: toColumn(startedOn) }),
    },
  });
}

export async function withdrawAssessmentRow(
  { tx, commissionerCode }: Scope,
  id: string,
  withdrawnReason: string,
): Promise<void> {
  await tx.assessment.update({
    where: { commissionerCode_id: { commissionerCode, id } },
    data: { state: 'WITHDRAWN', withdrawnReason },
  });
}

/** Withdraws all that is still open on a locked case that ends: nothing of it waits any more. */
export async function withdrawOpenAssessments(
  { tx, commissionerCode }: Scope,
  caseId: string,
  withdrawnReason: string,
): Promise<void> {
  await tx.assessment.updateMany({
    where: { commissionerCode, caseId, state: { in: ['OPEN', 'SUBMITTED', 'RETURNED'] } },
    data: { state: 'WITHDRAWN', withdrawnReason },
  });
}

/** The same because of a death, which may be taken back: what each was is kept for `reopenAssessments`. */
export async function withdrawForDeath(
  { tx, commissionerCode }: Scope,
  caseId: string,
  withdrawnReason: string,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE assessment SET state = 'WITHDRAWN', withdrawn_reason = ${withdrawnReason}, closed_from = state
    WHERE commissioner_code = ${commissionerCode} AND case_id = ${caseId}::uuid AND state IN ('OPEN', 'SUBMITTED', 'RETURNED')`;
}

/** Gives the assessments of a locked case back what they were when it was closed because of a death. */
export async function reopenAssessments({ tx, commissionerCode }: Scope, caseId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE assessment SET state = closed_from, withdrawn_reason = NULL, closed_from = NULL
    WHERE commissioner_code = ${commissionerCode} AND case_id = ${caseId}::uuid AND closed_from IS NOT NULL`;
}
