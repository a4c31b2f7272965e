import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok, type Result } from '@/lib/core/result';
import { insertAccount } from '@/lib/identity/store/account';
import { command } from '@/lib/platform/db/transaction';

export type CreateAccount = {
  /** Made with the form, so that a form sent twice makes one account. */
  accountId: string;
  email: string;
  name: string;
  jobTitle: string | null;
  phone: string | null;
};

/** `userId`: the account that has this address. It may be one of another commissioner's staff. */
export type CreateAccountRefusal = { kind: 'email-taken'; userId: string };

/**
 * Makes an account without a password and without a role. A role is granted next; the password is set by the
 * user.
 */
export function createAccount(
  actor: Actor,
  { accountId: id, email, ...about }: CreateAccount,
): Promise<Result<{ userId: string }, CreateAccountRefusal | NotFound>> {
  return command<{ userId: string }, CreateAccountRefusal>(actor, 'account:create', async (scope) => {
    const account = { ...about, id, email: email.trim().toLowerCase() };
    const taken = await insertAccount(scope, account);
    if (taken === id) return ok({ userId: id });
    if (taken) return fail({ kind: 'email-taken', userId: taken });
    await recordEvent(scope, {
      action: 'account:create',
      personId: null,
      subjectKind: 'account',
      subjectId: id,
      after: account,
    });
    return ok({ userId: id });
  });
}
