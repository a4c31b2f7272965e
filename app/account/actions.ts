'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { signOut, signOutEverywhere } from '@/lib/auth/sign-in';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
import { ok } from '@/lib/shared/result';

/** Ends this session. Needs no form state: there is nothing to get wrong. */
export async function submitSignOut(): Promise<void> {
  await signOut();
  redirect('/signed-out');
}

const everywhere = formAction({
  area: 'any',
  schema: z.object({}),
  run: async (actor) => ok(await signOutEverywhere(actor.userId)),
  explain: (never: never) => never,
  redirectTo: '/signed-out',
});

export async function submitSignOutEverywhere(previous: FormState, form: FormData): Promise<FormState> {
  return everywhere(previous, form);
}
