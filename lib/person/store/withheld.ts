import 'server-only';
import { newId } from '@/lib/core/id';
import type { ContactDetails } from '@/lib/person/rules/sensitive';
import type { Scope } from '@/lib/platform/db/scope';

/** What a sensitive record hides. Null unless the actor is one of its readers: row-level security decides. */
export async function findWithheld(
  { tx, commissionerCode }: Scope,
  personId: string,
): Promise<ContactDetails | null> {
  const [row] = await tx.$queryRaw<ContactDetails[]>`
    SELECT address_line_1 AS "addressLine1", address_line_2 AS "addressLine2", town, postcode, phone, email
    FROM withheld_contact WHERE commissioner_code = ${commissionerCode} AND person_id = ${personId}::uuid`;
  return row ?? null;
}

/** Replaces what a sensitive record hides. Changes nothing unless the actor is one of its readers. */
export async function updateWithheld(
  { tx, commissionerCode }: Scope,
  personId: string,
  contact: ContactDetails,
): Promise<void> {
  await tx.withheldContact.updateMany({ where: { commissionerCode, personId }, data: contact });
}

/** Moves how to reach a locked person to where only these readers see it. */
export function withhold(scope: Scope, personId: string, readerIds: readonly string[]): Promise<void> {
  const { tx, commissionerCode: code } = scope;
  return moving(scope, async () => {
    await tx.$executeRaw`
      INSERT INTO withheld_contact (commissioner_code, id, person_id, reader_ids, address_line_1, address_line_2, town, postcode, phone, email)
      SELECT commissioner_code, ${newId()}::uuid, id, ${[...readerIds]}::uuid[], address_line_1, address_line_2, town, postcode, phone, email
      FROM person WHERE commissioner_code = ${code} AND id = ${personId}::uuid`;
    await tx.$executeRaw`
      UPDATE person SET is_sensitive = true, version = version + 1, address_line_1 = NULL, address_line_2 = NULL, town = NULL, postcode = NULL,
        phone = NULL, email = NULL WHERE commissioner_code = ${code} AND id = ${personId}::uuid`;
    await tx.$executeRaw`
      UPDATE emergency_contact SET reader_ids = ${[...readerIds]}::uuid[] WHERE commissioner_code = ${code} AND person_id = ${personId}::uuid`;
    await tx.$executeRaw`
      UPDATE practice_registration SET reader_ids = ${[...readerIds]}::uuid[] WHERE commissioner_code = ${code} AND person_id = ${personId}::uuid`;
  });
}

/** Gives what is hidden to other readers. */
export function renameReaders(scope: Scope, personId: string, readerIds: readonly string[]): Promise<void> {
  const { tx, commissionerCode: code } = scope;
  return moving(scope, async () => {
    await tx.$executeRaw`
      UPDATE withheld_contact SET reader_ids = ${[...readerIds]}::uuid[] WHERE commissioner_code = ${code} AND person_id = ${personId}::uuid`;
    await tx.$executeRaw`
      UPDATE emergency_contact SET reader_ids = ${[...readerIds]}::uuid[] WHERE commissioner_code = ${code} AND person_id = ${personId}::uuid`;
    await tx.$executeRaw`
      UPDATE practice_registration SET reader_ids = ${[...readerIds]}::uuid[] WHERE commissioner_code = ${code} AND person_id = ${personId}::uuid`;
  });
}

/** Moves everything back, for all who reach the locked person. */
export function release(scope: Scope, personId: string): Promise<void> {
  const { tx, commissionerCode: code } = scope;
  return moving(scope, async () => {
    await tx.$executeRaw`
      UPDATE person p SET is_sensitive = false, version = p.version + 1, address_line_1 = w.address_line_1, address_line_2 = w.address_line_2,
        town = w.town, postcode = w.postcode, phone = w.phone, email = w.email
      FROM withheld_contact w WHERE p.commissioner_code = ${code} AND p.id = ${personId}::uuid
        AND w.commissioner_code = p.commissioner_code AND w.person_id = p.id`;
    await tx.$executeRaw`DELETE FROM withheld_contact WHERE commissioner_code = ${code} AND person_id = ${personId}::uuid`;
    await tx.$executeRaw`
      UPDATE emergency_contact SET reader_ids = NULL WHERE commissioner_code = ${code} AND person_id = ${personId}::uuid`;
    await tx.$executeRaw`
      UPDATE practice_registration SET reader_ids = NULL WHERE commissioner_code = ${code} AND person_id = ${personId}::uuid`;
  });
}

/** Opens what is hidden to this transaction, for as long as the work takes. */
async function moving({ tx }: Scope, work: () => Promise<void>): Promise<void> {
  await tx.$executeRaw`SET LOCAL app.withheld = 'move'`;
  await work();
  await tx.$executeRaw`SET LOCAL app.withheld = ''`;
}
