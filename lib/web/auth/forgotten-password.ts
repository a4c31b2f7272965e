import 'server-only';
import { after } from 'next/server';
import { fail, ok, type Result } from '@/lib/core/result';
import { logFault } from '@/lib/platform/log/log-fault';
import { signInSource } from './after-sign-in';
import { countAttempt } from './attempts';

/** `seconds` until the next one is read. */
export type ForgottenRefusal = { kind: 'slowed'; seconds: number };

/**
 * Asks for a link for a new password. Whether the address has an account is found out once the answer has
 * gone, so that neither the answer nor its time says it.
 * @param ask sends the link where there is an account
 * @rule IDN-14 (docs/rules.md)
 */
export async function forgotPassword(
  typed: string,
  ask: (email: string) => Promise<void>,
): Promise<Result<void, ForgottenRefusal>> {
  const email = typed.trim().toLowerCase();
  const { address } = await signInSource();
  const seconds = await countAttempt({ email: `forgotten ${email}`, address, isKnownDevice: false });
  if (seconds > 0) return fail({ kind: 'slowed', seconds });
  after(() =>
    ask(email).catch((thrown: unknown) => logFault(thrown, { route: '/sign-in/forgotten', method: 'POST' })),
  );
  return ok(undefined);
}
