'use server';

import type { ChallengeDoneKey } from '@/components/challenge/challenge-done';
import { withInstead } from '@/components/decision/care-instead-schema';
import { consultationOf } from '@/components/decision/council-schema';
import type { ChallengeEnd } from '@/lib/case/rules/challenge-stage';
import { decideChallenge } from '@/lib/challenge/commands/decide-challenge';
import { todayInLondon } from '@/lib/core/clock';
import { formAction } from '@/lib/web/forms/form-action';
import { explainOutcome } from './errors';
import { outcomeSchema } from './schema';

const done: Record<ChallengeEnd, ChallengeDoneKey> = {
  STANDS: 'stands',
  CHANGED: 'changed',
  FULL_ASSESSMENT: 'full-assessment',
  WITHDRAWN: 'ended',
  NOT_ACCEPTED: 'ended',
};

export const submitOutcome = formAction({
  area: 'commissioner',
  schema: outcomeSchema,
  run: (actor, input) =>
    decideChallenge(actor, { ...withInstead(input), consultation: consultationOf(input) }, todayInLondon()),
  explain: explainOutcome,
  redirectTo: (_, { caseId, challengeId, outcome }) =>
    `/commissioner/cases/${caseId}/eligibility/challenges/${challengeId}?done=${done[outcome]}`,
});
