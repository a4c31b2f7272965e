'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { ok } from '@/lib/core/result';
import { signOut, signOutEverywhere } from '@/lib/web/auth/sign-in';
import { formAction } from '@/lib/web/forms/form-action';

/** Ends this session. Needs no form state: there is nothing to get wrong. */
export async function submitSignOut(): Promise<void> {
  await signOut();
  redirect('/signed-out');
}

export const submitSignOutEverywhere = formAction({
  area: 'any',
  schema: z.object({}),
  run: async (actor) => ok(await signOutEverywhere(actor.userId)),
  explain: (never: never) => never,
  redirectTo: '/signed-out',
});
