import { fail, ok, type Result } from '@/lib/core/result';
import { nameKey } from '@/lib/person/rules/name-key';

export type OrganisationRefusal = { kind: 'organisation-there-already'; name: string };

/**
 * Whether an organisation may be recorded: no other of the same name is, so that money of one is not spread
 * over two. Two that do are kept apart by their names, as by a town.
 * @rule PAY-10 (docs/rules.md)
 */
export function checkOrganisation(
  { id, name }: { id: string; name: string },
  known: readonly { id: string; name: string }[],
): Result<void, OrganisationRefusal> {
  const same = known.find((one) => one.id !== id && nameKey(one.name) === nameKey(name));
  return same ? fail({ kind: 'organisation-there-already', name: same.name }) : ok(undefined);
}
