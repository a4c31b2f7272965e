import 'server-only';
import { now } from '@/lib/core/clock';
import { fail, ok, type Result } from '@/lib/core/result';
import {
  endHalfSignIn,
  saveFactorChange,
  saveRecovery,
  saveSecondFactor,
  takeFactorStep,
} from '@/lib/platform/db/second-factor';
import type { RoleChoice } from './actor';
import { countAttempt, forgetAttempts } from './attempts';
import { recordFactorEvent, tellOfFactor } from './factor-events';
import { currentHalfSignIn } from './half-sign-in';
import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes';
import { openFactor, sealFactor } from './sealed-factor';
import { completeSignIn, recordFailure, type SignInSource } from './sign-in';
import { isTimeCode, newFactorSecret, stepOfCode } from './time-code';

/**
 * `late`: the password is to be typed again. `used-code`: it was accepted before. `unreadable`: the
 * factor was sealed with a key that the service does not have.
 */
export type SecondStepRefusal =
  | { kind: 'late' }
  | { kind: 'wrong-code' }
  | { kind: 'used-code' }
  | { kind: 'unreadable' }
  | { kind: 'slowed'; seconds: number };

type Half = NonNullable<Awaited<ReturnType<typeof currentHalfSignIn>>>;

/**
 * Completes a sign-in with the code of the account's factor. A code counts once.
 * @rule IDN-08 (docs/rules.md)
 */
export async function submitFactorCode(
  typed: string,
  from: SignInSource,
): Promise<Result<RoleChoice[], SecondStepRefusal>> {
  const begun = await beginTry(from);
  if (!begun.ok) return begun;
  const { half, attempt } = begun.value;
  if (!half.sealedSecret) return fail({ kind: 'late' });
  const secret = openFactor(half.sealedSecret);
  if (secret === null) return fail({ kind: 'unreadable' });
  const step = stepOfCode(secret, typed, now());
  if (step === null) return refuseCode(half, from, 'wrong-code');
  if (!(await takeFactorStep({ userId: half.userId, step, sealedSecret: sealFactor(secret) })))
    return refuseCode(half, from, 'used-code');
  await forgetAttempts(attempt);
  await endHalfSignIn(half.tokenHash, now());
  return ok(await completeSignIn(half.userId, from.device));
}

/**
 * Sets the factor that the sign-in waits for, by a first right code. Its recovery codes are shown next.
 * @rule IDN-08 (docs/rules.md)
 */
export async function setUpFactor(
  typed: string,
  from: SignInSource,
): Promise<Result<void, SecondStepRefusal>> {
  const begun = await beginTry(from);
  if (!begun.ok) return begun;
  const { half, attempt } = begun.value;
  const secret = half.newSecret && openFactor(half.newSecret);
  if (!secret) return fail({ kind: 'late' });
  const step = stepOfCode(secret, typed, now());
  if (step === null) return refuseCode(half, from, 'wrong-code');
  const codes = newRecoveryCodes();
  const codeHashes = codes.map((code) => hashRecoveryCode(half.userId, code));
  const sealedCodes = sealFactor(codes.join(' '));
  if (!(await saveSecondFactor({ tokenHash: half.tokenHash, step, codeHashes, sealedCodes, at: now() })))
    return fail({ kind: 'late' });
  await forgetAttempts(attempt);
  await recordFactorEvent(half.userId, 'factor:set');
  await tellOfFactor(half.userId);
  return ok(undefined);
}

/** Goes on after the recovery codes were shown: the factor was just set with a right code. */
export async function finishSetUp({ device }: SignInSource): Promise<Result<RoleChoice[], { kind: 'late' }>> {
  const half = await currentHalfSignIn();
  if (!half?.sealedCodes) return fail({ kind: 'late' });
  await endHalfSignIn(half.tokenHash, now());
  return ok(await completeSignIn(half.userId, device));
}

/**
 * Takes a recovery code, or a code of the app that is to be changed, once. The sign-in goes on to set up
 * another factor.
 * @rule IDN-09 (docs/rules.md)
 */
export async function submitFactorChange(
  typed: string,
  from: SignInSource,
): Promise<Result<void, SecondStepRefusal>> {
  const begun = await beginTry(from);
  if (!begun.ok) return begun;
  const { half, attempt } = begun.value;
  if (isTimeCode(typed)) {
    const changed = await beginChange(typed, half, from);
    if (changed.ok) await forgetAttempts(attempt);
    return changed;
  }
  const codeHash = hashRecoveryCode(half.userId, typed);
  const sealedSecret = sealFactor(newFactorSecret());
  if (!(await saveRecovery({ tokenHash: half.tokenHash, codeHash, sealedSecret, at: now() })))
    return refuseCode(half, from, 'wrong-code');
  await forgetAttempts(attempt);
  await recordFactorEvent(half.userId, 'factor:recover');
  return ok(undefined);
}

async function beginChange(
  typed: string,
  half: Half,
  from: SignInSource,
): Promise<Result<void, SecondStepRefusal>> {
  const secret = half.sealedSecret && openFactor(half.sealedSecret);
  if (!secret) return fail({ kind: 'unreadable' });
  const step = stepOfCode(secret, typed, now());
  if (step === null) return refuseCode(half, from, 'wrong-code');
  const { tokenHash } = half;
  const sealedSecret = sealFactor(newFactorSecret());
  const isBegun = await saveFactorChange({ tokenHash, step, sealedSecret, at: now() });
  return isBegun ? ok(undefined) : refuseCode(half, from, 'used-code');
}

async function beginTry(from: SignInSource) {
  const half = await currentHalfSignIn();
  if (!half) return fail({ kind: 'late' } as const);
  const attempt = { email: `factor of ${half.userId}`, address: from.address, isKnownDevice: false };
  const seconds = await countAttempt(attempt);
  if (seconds === 0) return ok({ half, attempt });
  await recordFailure({ id: half.userId }, from, 'SLOWED');
  return fail({ kind: 'slowed', seconds } as const);
}

async function refuseCode<K extends 'wrong-code' | 'used-code'>(half: Half, from: SignInSource, kind: K) {
  await recordFailure({ id: half.userId }, from, 'WRONG');
  return fail({ kind } as const);
}
