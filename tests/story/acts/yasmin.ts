import { randomUUID } from 'node:crypto';
import { recordReferral } from '@/lib/case/commands/record-referral';
import { recordRequest } from '@/lib/case/commands/record-request';
import { day } from '@/lib/core/plain-date';
import { joinCaseload } from '@/lib/person/commands/join-caseload';
import {
  aCompletedChecklist,
  aNurse,
  answerAll,
  aStartedTool,
  recordInvolvement,
  takesPart,
  theirOwn,
} from '../../support/assessment';
import type { CaseAccounts } from '../../support/case';
import { onDay } from '../../support/day';
import { acceptRecommendation, aRound } from '../../support/decision';
import { aReferralFor } from '../../support/referral';
import { must } from '../../support/result';
import { PEOPLE, type StaffName } from '../people';
import type { RowActs, Story } from './act';
import { register } from './register';

const SENT_ON = day('2026-05-11');

export const YASMIN: Record<string, RowActs> = {
  '8.1': {
    act: async (story, today) => {
      const personId = await register(story, 'Owen Price', PEOPLE.yasmin, today);
      const caseId = randomUUID();
      const request = {
        caseId,
        personId,
        group: 'CHC',
        origin: 'REQUEST',
        askedOn: today,
        askedBy: 'PERSON',
        askedByName: null,
        whatWasAsked: 'Carers who know her, near where she lives now',
        eligibilityId: null,
        isSecondWanted: false,
      } as const;
      must(await recordRequest(story.staff('Owen Price'), request, today));
      const referral = aReferralFor(personId, { receivedOn: today });
      must(await recordReferral(story.staff('Owen Price'), referral, today));
      const { caseId: referralId } = referral;
      story.ids.set('yasmin.personId', personId).set('yasmin.caseId', caseId);
      story.ids.set('yasmin.referralId', referralId);
      await aCompletedChecklist(accountsOf(story, 'Owen Price'), referralId, 'AABBCCCCCCC', today);
    },
  },

  '8.4': {
    act: async (story, today) => {
      const personId = story.id('yasmin.personId');
      const reason = 'Takes the case over from Owen Price';
      must(await joinCaseload(story.staff('Grace Tran'), { personId, reason }, today));
      story.onCaseload('Grace Tran', personId);
    },
  },

  '8.5': {
    act: async (story, today) => {
      const grace = accountsOf(story, 'Grace Tran');
      const started = { receivedOn: day('2026-04-20') };
      const assessmentId = await aStartedTool(grace, story.id('yasmin.referralId'), 'DST', today, started);
      story.ids.set('yasmin.assessmentId', assessmentId);
      await answerAll(grace, assessmentId, 'N N L N S N N S N N N N');
      await recordInvolvement(grace, assessmentId);
      const team = [
        aNurse(theirOwn(grace.practitioner)),
        aNurse({ name: 'Ben Achterberg', profession: 'Occupational therapist' }),
        aNurse({ name: 'Lorna Pike', capacity: 'SOCIAL_CARE_ASSESSOR', profession: null }),
      ];
      for (const member of team) await takesPart(grace.practitioner, { assessmentId, member, today });
    },
  },

  '8.6': {
    ready: async (story) => {
      const grace = accountsOf(story, 'Grace Tran');
      const assessmentId = story.id('yasmin.assessmentId');
      const sent = await onDay(SENT_ON, () => aRound(grace, assessmentId, { submittedOn: SENT_ON }));
      story.ids.set('yasmin.recommendationId', sent.recommendationId).set('yasmin.hash', sent.contentHash);
    },
    act: async (story, today) => {
      const sent = {
        caseId: story.id('yasmin.referralId'),
        assessmentId: story.id('yasmin.assessmentId'),
        recommendationId: story.id('yasmin.recommendationId'),
        contentHash: story.id('yasmin.hash'),
      };
      await acceptRecommendation(accountsOf(story, 'Grace Tran'), sent, { decidedOn: today });
    },
  },
};

/** Who acts in the case: the practitioner, and Ines who decides. */
function accountsOf(story: Story, practitioner: StaffName): CaseAccounts {
  return {
    code: 'QOX',
    practitioner: story.staff(practitioner),
    lead: story.staff('Ines Kaplan'),
    personId: story.id('yasmin.personId'),
  };
}
