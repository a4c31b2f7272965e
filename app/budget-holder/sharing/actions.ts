'use server';

import { z } from 'zod';
import { explainWithdrawal } from '@/components/person/sharing-errors';
import { todayInLondon } from '@/lib/core/clock';
import { withdrawSharing } from '@/lib/person/commands/withdraw-sharing';
import { formAction } from '@/lib/web/forms/form-action';

const missing = 'Select who should no longer get your letters';

export const submitMyWithdrawal = formAction({
  area: 'budget-holder',
  schema: z.object({ sharingId: z.uuid({ error: missing }) }),
  run: (actor, { sharingId }) => withdrawSharing(actor, { sharingId, note: null }, todayInLondon()),
  explain: explainWithdrawal,
  redirectTo: ({ personId }) => `/budget-holder/sharing?for=${personId}&done=stopped`,
});
