import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { now } from '@/lib/core/clock';
import { isId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { MOST_WRONG_CODES } from '@/lib/identity/rules/invitation';
import { checkNewPassword, type PasswordRefusal } from '@/lib/identity/rules/new-password';
import { saveAcceptance, type TriedInvitation, tryInvitation } from '@/lib/platform/db/invitation';
import { systemCommand } from '@/lib/platform/db/system-command';
import { hashInvitationCode } from './invitation-code';

export type AcceptInvitation = {
  invitationId: string;
  code: string;
  password: string;
  /** Makes the hash that is kept of the password. */
  hashPassword: (password: string) => Promise<string>;
};

export type AcceptRefusal =
  | PasswordRefusal
  | { kind: 'wrong-code' }
  /** Used, replaced, late, spent, or not there: the page says which. */
  | { kind: 'not-open' };

type RightCode = Extract<TriedInvitation, { state: 'OPEN' }>;

/**
 * Sets the first password of an account by its invitation, with the right code, once. A wrong code is
 * counted; a password that is refused is not. Ends every session of the account. No user is there yet: it is
 * an act of the service.
 * @rule IDN-06 (docs/rules.md)
 */
export async function acceptInvitation(
  { invitationId, code, password, hashPassword }: AcceptInvitation,
  today: PlainDate,
): Promise<Result<void, AcceptRefusal>> {
  const asked = { id: invitationId, mostTries: MOST_WRONG_CODES, today };
  const codeHash = hashInvitationCode(invitationId, code);
  const tried = isId(invitationId) ? await tryInvitation(asked, codeHash) : null;
  if (tried?.state === 'WRONG') return fail({ kind: 'wrong-code' });
  if (tried?.state !== 'OPEN') return fail({ kind: 'not-open' });
  const checked = checkNewPassword(password, [tried.email, tried.name]);
  if (!checked.ok) return checked;
  const passwordHash = await hashPassword(password);
  return (await save(tried, { ...asked, codeHash, passwordHash, at: now() }))
    ? ok(undefined)
    : fail({ kind: 'not-open' });
}

function save(
  { commissionerCode, userId }: RightCode,
  acceptance: Parameters<typeof saveAcceptance>[1],
): Promise<boolean> {
  return systemCommand(commissionerCode, async (scope) => {
    if (!(await saveAcceptance(scope, acceptance))) return false;
    await recordEvent(scope, {
      action: 'invitation:accept',
      personId: null,
      subjectKind: 'account',
      subjectId: userId,
      after: { id: acceptance.id },
    });
    return true;
  });
}
