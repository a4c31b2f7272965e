import 'server-only';
import { redirect } from 'next/navigation';
import { todayInLondon } from '@/lib/core/clock';
import { areaOf } from '@/lib/core/policy/area';
import type { Role } from '@/lib/core/policy/role';
import { fail, ok, type Result } from '@/lib/core/result';
import { findFactorNeed } from '@/lib/platform/db/second-factor';
import { type RoleChoice, roleChoicesOf, signInAddress } from './actor';
import { currentSession } from './session';
import { renewSession, signOut, takeRole } from './sign-in';

/**
 * Takes a commissioner and role, given as `CODE.ROLE`. Accepts only the session's own choices: a form value
 * is a question. A role of staff that began after a sign-in without a second factor needs another sign-in.
 * @rule IDN-08 (docs/rules.md)
 */
export async function chooseRole(value: string): Promise<Result<Role, { kind: 'no-such-choice' }>> {
  const session = await currentSession();
  if (session.kind !== 'open')
    redirect(await signInAddress(session.kind === 'expired' && !session.isSignedOut));
  const choice = roleChoicesOf(session.facts).find(
    ({ commissionerCode, role }) => value === `${commissionerCode}.${role}`,
  );
  if (!choice) return fail({ kind: 'no-such-choice' });
  if (await needsSetUp(choice, session.facts.userId)) {
    await signOut();
    redirect(await signInAddress(true));
  }
  await takeRole(session.idHash, session.facts, choice);
  await renewSession(session.idHash);
  return ok(choice.role);
}

/** Setting a factor up ends every session: one of an account that has a factor was opened with it. */
async function needsSetUp({ role }: RoleChoice, userId: string): Promise<boolean> {
  return areaOf(role) !== 'budget-holder' && (await findFactorNeed(userId, todayInLondon())) === 'SET_UP';
}
