import { endName } from '@/components/challenge/challenge-text';
import { explainInstead } from '@/components/decision/care-instead-errors';
import { explainCouncil } from '@/components/decision/council-errors';
import type { DecideChallengeRefusal } from '@/lib/challenge/commands/decide-challenge';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { NotFound } from '@/lib/core/result';

/** Why a stage was not ended, and the field that mends it. */
export function explainOutcome(error: DecideChallengeRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'already-ended':
      return {
        message: `${error.by} already ended this stage on ${formatDay(error.on)}. Your answer was not saved`,
      };
    case 'own-decision':
      return { message: 'You were involved in this decision, so another PHB lead must end this stage' };
    case 'outcome-not-open':
      return {
        field: 'outcome',
        message: `This stage can only end as: ${error.open.map(endName).join('; ')}`,
      };
    case 'superseded':
      return {
        field: 'outcome',
        message: 'A later decision has replaced the one under review. It can no longer be changed here',
      };
    case 'person-died':
      return {
        field: 'outcome',
        message: `This person died on ${formatDay(error.diedOn)}, so no plan and no assessment is opened again. Nothing was saved`,
      };
    case 'evidence-missing':
      return { field: 'evidence', message: 'Enter the evidence for the new decision' };
    case 'instead-not-open':
      return {
        field: 'instead',
        message:
          'Select “No”: the NHS pays for part of the care only where a decision of not eligible stands',
      };
    case 'instead-of-eligible':
    case 'instead-not-of-framework':
    case 'instead-ends-before-start':
      return explainInstead(error);
    case 'nursing-outcome-missing':
      return {
        field: 'nursingRefused',
        message: 'Say that the NHS pays for nursing care, or enter why it does not',
      };
    case 'nursing-goes-on':
      return {
        field: 'nursingRefused',
        message: 'The NHS pays for nursing care already, and this does not end it. Leave this blank',
      };
    case 'council-not-consulted':
    case 'council-after-decision':
      return explainCouncil(error);
    case 'ended-in-future':
      return { field: 'decidedOn-day', message: 'The date must be today or in the past' };
    case 'ended-before-asked':
      return {
        field: 'decidedOn-day',
        message: `The date must be on or after ${formatDay(error.askedOn)}, when they asked`,
      };
    case 'not-in-this-state':
    case 'not-by-this-role':
      return {
        message: 'The case has moved on, so this outcome is no longer possible. Nothing was saved',
      };
    case 'not-found':
      return { message: 'You do not have access to this' };
  }
}
