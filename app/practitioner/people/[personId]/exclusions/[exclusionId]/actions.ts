'use server';

import { z } from 'zod';
import { todayInLondon } from '@/lib/core/clock';
import { choice, onceRead, optionalDateParts, text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import {
  type ChangeExclusion,
  type ChangeExclusionRefusal,
  changeExclusion,
} from '@/lib/money/commands/record-exclusion';
import { formAction } from '@/lib/web/forms/form-action';

export const submitExclusionChange = formAction({
  area: 'practitioner',
  schema: z
    .object({
      personId: z.uuid(),
      exclusionId: z.uuid(),
      what: choice(['END', 'TAKE_BACK'], 'Select what has changed'),
      endsOn: optionalDateParts(),
      evidence: text('Enter what you have seen, or what was wrong', 500),
    })
    .refine(({ what, endsOn }) => what !== 'END' || endsOn !== null, {
      path: ['endsOn', 'day'],
      message: 'Enter the last day',
      ...onceRead('what', 'endsOn'),
    }),
  run: (actor, { what, endsOn, ...change }) =>
    changeExclusion(actor, { ...change, change: changeOf(what, endsOn) }, todayInLondon()),
  explain: explainChange,
  redirectTo: ({ personId }) => `/practitioner/people/${personId}/exclusions?done=exclusion-changed`,
});

function changeOf(what: 'END' | 'TAKE_BACK', endsOn: PlainDate | null): ChangeExclusion['change'] {
  return what === 'END' && endsOn !== null ? { kind: 'END', endsOn } : { kind: 'TAKE_BACK' };
}

function explainChange(error: ChangeExclusionRefusal): FieldError {
  switch (error.kind) {
    case 'exclusion-changed-meanwhile':
      return { message: 'Someone else has just changed this. Go back to see what counts now' };
    case 'exclusion-start-in-future':
    case 'exclusion-ends-before-start':
      return {
        field: 'endsOn-day',
        message:
          error.kind === 'exclusion-ends-before-start'
            ? `The last day must be ${formatDay(error.startsOn)} or later`
            : 'The exclusion has not begun. If it was recorded by mistake, say so',
      };
    case 'not-found':
      return { message: 'You do not have access to this record' };
  }
}
