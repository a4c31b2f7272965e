'use server';

import { refresh } from 'next/cache';
import { todayInLondon } from '@/lib/core/clock';
import { dateParts, text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import { type PublishCriteriaRefusal, publishCriteria } from '@/lib/criteria/commands/publish-criteria';
import { formAction } from '@/lib/web/forms/form-action';
import { criteriaHref } from '../../criteria-hrefs';
import { explainDraft } from '../../errors';
import { draftSchema } from '../../schema';

const publishSchema = draftSchema.extend({
  startsOn: dateParts('Enter the first day, for example 1 4 2026'),
  reason: text('Enter why you are publishing it, and who agreed it', 1_000),
});

export const submitPublish = formAction({
  area: 'commissioner',
  schema: publishSchema,
  run: async (actor, input) => {
    const result = await publishCriteria(actor, input, todayInLondon());
    if (!result.ok && result.error.kind === 'changed-meanwhile') refresh();
    return result;
  },
  explain,
  redirectTo: (_nothing, { criteriaId }) => `${criteriaHref(criteriaId)}?done=published`,
});

function explain(error: PublishCriteriaRefusal): FieldError {
  switch (error.kind) {
    case 'has-gaps':
      return { message: 'Something is missing from the draft. Go back to it to see what' };
    case 'starts-in-past':
      return { field: 'startsOn-day', message: 'The first day must be today or later' };
    case 'starts-before-published':
      return {
        field: 'startsOn-day',
        message: `The first day must be after ${formatDay(error.publishedStart)}, when the last published version starts`,
      };
    default:
      return explainDraft(error);
  }
}
