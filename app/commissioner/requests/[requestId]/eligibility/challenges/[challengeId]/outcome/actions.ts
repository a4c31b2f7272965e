'use server';

import type { ChallengeDoneKey } from '@/components/eligibility/challenge-done';
import { todayInLondon } from '@/lib/clock';
import { decideChallenge } from '@/lib/commands/decide-challenge';
import type { ChallengeEnd } from '@/lib/eligibility/challenge';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
import { explainOutcome } from './explain';
import { outcomeSchema } from './schema';

const done: Record<ChallengeEnd, ChallengeDoneKey> = {
  STANDS: 'stands',
  CHANGED: 'changed',
  FULL_ASSESSMENT: 'full-assessment',
  WITHDRAWN: 'ended',
  NOT_ACCEPTED: 'ended',
};

const submit = formAction({
  area: 'commissioner',
  schema: outcomeSchema,
  run: (actor, input) => decideChallenge(actor, input, todayInLondon()),
  explain: explainOutcome,
  redirectTo: (_, { requestId, challengeId, outcome }) =>
    `/commissioner/requests/${requestId}/eligibility/challenges/${challengeId}?done=${done[outcome]}`,
});

export async function submitOutcome(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
