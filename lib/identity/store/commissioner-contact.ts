import 'server-only';
import { now } from '@/lib/core/clock';
import type { WaysToReach } from '@/lib/identity/rules/contact-details';
import type { ActingScope } from '@/lib/platform/db/scope';

/** What the commissioner of the scope has given. */
export async function findContactDetails({ tx, commissionerCode }: ActingScope): Promise<WaysToReach> {
  const row = await tx.commissioner.findUniqueOrThrow({ where: { code: commissionerCode } });
  const { contactPhone: phone, contactEmail: email, contactHours: hours, contactAddress: address } = row;
  return { phone, email, hours, address };
}

export type NewContact = WaysToReach & { id: string; reason: string };

/** Writes all of them. What they were stays on record. */
export async function updateContactDetails(
  { tx, actor }: ActingScope,
  { id, phone, email, hours, address, reason }: NewContact,
): Promise<void> {
  await tx.$executeRaw`SELECT change_commissioner_contact(${id}::uuid, ${phone}, ${email}, ${hours}, ${address}, ${actor.userId}::uuid,
    ${reason}, ${now()}::timestamptz)`;
}

export type ContactChangeRow = WaysToReach & {
  id: string;
  reason: string;
  authorName: string;
  recordedAt: Date;
};

/** What was set, the latest first. */
export function listContactChanges({ tx, commissionerCode }: ActingScope): Promise<ContactChangeRow[]> {
  return tx.$queryRaw<ContactChangeRow[]>`
    SELECT c.id, c.phone, c.email, c.hours, c.address, c.reason, u.display_name AS "authorName", c.recorded_at AS "recordedAt"
    FROM contact_change c JOIN user_account u ON u.id = c.author_id
    WHERE c.commissioner_code = ${commissionerCode} ORDER BY c.recorded_at DESC, c.id DESC LIMIT 50`;
}
