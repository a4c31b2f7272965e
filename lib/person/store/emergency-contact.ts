import 'server-only';
import type { EmergencyContact } from '@/lib/person/rules/contact';
import type { Scope } from '@/lib/platform/db/scope';

/**
 * Adds somebody to ring, after the others. The caller holds the person's row, so that two never get one place.
 * False when that id is there already: the form was sent twice.
 */
export async function insertContact(
  { tx, commissionerCode }: Scope,
  personId: string,
  contactId: string,
  contact: EmergencyContact,
): Promise<boolean> {
  const last = await tx.emergencyContact.aggregate({
    where: { commissionerCode, personId },
    _max: { position: true },
  });
  const row = {
    ...contact,
    commissionerCode,
    id: contactId,
    personId,
    position: (last._max.position ?? 0) + 1,
  };
  const { count } = await tx.emergencyContact.createMany({ data: [row], skipDuplicates: true });
  return count === 1;
}

/** Null when this scope reaches no such contact. */
export function findContact({ tx, commissionerCode }: Scope, contactId: string) {
  return tx.emergencyContact.findUnique({
    where: { commissionerCode_id: { commissionerCode, id: contactId } },
  });
}

/** False when it was gone already. */
export async function deleteContact({ tx, commissionerCode }: Scope, contactId: string): Promise<boolean> {
  const { count } = await tx.emergencyContact.deleteMany({ where: { commissionerCode, id: contactId } });
  return count === 1;
}
