'use server';

import { z } from 'zod';
import { explainDeath } from '@/components/person/death-text';
import { todayInLondon } from '@/lib/core/clock';
import { choice, choices, dateParts, optionalText, text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import type { NotFound } from '@/lib/core/result';
import { recordCapacity } from '@/lib/person/commands/record-capacity';
import type { DeathRefusal } from '@/lib/person/rules/after-death';
import { CAPACITY_FINDINGS, CAPACITY_MATTERS, type CapacityRefusal } from '@/lib/person/rules/capacity';
import { formAction } from '@/lib/web/forms/form-action';

export const submitCapacity = formAction({
  area: 'practitioner',
  schema: z.object({
    personId: z.uuid(),
    capacityId: z.uuid(),
    matters: choices(CAPACITY_MATTERS).refine(
      (chosen) => chosen.length > 0,
      'Select which decisions were assessed',
    ),
    finding: choice(CAPACITY_FINDINGS, 'Select what was found'),
    assessedOn: dateParts('Enter the date of the assessment'),
    assessorName: text('Enter who assessed capacity', 120),
    assessorRole: text('Enter their role', 120),
    reasons: text('Enter what the finding rests on', 4000),
    consulted: optionalText(1000),
  }),
  creates: 'capacityId',
  run: (actor, answers) => recordCapacity(actor, answers, todayInLondon()),
  explain,
  redirectTo: (_, { personId }) => `/practitioner/people/${personId}?done=capacity-recorded`,
});

function explain(error: CapacityRefusal | DeathRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'no-matter':
      return { field: 'matters', message: 'Select which decisions were assessed' };
    case 'under-16':
      return {
        field: 'assessedOn-day',
        message: 'The person was under 16 that day. Until then a parent or another representative decides',
      };
    case 'assessed-in-future':
      return { field: 'assessedOn-day', message: 'The date must be today or in the past' };
    case 'assessor-missing':
      return { field: 'assessorName', message: 'Enter who assessed capacity, and their role' };
    case 'reasons-missing':
      return { field: 'reasons', message: 'Enter what the finding rests on' };
    case 'consulted-missing':
      return {
        field: 'consulted',
        message: 'Enter who was spoken to about the person’s best interests, or why no one was',
      };
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return { message: 'You do not have access to this person' };
  }
}
