'use server';

import { z } from 'zod';
import { homeOf } from '@/lib/core/policy/area';
import { chooseRole } from '@/lib/web/auth/choose-role';
import { ownPath } from '@/lib/web/auth/own-path';
import { openAction } from '@/lib/web/forms/open-action';

const missing = 'Select what you want to do';

export const submitRole = openAction({
  schema: z.object({ choice: z.string({ error: missing }).min(1, missing), next: z.string().optional() }),
  run: ({ choice }) => chooseRole(choice),
  explain: () => ({ field: 'choice', message: missing }),
  redirectTo: (role, { next }) => {
    const wanted = ownPath(next);
    return wanted?.startsWith(`${homeOf(role)}/`) ? wanted : homeOf(role);
  },
});
