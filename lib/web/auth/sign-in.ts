import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { now, todayInLondon } from '@/lib/core/clock';
import { fail, ok, type Result } from '@/lib/core/result';
import type { SignInFailureKind } from '@/lib/core/sign-in-failure';
import { findFactorNeed, type SecondStep } from '@/lib/platform/db/second-factor';
import {
  endAllSessions,
  endSession,
  findAccount,
  findSession,
  insertSession,
  renameSession,
  type SessionFacts,
  type SignInAccount,
  setSessionRole,
} from '@/lib/platform/db/session';
import { insertSignInFailure } from '@/lib/platform/db/sign-in';
import { actorTransaction } from '@/lib/platform/db/transaction';
import { log } from '@/lib/platform/log/log';
import { actorOf, type RoleChoice, roleChoicesOf } from './actor';
import { countAttempt, forgetAttempts } from './attempts';
import { newSessionId, readSessionHash, sessionHashOf, writeSessionCookie } from './cookie';
import { beginHalfSignIn } from './half-sign-in';
import { isKnownDevice, keepDevice } from './known-device';
import { passwordMatches } from './password';
import { queueSecurityNotice } from './security-notice';
import { PUBLIC_LIMITS, sessionLimits } from './session-limits';

/** `slowed`: seconds until the next attempt is read. */
export type SignInRefusal = { kind: 'wrong' } | { kind: 'slowed'; seconds: number };

/** `choices`: the user's roles; exactly one is chosen already. `second-step`: a second factor comes next. */
export type SignedIn = { kind: 'choices'; choices: RoleChoice[] } | { kind: 'second-step'; need: SecondStep };

/** Where a sign-in comes from: the network address, and what the browser calls itself. */
export type SignInSource = { address: string; device: string | null };

/**
 * Signs in with a local account. An unknown address, a wrong password and a suspended account give one
 * answer. Ends the session that this browser had before.
 */
export async function signIn(
  email: string,
  password: string,
  from: SignInSource,
): Promise<Result<SignedIn, SignInRefusal>> {
  const name = email.trim().toLowerCase();
  const attempt = { email: name, address: from.address, isKnownDevice: await isKnownDevice(name) };
  const seconds = await countAttempt(attempt);
  const account = await findAccount(name);
  if (seconds > 0) {
    await recordFailure(account, from, 'SLOWED');
    return fail({ kind: 'slowed', seconds });
  }
  const matches = await passwordMatches(account?.passwordHash ?? null, password);
  if (!account || !matches || account.suspendedAt) {
    await recordFailure(account, from, matches ? 'SUSPENDED' : 'WRONG');
    return fail({ kind: 'wrong' });
  }
  await forgetAttempts(attempt);
  const need = await findFactorNeed(account.id, todayInLondon());
  if (need === 'NONE') return ok({ kind: 'choices', choices: await completeSignIn(account.id, from.device) });
  await beginHalfSignIn(account.id, need);
  return ok({ kind: 'second-step', need });
}

/**
 * Opens a session after everything was asked for. Ends the session that this browser had before. In a
 * browser that the account is not known in, the user gets a message.
 * @returns the user's role choices; exactly one is chosen already
 */
export async function completeSignIn(userId: string, device: string | null): Promise<RoleChoice[]> {
  const before = await readSessionHash();
  if (before) await endSession(before, now());
  const { isNew } = await keepDevice(userId, now());
  const choices = await openSession(userId, device);
  if (isNew && choices[0])
    await queueSecurityNotice({ userId, commissionerCode: choices[0].commissionerCode }, 'NEW_DEVICE');
  return choices;
}

/** The account goes on record and never into the log. */
export async function recordFailure(
  account: Pick<SignInAccount, 'id'> | null,
  { address }: SignInSource,
  kind: SignInFailureKind,
): Promise<void> {
  const networkAddress = address.slice(0, 64);
  await insertSignInFailure({ at: now(), userId: account?.id ?? null, networkAddress, kind });
  log().warn({ event: 'sign-in-failed', kind });
}

async function openSession(userId: string, device: string | null): Promise<RoleChoice[]> {
  const sessionId = newSessionId();
  const idHash = sessionHashOf(sessionId);
  const createdAt = now();
  const { idleMinutes, hours } = PUBLIC_LIMITS;
  const absoluteExpiresAt = new Date(createdAt.getTime() + hours * 3_600_000);
  await insertSession({ idHash, userId, createdAt, idleMinutes, absoluteExpiresAt, device });
  const facts = await findSession(idHash, todayInLondon(), createdAt);
  if (!facts) throw new Error('A session just made is not there');
  const choices = roleChoicesOf(facts);
  if (choices[0] && choices.length === 1) await takeRole(idHash, facts, choices[0]);
  // A new sign-in gets a new cookie, so that an id planted before is useless.
  await writeSessionCookie(sessionId);
  return choices;
}

/**
 * Takes one of the session's role choices, with its limits, and records it in that commissioner's audit
 * chain.
 */
export async function takeRole(idHash: string, facts: SessionFacts, choice: RoleChoice): Promise<void> {
  const actor = actorOf({
    ...facts,
    commissionerCode: choice.commissionerCode,
    role: choice.role,
    caseload: [],
  });
  if (!actor) throw new Error('The chosen role is not one of the choices');
  const limits = await actorTransaction(actor, async (scope) => {
    await recordEvent(scope, {
      action: 'session:role',
      personId: null,
      subjectKind: 'session',
      subjectId: null,
    });
    return sessionLimits(scope, todayInLondon());
  });
  await setSessionRole(idHash, choice, limits);
}

/** Gives this browser's session a new id, so that one copied before it had a role is worth nothing. */
export async function renewSession(idHash: string): Promise<void> {
  const sessionId = newSessionId();
  await renameSession(idHash, sessionHashOf(sessionId));
  await writeSessionCookie(sessionId);
}

/**
 * Ends this session in the database. Its cookie stays until the browser closes: for a short time it may keep
 * what was typed in another tab, for the same user, and it opens nothing.
 */
export async function signOut(): Promise<void> {
  const idHash = await readSessionHash();
  if (idHash) await endSession(idHash, now());
}

/** Ends every session of this user on every device, this one included. */
export async function signOutEverywhere(userId: string): Promise<void> {
  await endAllSessions(userId, now());
}
