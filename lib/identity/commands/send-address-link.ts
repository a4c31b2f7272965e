import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { DAYS_TO_PROVE, MOST_LINKS_AN_HOUR } from '@/lib/identity/rules/account-link';
import { insertAddressLink } from '@/lib/platform/db/account-link';
import type { ActingScope } from '@/lib/platform/db/scope';
import { queueMessage } from '@/lib/platform/outbox/queue-message';

/**
 * Sends a link to an address that an account is to prove. None goes to one that another account has, or after
 * too many; the caller says nothing of it.
 * @rule IDN-15 (docs/rules.md)
 */
export async function sendAddressLink(
  scope: ActingScope,
  { userId, email: typed }: { userId: string; email: string },
): Promise<void> {
  const id = newId();
  const at = now();
  const endsAt = new Date(at.getTime() + DAYS_TO_PROVE * 24 * 3_600_000);
  const email = typed.trim().toLowerCase();
  const link = { id, userId, email, at, endsAt, most: MOST_LINKS_AN_HOUR };
  if (!(await insertAddressLink(scope, link))) return;
  await recordEvent(scope, {
    action: 'address:ask',
    personId: null,
    subjectKind: 'account',
    subjectId: userId,
    after: { id, endsAt },
  });
  await queueMessage(scope, { kind: 'ADDRESS_LINK', personId: null, userId, subjectId: id });
}
