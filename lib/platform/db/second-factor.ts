import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { client } from './client';
import { toColumn } from './day';

/** `ASK`: the account has a factor. `SET_UP`: one of staff, without one. */
export type SecondStep = 'ASK' | 'SET_UP';
export type FactorNeed = 'NONE' | SecondStep;

/** Whether a sign-in to an account needs a second factor on a day. */
export async function findFactorNeed(userId: string, today: PlainDate): Promise<FactorNeed> {
  const [row] = await client().$queryRaw<{ need: FactorNeed }[]>`
    SELECT factor_need(${userId}::uuid, ${toColumn(today)}::date) AS need`;
  if (!row) throw new Error('No answer about a second factor');
  return row.need;
}

export type NewHalfSignIn = { tokenHash: string; userId: string; endsAt: Date; sealedSecret: string | null };

/** Begins a sign-in that waits for its second factor. It opens nothing. */
export async function insertHalfSignIn({
  tokenHash,
  userId,
  endsAt,
  sealedSecret,
}: NewHalfSignIn): Promise<void> {
  await client().$executeRaw`
    SELECT begin_half_sign_in(${tokenHash}, ${userId}::uuid, ${endsAt}::timestamptz, ${sealedSecret})`;
}

export type HalfSignIn = {
  userId: string;
  email: string;
  /** Of the factor that is being set up. Null: there is one, or it was just set up. */
  newSecret: string | null;
  /** Of the factor of the account. */
  sealedSecret: string | null;
  /** The recovery codes of the factor that was just set up, until they are kept. */
  sealedCodes: string | null;
};

/** The sign-in that waits. Null: there is none, or it is over. */
export async function findHalfSignIn(tokenHash: string, at: Date): Promise<HalfSignIn | null> {
  const [row] = await client().$queryRaw<HalfSignIn[]>`
    SELECT user_id AS "userId", email, new_secret AS "newSecret", sealed_secret AS "sealedSecret", sealed_codes AS "sealedCodes"
    FROM find_half_sign_in(${tokenHash}, ${at}::timestamptz)`;
  return row ?? null;
}

export async function endHalfSignIn(tokenHash: string, at: Date): Promise<void> {
  await client().$executeRaw`SELECT end_half_sign_in(${tokenHash}, ${at}::timestamptz)`;
}

export type FactorStep = { userId: string; step: number; sealedSecret: string };

/**
 * Accepts the code of a time step, once, and keeps the secret as it is sealed now. False: that code, or a
 * later one, was accepted before.
 */
export async function takeFactorStep({ userId, step, sealedSecret }: FactorStep): Promise<boolean> {
  const [row] = await client().$queryRaw<{ taken: boolean }[]>`
    SELECT take_factor_step(${userId}::uuid, ${BigInt(step)}::bigint, ${sealedSecret}) AS taken`;
  return row?.taken ?? false;
}

export type NewFactor = {
  tokenHash: string;
  step: number;
  codeHashes: readonly string[];
  sealedCodes: string;
  at: Date;
};

/** Sets the factor of a sign-in that waits, and ends every session of the account. False: there is one. */
export async function saveSecondFactor({
  tokenHash,
  step,
  codeHashes,
  sealedCodes,
  at,
}: NewFactor): Promise<boolean> {
  const [row] = await client().$queryRaw<{ saved: boolean }[]>`
    SELECT set_second_factor(${tokenHash}, ${BigInt(step)}::bigint, ${[...codeHashes]}::text[], ${sealedCodes}, ${at}::timestamptz) AS saved`;
  return row?.saved ?? false;
}

export type Recovery = { tokenHash: string; codeHash: string; sealedSecret: string; at: Date };

/**
 * Uses a recovery code, once. The sign-in goes on to set up a factor in place of the lost one, and every
 * session of the account ends. False: there is no such code, or it was used.
 */
export async function saveRecovery({ tokenHash, codeHash, sealedSecret, at }: Recovery): Promise<boolean> {
  const [row] = await client().$queryRaw<{ used: boolean }[]>`
    SELECT use_recovery_code(${tokenHash}, ${codeHash}, ${sealedSecret}, ${at}::timestamptz) AS used`;
  return row?.used ?? false;
}

export type FactorChange = { tokenHash: string; step: number; sealedSecret: string; at: Date };

/**
 * Takes a code of the factor, once. The sign-in goes on to set up another in its place. False: that code, or
 * a later one, was accepted before.
 */
export async function saveFactorChange({
  tokenHash,
  step,
  sealedSecret,
  at,
}: FactorChange): Promise<boolean> {
  const [row] = await client().$queryRaw<{ begun: boolean }[]>`
    SELECT begin_factor_change(${tokenHash}, ${BigInt(step)}::bigint, ${sealedSecret}, ${at}::timestamptz) AS begun`;
  return row?.begun ?? false;
}

/** The commissioners with which a user is staff on a day. */
export async function listStaffCommissioners(userId: string, today: PlainDate): Promise<string[]> {
  const rows = await client().$queryRaw<{ code: string }[]>`
    SELECT code FROM staff_commissioners(${userId}::uuid, ${toColumn(today)}::date)`;
  return rows.map(({ code }) => code);
}
