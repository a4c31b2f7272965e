import 'server-only';
import { calledName, fullName } from '@/lib/person/rules/person-name';
import { fromNullable } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';

/** A person's name. Throws if this scope does not reach them: the caller has asked the policy first. */
export async function findPersonName({ tx, commissionerCode }: Scope, id: string): Promise<string> {
  const row = await tx.person.findUniqueOrThrow({
    where: { commissionerCode_id: { commissionerCode, id } },
    select: { givenName: true, familyName: true },
  });
  return fullName(row);
}

/** The names of several people, by name. Leaves out people this scope does not reach. */
export async function findPersonNames({ tx, commissionerCode }: Scope, ids: readonly string[]) {
  const rows = await tx.person.findMany({
    where: { commissionerCode, id: { in: [...ids] } },
    orderBy: [{ familyNameKey: 'asc' }, { givenNameKey: 'asc' }, { id: 'asc' }],
    select: { id: true, givenName: true, familyName: true, preferredName: true, diedOn: true },
  });
  return rows.map((row) => ({
    id: row.id,
    name: fullName(row),
    calledName: calledName(row),
    diedOn: fromNullable(row.diedOn),
  }));
}
