import 'server-only';
import type { ClockEventKind } from '@/lib/case/rules/clock-event';
import type { ClockKind } from '@/lib/case/rules/clock-kind';
import type { ClockReopening, ReviewReopening } from '@/lib/case/rules/clock-move';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Role } from '@/lib/core/policy/role';
import { toColumn } from '@/lib/platform/db/day';
import type { ActingScope } from '@/lib/platform/db/scope';

/** The role that must act, and the one user where it is one person's. */
export type ClockOwner = { ownerRole: Role; ownerId: string | null };

export type NewClock = ClockOwner & {
  personId: string;
  /** Null only for the review of a sensitive record of a person without a case. */
  caseId: string | null;
  kind: ClockKind;
  startedOn: PlainDate;
  /** Inclusive: the last day in time. */
  dueOn: PlainDate;
  /** The last instant in time, where the standard counts hours. */
  dueAt?: Date;
};

/** Adds a clock. A case has one open clock of a kind at a time (unique index). */
export async function addClock({ tx, commissionerCode }: ActingScope, clock: NewClock): Promise<void> {
  const days = { startedOn: toColumn(clock.startedOn), dueOn: toColumn(clock.dueOn) };
  await tx.clock.create({ data: { ...clock, ...days, commissionerCode, id: newId() } });
}

/** `note` is what the actor says was done; null where the event itself says it. */
export type ClockEnd = {
  kinds: readonly ClockKind[];
  on: PlainDate;
  by: ClockEventKind;
  note: string | null;
};

/** Ends a case's open clocks of these kinds. One that started after that day ends on the day it started. */
export async function endClocks(
  { tx, commissionerCode, actor }: ActingScope,
  caseId: string,
  { kinds, on, by, note }: ClockEnd,
): Promise<void> {
  if (kinds.length === 0) return;
  const endedById = note === null ? null : actor.userId;
  await tx.$executeRaw`
    UPDATE clock SET ended_on = greatest(started_on, ${on}::date), ended_by = ${by}, ended_by_id = ${endedById}::uuid,
      ended_note = ${note}
    WHERE commissioner_code = ${commissionerCode} AND case_id = ${caseId}::uuid AND ended_on IS NULL
      AND kind::text = ANY (${[...kinds]})`;
}

/** Lets the clocks of a case that this event ended run again, each until the last day it had. */
export async function reopenClocks(
  { tx, commissionerCode }: ActingScope,
  caseId: string,
  { endedBy, only }: ClockReopening,
): Promise<void> {
  await tx.clock.updateMany({
    where: { commissionerCode, caseId, endedBy, ...(only ? { kind: { in: [...only] } } : {}) },
    data: { endedOn: null, endedBy: null, endedById: null, endedNote: null },
  });
}

/** Lets the clock of a kind that this event ended last run again until the last day it had. */
export async function reopenLast(
  { tx, commissionerCode }: ActingScope,
  caseId: string,
  { kind, endedBy }: ReviewReopening,
): Promise<void> {
  const last = await tx.clock.findFirst({
    where: { commissionerCode, caseId, kind, endedBy },
    orderBy: [{ endedOn: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  if (!last) throw new Error(`No ${kind} was ended by ${endedBy}`);
  await tx.clock.update({
    where: { commissionerCode_id: { commissionerCode, id: last.id } },
    data: { endedOn: null, endedBy: null, endedById: null, endedNote: null },
  });
}

/** Makes an open clock of a case another owner's. */
export async function setClockOwner(
  { tx, commissionerCode }: ActingScope,
  caseId: string,
  kind: ClockKind,
  owner: ClockOwner,
): Promise<void> {
  await tx.clock.updateMany({ where: { commissionerCode, caseId, kind, endedOn: null }, data: owner });
}

/** Ends the review of a sensitive record that no case carries. */
export async function endReviewOfPerson(
  { tx, commissionerCode }: ActingScope,
  personId: string,
  { on, by }: Pick<ClockEnd, 'on' | 'by'>,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE clock SET ended_on = greatest(started_on, ${on}::date), ended_by = ${by}
    WHERE commissioner_code = ${commissionerCode} AND person_id = ${personId}::uuid AND case_id IS NULL AND ended_on IS NULL`;
}

/** Gives the review that no case carried to a case of the person. It keeps its day. */
export async function placeReview(
  { tx, commissionerCode }: ActingScope,
  personId: string,
  caseId: string,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE clock SET case_id = ${caseId}::uuid
    WHERE commissioner_code = ${commissionerCode} AND person_id = ${personId}::uuid AND case_id IS NULL AND ended_on IS NULL`;
}
