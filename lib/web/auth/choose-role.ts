import 'server-only';
import { redirect } from 'next/navigation';
import type { Role } from '@/lib/core/policy/role';
import { fail, ok, type Result } from '@/lib/core/result';
import { roleChoicesOf, signInAddress } from './actor';
import { currentSession } from './session';
import { renewSession, takeRole } from './sign-in';

/**
 * Takes a commissioner and role, given as `CODE.ROLE`. Accepts only the session's own choices: a form value
 * is a question.
 */
export async function chooseRole(value: string): Promise<Result<Role, { kind: 'no-such-choice' }>> {
  const session = await currentSession();
  if (session.kind !== 'open')
    redirect(await signInAddress(session.kind === 'expired' && !session.isSignedOut));
  const choice = roleChoicesOf(session.facts).find(
    ({ commissionerCode, role }) => value === `${commissionerCode}.${role}`,
  );
  if (!choice) return fail({ kind: 'no-such-choice' });
  await takeRole(session.idHash, session.facts, choice);
  await renewSession(session.idHash);
  return ok(choice.role);
}
