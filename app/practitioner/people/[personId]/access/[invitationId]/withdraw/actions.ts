'use server';

import { z } from 'zod';
import { todayInLondon } from '@/lib/core/clock';
import { text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import {
  type WithdrawInvitationRefusal,
  withdrawFamilyInvitation,
} from '@/lib/family/commands/withdraw-family-invitation';
import { formAction } from '@/lib/web/forms/form-action';

export const submitFamilyWithdrawal = formAction({
  area: 'practitioner',
  schema: z.object({ invitationId: z.uuid(), reason: text('Enter why you withdraw it', 500) }),
  run: (actor, withdrawal) => withdrawFamilyInvitation(actor, withdrawal, todayInLondon()),
  explain,
  redirectTo: ({ personId }) => `/practitioner/people/${personId}/access?done=withdrawn`,
});

function explain(error: WithdrawInvitationRefusal): FieldError {
  switch (error.kind) {
    case 'nothing-to-withdraw':
      return { message: 'This invitation was used, replaced or withdrawn already' };
    case 'not-found':
      return { message: 'You do not have access to this record' };
  }
}
