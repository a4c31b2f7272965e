import { submitReview } from '@/app/budget-holder/eligibility/review/actions';
import { submitStep } from '@/app/practitioner/cases/[caseId]/eligibility/challenges/[challengeId]/steps/new/actions';
import { submitAsking } from '@/app/practitioner/cases/[caseId]/eligibility/challenges/new/actions';
import { dateValues } from '@/lib/core/form/date-values';
import { day } from '@/lib/core/plain-date';
import { aChallenge, aRefusedCase, someChallengeAccounts } from '../../../support/challenge';
import { aHolder } from '../../../support/person';
import { type CreatingForm, type Ready, row } from './ready';

async function aReviewForm(who: 'staff' | 'holder'): Promise<Ready> {
  const accounts = await someChallengeAccounts();
  const caseId = await aRefusedCase(accounts);
  const actor = who === 'staff' ? accounts.practitioner : await aHolder(accounts.code, accounts.personId);
  const asked = {
    askedBy: 'PERSON',
    askedByName: 'Test Person',
    ...dateValues('askedOn', day('2026-04-01')),
  };
  return {
    actor,
    action: who === 'staff' ? submitAsking : submitReview,
    path:
      who === 'staff'
        ? `/practitioner/cases/${caseId}/eligibility/challenges/new`
        : '/budget-holder/eligibility/review',
    values: {
      caseId,
      stage: 'LOCAL_RESOLUTION',
      grounds: 'The nights were left out',
      ...(who === 'staff' ? asked : { personId: accounts.personId }),
    },
    other: { grounds: 'The mornings as well' },
    ...row('challenge', 'case_id', caseId),
  };
}

/** The forms of challenge that create something. */
export const CHALLENGE_FORMS: Readonly<Record<string, CreatingForm>> = {
  'budget-holder/eligibility/review#submitReview': {
    on: '2026-04-02T09:00:00Z',
    isOnlyOne: 'a stage is asked for once',
    make: () => aReviewForm('holder'),
  },
  '_staff#askingAction': {
    on: '2026-04-02T09:00:00Z',
    isOnlyOne: 'a stage is asked for once',
    make: () => aReviewForm('staff'),
  },
  '_staff#challengeStepAction': {
    on: '2026-05-01T09:00:00Z',
    make: async () => {
      const accounts = await someChallengeAccounts();
      const caseId = await aRefusedCase(accounts);
      const challengeId = await aChallenge(accounts, caseId);
      return {
        actor: accounts.practitioner,
        action: submitStep,
        path: `/practitioner/cases/${caseId}/eligibility/challenges/${challengeId}/steps/new`,
        values: {
          caseId,
          challengeId,
          kind: 'INFORMAL_MEETING',
          note: 'We met',
          ...dateValues('heldOn', day('2026-04-20')),
        },
        other: { note: 'We met again' },
        ...row('challenge_meeting', 'challenge_id', challengeId),
      };
    },
  },
};
