import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { newId } from '@/lib/core/id';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok, type Result } from '@/lib/core/result';
import { seenContact, type WaysToReach } from '@/lib/identity/rules/contact-details';
import { findContactDetails, updateContactDetails } from '@/lib/identity/store/commissioner-contact';
import { lockSettings } from '@/lib/identity/store/setting';
import { command } from '@/lib/platform/db/transaction';

/** `seen`: what was stored when the form was shown. */
export type ChangeContact = { contact: WaysToReach; reason: string; seen: string };

/**
 * Sets how people reach the commissioner, from now on. Letters that were sent keep what they said; the way
 * back is to set it again: what was there stays on record.
 * @rule SET-05 (docs/rules.md)
 */
export function changeContact(
  actor: Actor,
  { contact, reason, seen }: ChangeContact,
): Promise<Result<void, { kind: 'changed-meanwhile' } | NotFound>> {
  return command<void, { kind: 'changed-meanwhile' } | NotFound>(actor, 'setting:write', async (scope) => {
    await lockSettings(scope);
    const before = await findContactDetails(scope);
    if (seenContact(before) !== seen) return fail({ kind: 'changed-meanwhile' });
    const id = newId();
    await updateContactDetails(scope, { ...contact, id, reason });
    await recordEvent(scope, {
      action: 'commissioner:contact',
      personId: null,
      subjectKind: 'contact-change',
      subjectId: id,
      reason,
      before,
      after: contact,
    });
    return ok(undefined);
  });
}
