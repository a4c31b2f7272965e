import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { calledName, fullName } from '@/lib/person/rules/person-name';
import type { Scope } from '@/lib/platform/db/scope';

type NameRow = {
  id: string;
  givenName: string;
  familyName: string;
  preferredName: string | null;
  diedOn: PlainDate | null;
};

/** A person's name. Throws if this scope does not reach them: the caller has asked the policy first. */
export async function findPersonName({ tx, commissionerCode }: Scope, id: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ givenName: string; familyName: string }[]>`
    SELECT given_name AS "givenName", family_name AS "familyName" FROM person
    WHERE commissioner_code = ${commissionerCode} AND id = ${id}::uuid`;
  if (!row) throw new Error('A person whom the scope does not reach');
  return fullName(row);
}

/** The names of several people, by name. Leaves out people this scope does not reach. */
export async function findPersonNames({ tx, commissionerCode }: Scope, ids: readonly string[]) {
  const rows = await tx.$queryRaw<NameRow[]>`
    SELECT id, given_name AS "givenName", family_name AS "familyName", preferred_name AS "preferredName", died_on::text AS "diedOn"
    FROM person WHERE commissioner_code = ${commissionerCode} AND id = ANY (${[...ids]}::uuid[])
    ORDER BY family_name_key, given_name_key, id`;
  return rows.map((row) => ({
    id: row.id,
    name: fullName(row),
    calledName: calledName(row),
    diedOn: row.diedOn,
  }));
}
