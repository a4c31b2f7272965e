'use server';

import { z } from 'zod';
import { explainWithdrawal } from '@/components/person/sharing-errors';
import { todayInLondon } from '@/lib/core/clock';
import { text } from '@/lib/core/form/fields';
import { withdrawSharing } from '@/lib/person/commands/withdraw-sharing';
import { formAction } from '@/lib/web/forms/form-action';

export const submitWithdrawal = formAction({
  area: 'practitioner',
  schema: z.object({ sharingId: z.uuid(), note: text('Enter how the person said so', 500) }),
  run: (actor, answers) => withdrawSharing(actor, answers, todayInLondon()),
  explain: explainWithdrawal,
  redirectTo: ({ personId }) => `/practitioner/people/${personId}?done=sharing-withdrawn`,
});
