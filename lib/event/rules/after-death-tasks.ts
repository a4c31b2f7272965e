/**
 * Whether letters can go to the contact of a death: the task to find out who to write to is open until they
 * can.
 * @rule ELI-77 (docs/rules.md)
 */
export function isWritable(contact: { contactAddress: string | null } | null): boolean {
  return contact !== null && contact.contactAddress !== null && contact.contactAddress.trim() !== '';
}
