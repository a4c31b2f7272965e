import 'server-only';
import { now } from '@/lib/core/clock';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { findOwnAddress } from '@/lib/platform/db/account-link';
import { findOwnPassword } from '@/lib/platform/db/own-password';
import { actorTransaction } from '@/lib/platform/db/transaction';
import { sendAddressLink } from './send-address-link';

/** Sends the link again to the address that the actor's own account is to prove. Needs no permission. */
export function askAddressLink(actor: Actor): Promise<Result<void, NotFound>> {
  return actorTransaction(actor, async (scope) => {
    const own = await findOwnAddress(scope, now());
    if (!own || (own.isProved && !own.waits)) return notFound;
    await sendAddressLink(scope, { userId: actor.userId, email: own.waits ?? own.email });
    return ok(undefined);
  });
}

export type ChangeAddress = {
  email: string;
  password: string;
  passwordMatches: (stored: string | null, typed: string) => Promise<boolean>;
};

/** `of-staff`: staff with another address are invited there, and get another account. */
export type ChangeAddressRefusal =
  | { kind: 'wrong-password' }
  | { kind: 'same-address' }
  | { kind: 'of-staff' }
  | NotFound;

/**
 * Asks to change the address of the actor's own account, with its password. It changes once the new address
 * is proved. An address that another account has is answered alike, and gets no email.
 * @rule IDN-15 (docs/rules.md)
 */
export async function askAddressChange(
  actor: Actor,
  { email: typed, password, passwordMatches }: ChangeAddress,
): Promise<Result<void, ChangeAddressRefusal>> {
  const email = typed.trim().toLowerCase();
  const stored = await actorTransaction(actor, findOwnPassword);
  if (!(await passwordMatches(stored?.passwordHash ?? null, password)))
    return fail({ kind: 'wrong-password' });
  return actorTransaction(actor, async (scope): Promise<Result<void, ChangeAddressRefusal>> => {
    const own = await findOwnAddress(scope, now());
    if (!own) return notFound;
    if (own.isStaff) return fail({ kind: 'of-staff' });
    if (own.email === email) return fail({ kind: 'same-address' });
    await sendAddressLink(scope, { userId: actor.userId, email });
    return ok(undefined);
  });
}
