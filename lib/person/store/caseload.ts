import 'server-only';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import { toColumn } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';

/**
 * Puts a person on the actor's caseload from a day. False if they are on it: one open entry for each (unique
 * index).
 */
export async function openCaseloadEntry(
  { tx, commissionerCode, actor }: Scope,
  personId: string,
  startsOn: PlainDate,
): Promise<boolean> {
  const { count } = await tx.caseloadEntry.createMany({
    data: [{ commissionerCode, id: newId(), personId, userId: actor.userId, startsOn: toColumn(startsOn) }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Who has had a person on their caseload the longest. Null: no one has. */
export async function findPractitionerOf(
  { tx, commissionerCode }: Scope,
  personId: string,
  today: PlainDate,
): Promise<string | null> {
  const entry = await tx.caseloadEntry.findFirst({
    where: {
      commissionerCode,
      personId,
      startsOn: { lte: toColumn(today) },
      OR: [{ endsOn: null }, { endsOn: { gte: toColumn(today) } }],
    },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    select: { userId: true },
  });
  return entry?.userId ?? null;
}
