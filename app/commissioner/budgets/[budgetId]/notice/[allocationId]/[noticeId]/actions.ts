'use server';

import { z } from 'zod';
import { explainDeath } from '@/components/person/death-text';
import { todayInLondon } from '@/lib/core/clock';
import { choice, optionalDateParts, text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { type EndNoticeRefusal, endNotice } from '@/lib/notice/commands/end-notice';
import { formAction } from '@/lib/web/forms/form-action';

export const submitNoticeEnd = formAction({
  area: 'commissioner',
  schema: z.object({
    noticeId: z.uuid(),
    allocationId: z.uuid(),
    end: choice(['LIFTED', 'WITHDRAWN', 'SETTLED'], 'Select what has changed'),
    fromDay: optionalDateParts(),
    reason: text('Enter why', 1000),
  }),
  run: (actor, { allocationId: _, ...ended }) => endNotice(actor, ended, todayInLondon()),
  explain,
  redirectTo: ({ budgetId }, { allocationId }) =>
    `/commissioner/budgets/${budgetId}/notice/${allocationId}?done=notice-changed`,
});

function explain(error: EndNoticeRefusal): FieldError {
  switch (error.kind) {
    case 'end-not-open':
    case 'notice-changed-meanwhile':
      return { message: 'This has changed since you opened the page. Go back to see what counts now' };
    case 'day-missing':
      return { field: 'fromDay-day', message: 'Enter the first day on which payments can be made' };
    case 'lifted-in-past':
      return { field: 'fromDay-day', message: 'The first day must be today or later' };
    case 'budget-has-ended':
      return { message: 'The budget has ended' };
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return { message: 'You do not have access to this budget' };
  }
}
