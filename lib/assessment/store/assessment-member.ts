import 'server-only';
import type { Member } from '@/lib/assessment/rules/taking-part';
import { now } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { fromNullable, toColumn } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';

export type StoredMember = Member & {
  id: string;
  /** The day on which they confirmed their own profession. */
  confirmedOn: PlainDate | null;
};

/**
 * The people who take part in an assessment, in the order they were recorded, without those who were removed.
 */
export async function listMembers(
  { tx, commissionerCode }: Scope,
  assessmentId: string,
): Promise<StoredMember[]> {
  const members = await tx.assessmentMember.findMany({
    where: { commissionerCode, assessmentId, removedAt: null },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      capacity: true,
      profession: true,
      organisation: true,
      manner: true,
      isInTeam: true,
      userId: true,
      professionCheck: true,
      confirmedOn: true,
    },
  });
  return members.map(({ confirmedOn, ...member }) => ({
    ...member,
    confirmedOn: fromNullable(confirmedOn),
  }));
}

/** Whether this id was ever recorded on this assessment, removed or not: a form sent twice. */
export async function wasMember(
  { tx, commissionerCode }: Scope,
  assessmentId: string,
  id: string,
): Promise<boolean> {
  return (await tx.assessmentMember.count({ where: { commissionerCode, assessmentId, id } })) > 0;
}

type NewMember = Omit<StoredMember, 'confirmedOn'>;

export async function insertMember(
  { tx, commissionerCode, actor }: Scope,
  { assessmentId, personId }: { assessmentId: string; personId: string },
  { id, name, capacity, profession, organisation, manner, isInTeam, ...confirming }: NewMember,
): Promise<void> {
  const { userId, professionCheck } = confirming;
  const took = { capacity, profession, organisation, manner, isInTeam };
  const member = { id, name, ...took, userId, professionCheck };
  const added = { addedById: actor.userId, addedAt: now() };
  await tx.assessmentMember.create({
    data: { ...member, ...added, assessmentId, personId, commissionerCode },
  });
}

/** Keeps the day on which a member confirmed their own profession. */
export async function confirmMember(
  { tx, commissionerCode }: Scope,
  id: string,
  confirmedOn: PlainDate,
): Promise<void> {
  await tx.assessmentMember.update({
    where: { commissionerCode_id: { commissionerCode, id } },
    data: { confirmedOn: toColumn(confirmedOn) },
  });
}

/** Removes a person; the row stays. */
export async function takeMemberOut({ tx, commissionerCode }: Scope, id: string): Promise<void> {
  await tx.assessmentMember.update({
    where: { commissionerCode_id: { commissionerCode, id } },
    data: { removedAt: now() },
  });
}
