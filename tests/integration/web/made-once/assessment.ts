import { submitTheRecommendation } from '@/app/practitioner/assessments/[assessmentId]/finish/actions';
import { submitJoin } from '@/app/practitioner/people/[personId]/join/actions';
import { assessmentToChange } from '@/lib/assessment/queries/assessment-to-change';
import { aDst, assessedOn } from '../../../support/assessment';
import { aCase, someAccounts } from '../../../support/case';
import { aCommissioner, aStaffMember } from '../../../support/identity';
import { aPerson } from '../../../support/person';
import type { MadeOnceForm } from './ready';

/** Sending a recommendation, and taking on a person. */
export const ASSESSMENT_STEPS: Readonly<Record<string, MadeOnceForm>> = {
  'practitioner/assessments/[assessmentId]/finish#submitTheRecommendation': {
    on: `${assessedOn}T09:00:00Z`,
    make: async () => {
      const accounts = await someAccounts();
      const { practitioner } = accounts;
      const caseId = await aCase(accounts);
      const assessmentId = await aDst(accounts, caseId, 'N N N N S N N S N N N N');
      const seenHash = (await assessmentToChange(practitioner, assessmentId))?.contentHash ?? '';
      return {
        actor: practitioner,
        action: submitTheRecommendation,
        path: `/practitioner/assessments/${assessmentId}/finish`,
        values: { assessmentId, caseId, seenHash, outcome: 'ELIGIBLE', rationale: 'The needs as a whole' },
        other: { rationale: 'All needs together' },
      };
    },
  },
  'practitioner/people/[personId]/join#submitJoin': {
    on: '2026-06-15T09:00:00Z',
    isTakenAgain: true,
    make: async () => {
      const code = await aCommissioner();
      const personId = await aPerson(code);
      return {
        actor: await aStaffMember('PRACTITIONER', code),
        action: submitJoin,
        path: `/practitioner/people/${personId}/join`,
        values: { personId, reason: 'I take over from Sam' },
        other: null,
      };
    },
  },
};
