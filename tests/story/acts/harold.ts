import { randomUUID } from 'node:crypto';
import { completeScreening } from '@/lib/assessment/commands/complete-screening';
import { recordReferral } from '@/lib/case/commands/record-referral';
import { askForReview } from '@/lib/challenge/commands/ask-for-review';
import { decideChallenge } from '@/lib/challenge/commands/decide-challenge';
import { day } from '@/lib/core/plain-date';
import { aChecklist } from '../../support/assessment';
import { anAsking, anEnding, recordedBy } from '../../support/challenge';
import { aReferralFor } from '../../support/referral';
import { must } from '../../support/result';
import { PEOPLE } from '../people';
import type { RowActs, Story } from './act';
import { register } from './register';

export const HAROLD: Record<string, RowActs> = {
  '7.1': {
    act: async (story, today) => {
      const personId = await register(story, 'Owen Price', PEOPLE.harold, today);
      const owen = story.staff('Owen Price');
      const from = { referredByName: 'The nurse of Larch House', note: null, receivedOn: today };
      const caseId = must(await recordReferral(owen, aReferralFor(personId, from), today));
      story.ids.set('harold.personId', personId).set('harold.caseId', caseId);
      const assessmentId = await aChecklist(accountsOf(story), caseId, 'CCBACBCBCCC', today);
      const days = { completedOn: day('2026-03-06'), receivedOn: today };
      const tool = { assessmentId, profession: 'Nurse', isReferredAnyway: false, referralRationale: null };
      must(await completeScreening(owen, { ...tool, ...days }, today));
    },
  },

  '7.2': {
    act: async (story, today) => {
      const recorded = { askedBy: 'REPRESENTATIVE', askedByName: 'Celia Beckford', askedOn: today } as const;
      const asking = anAsking(story.id('harold.caseId'), {
        challengeId: randomUUID(),
        stage: 'RECONSIDERATION',
        grounds: 'He cannot move in bed without two carers',
        recorded: recordedBy(recorded),
      });
      must(await askForReview(story.staff('Owen Price'), asking, today));
      story.ids.set('harold.challengeId', asking.challengeId);
    },
  },

  '7.3': {
    act: async (story, today) => {
      const ending = anEnding(story.id('harold.caseId'), story.id('harold.challengeId'), {
        outcome: 'FULL_ASSESSMENT',
        reasons: 'Mobility is B: one A and four B',
        decidedOn: today,
      });
      must(await decideChallenge(story.staff('Samira Haddad'), ending, today));
    },
  },
};

function accountsOf(story: Story) {
  return {
    code: 'QOX',
    practitioner: story.staff('Owen Price'),
    lead: story.staff('Samira Haddad'),
    personId: story.id('harold.personId'),
  };
}
