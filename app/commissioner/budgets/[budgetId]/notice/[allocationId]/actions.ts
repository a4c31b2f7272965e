'use server';

import { z } from 'zod';
import { explainDeath } from '@/components/person/death-text';
import { todayInLondon } from '@/lib/core/clock';
import { choice, optionalDateParts, optionalText, text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import { NOTICE_GROUNDS } from '@/lib/money/rules/notice-ground';
import { type DecideNoticeRefusal, decideNotice } from '@/lib/notice/commands/decide-notice';
import { formAction } from '@/lib/web/forms/form-action';

export const submitNotice = formAction({
  area: 'commissioner',
  schema: z.object({
    budgetId: z.uuid(),
    allocationId: z.uuid(),
    what: choice(['SUSPEND', 'STOP', 'STOP_NOW'], 'Select what you decide'),
    ground: choice(NOTICE_GROUNDS, 'Choose the ground'),
    reasons: text('Enter your reasons', 2000),
    careBy: optionalText(200),
    careFrom: optionalDateParts(),
    careUntil: optionalDateParts(),
  }),
  creates: true,
  run: (actor, { what, ...decided }) =>
    decideNotice(
      actor,
      { ...decided, kind: what === 'SUSPEND' ? 'SUSPEND' : 'STOP', isImmediate: what === 'STOP_NOW' },
      todayInLondon(),
    ),
  explain,
  redirectTo: (_, { budgetId, allocationId }) =>
    `/commissioner/budgets/${budgetId}/notice/${allocationId}?done=notice-decided`,
});

function explain(error: DecideNoticeRefusal): FieldError {
  switch (error.kind) {
    case 'ground-not-for-this':
      return { field: 'ground', message: 'This ground is not one for what you decide. Choose another' };
    case 'not-at-once':
      return {
        field: 'what',
        message: 'This ground needs notice. Stop payments with notice, or suspend them',
      };
    case 'stopped-already':
      return { message: `It is already decided that payments stop after ${formatDay(error.lastDay)}` };
    case 'care-missing':
      return { field: 'careBy', message: 'Enter who gives the care instead, and its first day' };
    case 'care-too-late':
      return {
        field: 'careFrom-day',
        message: `Care must begin by ${formatDay(error.by)}, so that no day is without it`,
      };
    case 'care-ends-before-start':
      return { field: 'careUntil-day', message: 'The last day of the care is before it is needed' };
    case 'nothing-is-paid-out':
      return { message: 'No money of this part is paid out' };
    case 'budget-has-ended':
      return { message: 'The budget has ended' };
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return { message: 'You do not have access to this budget' };
  }
}
