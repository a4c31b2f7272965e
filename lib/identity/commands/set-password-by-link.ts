import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { checkNewPassword, type PasswordRefusal } from '@/lib/identity/rules/new-password';
import { findAccountLink, savePasswordByLink } from '@/lib/platform/db/account-link';
import { systemCommand } from '@/lib/platform/db/system-command';
import { queueMessage } from '@/lib/platform/outbox/queue-message';
import { idOfToken } from '@/lib/platform/seal/link-token';

export type SetPasswordByLink = {
  /** The last part of the link's address. */
  token: string;
  password: string;
  /** Makes the hash that is kept of the password. */
  hashPassword: (password: string) => Promise<string>;
};

/** `not-open`: used, late, ended or not there. */
export type PasswordLinkRefusal = PasswordRefusal | { kind: 'not-open' };

/**
 * Sets another password by a link, once. Every session and known device of the account ends, and a message
 * tells the owner. A second factor is still asked at the sign-in.
 * @rule IDN-14 (docs/rules.md)
 */
export async function setPasswordByLink(
  { token, password, hashPassword }: SetPasswordByLink,
  today: PlainDate,
): Promise<Result<void, PasswordLinkRefusal>> {
  const id = idOfToken('PASSWORD', token);
  const link = id && (await findAccountLink({ id, kind: 'PASSWORD', at: now(), today }));
  if (!id || !link || link.state !== 'OPEN') return fail({ kind: 'not-open' });
  const { userId, email, name, commissionerCode } = link;
  const checked = checkNewPassword(password, [email, name]);
  if (!checked.ok) return checked;
  const passwordHash = await hashPassword(password);
  return systemCommand(commissionerCode, async (scope) => {
    if (!(await savePasswordByLink(scope, { id, passwordHash, at: now() })))
      return fail({ kind: 'not-open' });
    await recordEvent(scope, {
      action: 'password:renew',
      personId: null,
      subjectKind: 'account',
      subjectId: userId,
      after: { id },
    });
    await queueMessage(scope, { kind: 'PASSWORD_CHANGED', personId: null, userId, subjectId: newId() });
    return ok(undefined);
  });
}
