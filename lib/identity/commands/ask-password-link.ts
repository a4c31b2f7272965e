import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import { MOST_LINKS_AN_HOUR } from '@/lib/identity/rules/account-link';
import { findAccountToRenew, insertAccountLink } from '@/lib/platform/db/account-link';
import { settingOn } from '@/lib/platform/db/setting';
import { systemCommand } from '@/lib/platform/db/system-command';
import { queueMessage } from '@/lib/platform/outbox/queue-message';

/**
 * Sends a link for a new password to an address, if it is a proved one of an account that may sign in. Says
 * nothing about it: the caller answers every address alike. No user is there yet: it is an act of the
 * service.
 * @rule IDN-14 (docs/rules.md)
 */
export async function askPasswordLink(email: string, today: PlainDate): Promise<void> {
  const account = await findAccountToRenew(email.trim().toLowerCase(), today);
  if (!account) return;
  const { userId, commissionerCode } = account;
  await systemCommand(commissionerCode, async (scope) => {
    const id = newId();
    const at = now();
    const minutes = await settingOn(scope, 'account-link-minutes', today);
    const endsAt = new Date(at.getTime() + minutes * 60_000);
    const link = { id, userId, kind: 'PASSWORD', at, endsAt, most: MOST_LINKS_AN_HOUR } as const;
    if (!(await insertAccountLink(scope, link))) return;
    await recordEvent(scope, {
      action: 'password:ask',
      personId: null,
      subjectKind: 'account',
      subjectId: userId,
      after: { id, endsAt },
    });
    await queueMessage(scope, { kind: 'PASSWORD_LINK', personId: null, userId, subjectId: id });
  });
}
