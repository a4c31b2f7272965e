import 'server-only';
import { headers } from 'next/headers';
import { homeOf } from '@/lib/core/policy/area';
import type { SecondStep } from '@/lib/platform/db/second-factor';
import type { RoleChoice } from './actor';
import { ownPath } from './own-path';
import type { SignInSource } from './sign-in';

/** Where this request comes from. */
export async function signInSource(): Promise<SignInSource> {
  const sent = await headers();
  const address = sent.get('x-client-address') ?? 'direct';
  return { address, device: sent.get('user-agent')?.slice(0, 120) ?? null };
}

/** The address after a sign-in: where the user wanted to go, their home, or the choice of a role. */
export function afterSignIn(choices: readonly RoleChoice[], next: string | undefined): string {
  const only = choices.length === 1 ? choices[0] : undefined;
  const wanted = ownPath(next);
  if (only) return wanted ?? homeOf(only.role);
  return wanted ? `/choose-role?${new URLSearchParams({ next: wanted })}` : '/choose-role';
}

/** The address of the second step, with the way back. */
export function secondStepAddress(need: SecondStep, next: string | undefined): string {
  return withNext(need === 'ASK' ? '/sign-in/code' : '/sign-in/set-up', next);
}

/** The address that sets up another app, with the way back. */
export const recoverAddress = (next: string | undefined) => withNext('/sign-in/recover', next);

/** The address that shows the recovery codes, with the way back. */
export const recoveryCodesAddress = (next: string | undefined) => withNext('/sign-in/recovery-codes', next);

function withNext(path: string, next: string | undefined): string {
  const wanted = ownPath(next);
  return wanted ? `${path}?${new URLSearchParams({ next: wanted })}` : path;
}
