'use server';

import { z } from 'zod';
import { choice } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import type { NotFound } from '@/lib/core/result';
import { type DraftCriteriaRefusal, draftCriteria } from '@/lib/criteria/commands/draft-criteria';
import { LOCAL_GROUPS } from '@/lib/criteria/rules/examples';
import { formAction } from '@/lib/web/forms/form-action';
import { criteriaHref } from '../criteria-hrefs';

const newCriteriaSchema = z.object({
  criteriaId: z.uuid(),
  group: choice(LOCAL_GROUPS, 'Select who the criteria are for'),
  beginWith: choice(['EXAMPLE', 'PUBLISHED', 'NOTHING'], 'Select what to start from'),
});

export const submitNewCriteria = formAction({
  area: 'commissioner',
  schema: newCriteriaSchema,
  creates: 'criteriaId',
  run: (actor, input) => draftCriteria(actor, input),
  explain,
  redirectTo: (criteriaId) => `${criteriaHref(criteriaId)}?done=started`,
});

function explain(error: DraftCriteriaRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'nothing-published':
      return {
        field: 'beginWith',
        message: 'Nothing is published for this group yet. Start from the example or from blank',
      };
    case 'sent-with-other-answers':
      return {
        message: 'You may have already saved this. Check the list of criteria',
      };
    case 'not-found':
      return { message: 'You cannot write criteria' };
  }
}
