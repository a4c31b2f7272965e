'use server';

import { z } from 'zod';
import { todayInLondon } from '@/lib/core/clock';
import { tick } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { type LoadStaffFileRefusal, loadStaffFile } from '@/lib/identity/commands/load-staff-file';
import { codeSealer } from '@/lib/web/auth/invitation-link';
import { formAction } from '@/lib/web/forms/form-action';
import { reasonField } from '../schema';

export const submitStaffFile = formAction({
  area: 'commissioner',
  schema: z.object({ fileId: z.uuid(), isWithoutFaults: tick(), reason: reasonField }),
  run: async (actor, input) => loadStaffFile(actor, { ...input, seal: await codeSealer() }, todayInLondon()),
  explain,
  redirectTo: ({ fileId, sealed }) => `/commissioner/users/bulk?done=loaded&file=${fileId}&code=${sealed}`,
});

function explain(error: LoadStaffFileRefusal): FieldError {
  switch (error.kind) {
    case 'not-waiting':
      return {
        message: 'This list is used already, or a newer one was checked after it. Open this page once more',
      };
    case 'has-faults':
      return {
        field: 'isWithoutFaults',
        message: `${error.count === 1 ? 'One line' : `${error.count} lines`} cannot be invited. Mend the file and check it again, or tick that they are left out`,
      };
    case 'nothing-new':
      return { message: 'Everyone in this list has their role already. No one is left to invite' };
    case 'not-found':
      return { message: 'Only an administrator invites staff' };
  }
}
