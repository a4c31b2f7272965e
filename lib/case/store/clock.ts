import 'server-only';
import type { ClockKind } from '@/lib/case/rules/clock-kind';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import { day } from '@/lib/core/plain-date';
import type { Role } from '@/lib/core/policy/role';
import { toColumn } from '@/lib/platform/db/day';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Scope } from '@/lib/platform/db/scope';

export type NewClock = {
  personId: string;
  caseId: string;
  kind: ClockKind;
  /** The role that must act, and the one user where it is one person's. */
  ownerRole: Role;
  ownerId: string | null;
  startedOn: PlainDate;
  /** Inclusive: the last day in time. */
  dueOn: PlainDate;
  /** The last instant in time, where the standard counts hours. */
  dueAt?: Date;
};

/** Starts something that is due. Each kind runs once at a time for a case (unique index). */
export async function startClock({ tx, commissionerCode }: Scope, clock: NewClock): Promise<void> {
  await tx.clock.create({
    data: {
      ...clock,
      commissionerCode,
      id: newId(),
      startedOn: toColumn(clock.startedOn),
      dueOn: toColumn(clock.dueOn),
    },
  });
}

/** Ends a case's open clocks of these kinds, or all of them. One that started after that day ends on the day it started. */
export async function endClocks(
  { tx, commissionerCode }: Scope,
  caseId: string,
  endedOn: PlainDate,
  kinds?: ClockKind[],
): Promise<void> {
  const these = kinds ? Prisma.sql`AND kind::text = ANY (${kinds})` : Prisma.empty;
  await tx.$executeRaw`
    UPDATE clock SET ended_on = greatest(started_on, ${endedOn}::date)
    WHERE commissioner_code = ${commissionerCode} AND case_id = ${caseId}::uuid AND ended_on IS NULL ${these}`;
}

/** Bank holidays from a day on, for a year and a half: enough for every clock of working days. */
export async function holidaysFrom({ tx }: Scope, from: PlainDate): Promise<Set<PlainDate>> {
  const until = new Date(toColumn(from).getTime() + 550 * 86_400_000);
  const rows = await tx.bankHoliday.findMany({ where: { date: { gte: toColumn(from), lte: until } } });
  return new Set(rows.map(({ date }) => day(date.toISOString().slice(0, 10))));
}

/** Hands an open clock of a case to whose turn it is now; its due day stays. */
export async function handClock(
  { tx, commissionerCode }: Scope,
  caseId: string,
  kind: ClockKind,
  to: { ownerRole: Role; ownerId: string | null },
): Promise<void> {
  await tx.clock.updateMany({ where: { commissionerCode, caseId, kind, endedOn: null }, data: to });
}

/** Ends a case's open clocks save those of these kinds. One that started after that day ends on the day it started. */
export async function endClocksBut(
  { tx, commissionerCode }: Scope,
  caseId: string,
  endedOn: PlainDate,
  kept: readonly ClockKind[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE clock SET ended_on = greatest(started_on, ${endedOn}::date)
    WHERE commissioner_code = ${commissionerCode} AND case_id = ${caseId}::uuid AND ended_on IS NULL
      AND kind::text <> ALL (${[...kept]})`;
}

/** Whether one of these clocks runs on a case. */
export async function isClockOpen(
  { tx, commissionerCode }: Scope,
  caseId: string,
  kinds: readonly ClockKind[],
): Promise<boolean> {
  const where = { commissionerCode, caseId, kind: { in: [...kinds] }, endedOn: null };
  return (await tx.clock.count({ where })) > 0;
}
