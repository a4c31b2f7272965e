'use server';

import { z } from 'zod';
import { CLOSINGS, closingName } from '@/components/case/closing-text';
import { todayInLondon } from '@/lib/core/clock';
import { choice, text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import type { NotFound } from '@/lib/core/result';
import { type CloseCaseRefusal, closeCase } from '@/lib/decision/commands/close-case';
import { formAction } from '@/lib/web/forms/form-action';

const closeSchema = z.object({
  caseId: z.uuid(),
  why: choice(CLOSINGS, 'Select why the case is closed'),
  reason: text('Enter what happened', 1_900),
});

/** The sentence for each refusal to close a case. None is mended by a field: the case itself has moved on. */
function explainClosing(error: CloseCaseRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'budget-is-running':
      return { message: 'The budget has started, so the case cannot be closed here' };
    case 'no-death-recorded':
      return {
        field: 'why',
        message: 'No death is recorded yet. Record it on the person’s page first, then close the case',
      };
    case 'not-in-this-state':
      return { message: 'The case is already closed' };
    case 'not-by-this-role':
      return { message: 'Only the person, or their practitioner for them, can decline a budget' };
    case 'not-found':
      return { message: 'You do not have access to this case' };
  }
}

export const submitClosing = formAction({
  area: 'practitioner',
  schema: closeSchema,
  run: (actor, { caseId, why, reason }) =>
    closeCase(
      actor,
      {
        caseId,
        event: why === 'PERSON_SAID_NO' || why === 'NO_ASSESSMENT_WANTED' ? 'decline' : 'end',
        reason: `${closingName(why)}. ${reason}`,
        isForDeath: why === 'DIED',
      },
      todayInLondon(),
    ),
  explain: explainClosing,
  redirectTo: (_nothing, { caseId }) => `/practitioner/cases/${caseId}?done=closed`,
});
