import 'server-only';
import { newId } from '@/lib/core/id';
import type { SignInFailureKind } from '@/lib/core/sign-in-failure';
import { client } from './client';
import { findAccount } from './session';

type Failure = { at: Date; userId: string | null; networkAddress: string; kind: SignInFailureKind };

/** Keeps a sign-in that failed. What was typed is not kept. */
export async function insertSignInFailure(failure: Failure): Promise<void> {
  await client().signInFailure.createMany({ data: [{ id: newId(), ...failure }] });
}

export type FailedSignIns = { count: number; last: Date | null };

/** A user's failed sign-ins since an instant: how many, and the last. */
export async function findFailedSignIns(userId: string, since: Date): Promise<FailedSignIns> {
  const found = await client().signInFailure.aggregate({
    where: { userId, at: { gte: since } },
    _count: true,
    _max: { at: true },
  });
  return { count: found._count, last: found._max.at };
}

/** Whether the account was signed in before in the browser that holds this token. */
export async function isDeviceOf(email: string, tokenHash: string): Promise<boolean> {
  const account = await findAccount(email);
  if (!account) return false;
  return (await client().knownDevice.count({ where: { tokenHash, userId: account.id } })) > 0;
}

/** Whether an account that is known in other browsers is not known in the one that holds this token. */
export async function isNewDevice(userId: string, tokenHash: string): Promise<boolean> {
  const [row] = await client().$queryRaw<{ isNew: boolean }[]>`
    SELECT EXISTS (SELECT FROM known_device WHERE user_id = ${userId}::uuid)
      AND NOT EXISTS (SELECT FROM known_device WHERE user_id = ${userId}::uuid AND token_hash = ${tokenHash}) AS "isNew"`;
  return row?.isNew ?? false;
}

/** Remembers that the account is signed in in the browser that holds this token. */
export async function rememberDevice(userId: string, tokenHash: string, at: Date): Promise<void> {
  await client().knownDevice.upsert({
    where: { tokenHash_userId: { tokenHash, userId } },
    create: { tokenHash, userId, usedAt: at },
    update: { usedAt: at },
  });
}
