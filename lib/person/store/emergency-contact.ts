import 'server-only';
import type { EmergencyContact } from '@/lib/person/rules/contact';
import type { Scope } from '@/lib/platform/db/scope';

/**
 * Adds an emergency contact after the others. The caller has locked the person, so that no two contacts get
 * one position. `readerIds`: who may see it if the record is sensitive. False if the id exists already: the
 * form was sent twice.
 */
export async function insertContact(
  { tx, commissionerCode }: Scope,
  { personId, contactId, readerIds }: { personId: string; contactId: string; readerIds: readonly string[] },
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
    ...(readerIds.length > 0 && { readerIds: [...readerIds] }),
    position: (last._max.position ?? 0) + 1,
  };
  const { count } = await tx.emergencyContact.createMany({ data: [row], skipDuplicates: true });
  return count === 1;
}

/** Finds a contact. Null if this scope reaches none. */
export function findContact({ tx, commissionerCode }: Scope, contactId: string) {
  return tx.emergencyContact.findUnique({
    where: { commissionerCode_id: { commissionerCode, id: contactId } },
  });
}

/** Deletes a contact. False if it was gone already. */
export async function deleteContact({ tx, commissionerCode }: Scope, contactId: string): Promise<boolean> {
  const { count } = await tx.emergencyContact.deleteMany({ where: { commissionerCode, id: contactId } });
  return count === 1;
}
