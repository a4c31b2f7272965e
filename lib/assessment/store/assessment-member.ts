import 'server-only';
import type { Member } from '@/lib/assessment/rules/taking-part';
import { now } from '@/lib/core/clock';
import type { Scope } from '@/lib/platform/db/scope';

export type StoredMember = Member & { id: string };

/**
 * The people who take part in an assessment, in the order they were recorded, without those who were removed.
 */
export async function listMembers(
  { tx, commissionerCode }: Scope,
  assessmentId: string,
): Promise<StoredMember[]> {
  return tx.assessmentMember.findMany({
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
    },
  });
}

/** Whether this id was ever recorded on this assessment, removed or not: a form sent twice. */
export async function wasMember(
  { tx, commissionerCode }: Scope,
  assessmentId: string,
  id: string,
): Promise<boolean> {
  return (await tx.assessmentMember.count({ where: { commissionerCode, assessmentId, id } })) > 0;
}

export async function insertMember(
  { tx, commissionerCode, actor }: Scope,
  { assessmentId, personId }: { assessmentId: string; personId: string },
  { id, name, capacity, profession, organisation, manner, isInTeam }: StoredMember,
): Promise<void> {
  const member = { id, name, capacity, profession, organisation, manner, isInTeam };
  const added = { addedById: actor.userId, addedAt: now() };
  await tx.assessmentMember.create({
    data: { ...member, ...added, assessmentId, personId, commissionerCode },
  });
}

/** Removes a person; the row stays. */
export async function takeMemberOut({ tx, commissionerCode }: Scope, id: string): Promise<void> {
  await tx.assessmentMember.update({
    where: { commissionerCode_id: { commissionerCode, id } },
    data: { removedAt: now() },
  });
}
