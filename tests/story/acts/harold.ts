import { randomUUID } from 'node:crypto';
import { completeScreening } from '@/lib/assessment/commands/complete-screening';
import { saveInvolvement } from '@/lib/assessment/commands/save-involvement';
import { recordReferral } from '@/lib/case/commands/record-referral';
import { askForReview } from '@/lib/challenge/commands/ask-for-review';
import { checkRefund } from '@/lib/challenge/commands/check-refund';
import { confirmRefund } from '@/lib/challenge/commands/confirm-refund';
import { decideChallenge } from '@/lib/challenge/commands/decide-challenge';
import { pence } from '@/lib/core/money';
import { day, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { decideRecommendation } from '@/lib/decision/commands/decide-recommendation';
import { recordReview } from '@/lib/review/commands/record-review';
import { aNurse, answerAll, aStartedTool, takesPart, theirOwn } from '../../support/assessment';
import { anEnding } from '../../support/challenge';
import { aRound } from '../../support/decision';
import { aReferralFor } from '../../support/referral';
import { must } from '../../support/result';
import { aReviewOf } from '../../support/review';
import { PEOPLE } from '../people';
import type { RowActs, Story } from './act';
import { findsNoCapacity, recordAttorney } from './attorney';
import { decisionOf, endOf, sendsLetter } from './letters';
import { register } from './register';
import { signsIn } from './signs-in';

const CONSULTED = 'Celia Beckford, his daughter, and his GP';

export const HAROLD: Record<string, RowActs> = {
  '7.1': {
    act: async (story, today) => {
      const personId = await register(story, 'Owen Price', PEOPLE.harold, today);
      const owen = story.staff('Owen Price');
      await findsNoCapacity(
        owen,
        { personId, matters: ['CARE', 'PLAN', 'MONEY'], consulted: CONSULTED },
        today,
      );
      const celia = { name: 'Celia Beckford', relationship: 'Daughter', registeredOn: '2024-05-07' };
      const authorityId = await recordAttorney(owen, { personId, ...celia }, today);
      story.ids.set('harold.celia', authorityId);
      await signsIn(story, 'Celia Beckford', 'REPRESENTATIVE', {
        personId,
        authorityId,
        coversMoney: true,
        coversPlan: true,
      });
      const from = { referredByName: 'The nurse of Larch House', note: null, receivedOn: today };
      const caseId = must(await recordReferral(owen, aReferralFor(personId, from), today));
      story.ids.set('harold.personId', personId).set('harold.caseId', caseId);
      const home = { setting: 'CARE_HOME' } as const;
      const assessmentId = await aStartedTool(accountsOf(story), caseId, 'CHECKLIST', today, home);
      story.ids.set('harold.checklistId', assessmentId);
      await answerAll(accountsOf(story), assessmentId, 'CCBACBCBCCC');
      await inHisBestInterests(owen, assessmentId);
      const days = { completedOn: day('2026-03-06'), receivedOn: today };
      const tool = { assessmentId, profession: 'Nurse', isReferredAnyway: false, referralRationale: null };
      must(await completeScreening(owen, { ...tool, ...days }, today));
      await sends(story, 'CHECKLIST_NEGATIVE', assessmentId, '2026-03-11');
    },
    until: '2026-03-11',
  },

  '7.2': {
    // What the row refuses is about what she asked, so it comes first.
    ready: (story, today) =>
      asks(story, 'RECONSIDERATION', 'He cannot move in bed without two carers', today),
    act: async () => undefined,
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

  '7.4': {
    ready: async (story, today) => {
      // The letter on the answer of 20 April, which is due on 27 April.
      await sends(story, 'CHALLENGE_OUTCOME', await endOf(story.id('harold.challengeId')), '2026-04-24');
      const owen = accountsOf(story);
      const home = { receivedOn: day('2026-03-09'), setting: 'CARE_HOME' } as const;
      const assessmentId = await aStartedTool(owen, story.id('harold.caseId'), 'DST', today, home);
      story.ids.set('harold.assessmentId', assessmentId);
      await answerAll(owen, assessmentId, 'N N N N L N N N N N N N');
      await inHisBestInterests(owen.practitioner, assessmentId);
      const team = [
        aNurse({ name: 'Ada Flint' }),
        aNurse({ name: 'Jo Marsh', profession: 'Physiotherapist' }),
        aNurse({
          ...theirOwn(owen.practitioner),
          capacity: 'SOCIAL_CARE_ASSESSOR',
          profession: null,
        }),
      ];
      for (const member of team) await takesPart(owen.practitioner, { assessmentId, member, today });
    },
    act: async (story, today) => {
      const sent = await aRound(accountsOf(story), story.id('harold.assessmentId'), {
        outcome: 'NOT_ELIGIBLE',
        submittedOn: today,
        nursing: { answer: 'NEEDED', from: day('2026-06-12') },
      });
      story.ids.set('harold.recommendationId', sent.recommendationId).set('harold.hash', sent.contentHash);
    },
  },

  '7.5': {
    act: async (story, today) => {
      const decision = {
        caseId: story.id('harold.caseId'),
        assessmentId: story.id('harold.assessmentId'),
        recommendationId: story.id('harold.recommendationId'),
        contentHash: story.id('harold.hash'),
        option: 'ACCEPT',
        reasons: 'What he needs is what a home with nursing gives',
        exceptionalReasons: null,
        questions: null,
        forumHeldOn: null,
        forumMembers: null,
        decidedOn: today,
        instead: { outcome: 'NURSING_CARE', nursingPence: 26_768, from: today },
        consultation: {
          council: 'Bath and North East Somerset Council',
          consultee: 'Lorna Pike, social worker',
          consultedOn: day('2026-06-03'),
          said: 'We agree with the team',
        },
      } as const;
      must(await decideRecommendation(story.staff('Ines Kaplan'), decision, today));
      await sends(story, 'NOT_ELIGIBLE', await decisionOf(story.id('harold.caseId')), '2026-06-16');
    },
    until: '2026-06-16',
  },

  '7.6': {
    ready: async (story, today) => {
      const review = aReviewOf(story.id('harold.caseId'), day('2026-09-08'), { kind: 'NURSING_REVIEW' });
      must(await recordReview(story.staff('Owen Price'), review, today));
      await asks(story, 'LOCAL_RESOLUTION', 'The nurses write of needs that the tool leaves out', today);
    },
    act: async () => undefined,
  },

  '7.7': {
    act: async (story, today) => {
      await ends(
        story,
        'Samira Haddad',
        { outcome: 'STANDS', reasons: 'The notes show the same needs' },
        today,
      );
      const subjectId = await endOf(story.id('harold.challengeId'));
      await sends(story, 'CHALLENGE_OUTCOME', subjectId, '2026-12-09');
    },
    until: '2026-12-09',
  },

  '7.8': {
    act: (story, today) =>
      asks(story, 'INDEPENDENT_REVIEW', 'The panel should read the nurses’ notes', today),
  },

  '7.9': {
    // What the row refuses is about the refund that the decision brings.
    ready: async (story, today) => {
      const evidence = 'The recommendation of the panel of 3 March 2027';
      const changed = {
        outcome: 'CHANGED',
        reasons: 'His needs are primary health needs',
        evidence,
      } as const;
      await ends(story, 'Miriam Osei', changed, today);
    },
    act: async () => undefined,
  },

  '7.10': {
    act: async (story, today) => {
      await sends(story, 'ELIGIBLE', await decisionOf(story.id('harold.caseId')), today);
    },
  },

  '7.11': {
    ready: (story, today) => tomConfirms(story, today),
    act: async (story, today) => {
      for (const name of ['harold.delayId', 'harold.overturnedId'] as const) {
        const check = { caseId: story.id('harold.caseId'), refundId: story.id(name), reasons: null } as const;
        must(await checkRefund(story.staff('Joan Marriott'), { ...check, outcome: 'CONFIRMED' }, today));
      }
    },
  },
};

/** Both periods, from the first of the days that are offered for the delay. */
async function tomConfirms(story: Story, today: PlainDate): Promise<void> {
  const delay = { kind: 'DELAY', firstDay: '2026-04-06', lastDay: '2026-06-11', cost: 1_072_000 } as const;
  const overturned = {
    kind: 'OVERTURNED',
    firstDay: '2026-06-12',
    lastDay: '2027-03-15',
    cost: 4_432_000,
  } as const;
  for (const [name, { kind, firstDay, lastDay, cost }] of Object.entries({ delay, overturned })) {
    const refundId = randomUUID();
    story.ids.set(`harold.${name}Id`, refundId);
    const days = { kind, firstDay: day(firstDay), lastDay: day(lastDay), cost: pence(cost) };
    const rest = {
      interest: pence(0),
      toCouncil: pence(0),
      council: null,
      note: 'By the invoices of Larch House',
    };
    const refund = { refundId, caseId: story.id('harold.caseId'), ...days, ...rest };
    must(await confirmRefund(story.staff('Tom Ellery'), refund, today));
  }
}

type Ended = { outcome: 'STANDS' | 'CHANGED'; reasons: string; evidence?: string };

async function ends(
  story: Story,
  by: 'Samira Haddad' | 'Miriam Osei',
  ended: Ended,
  today: PlainDate,
): Promise<void> {
  const { caseId, challengeId } = {
    caseId: story.id('harold.caseId'),
    challengeId: story.id('harold.challengeId'),
  };
  // His nursing care goes on: there is no reason against it.
  const nursingRefused = null;
  const ending = anEnding(caseId, challengeId, { ...ended, nursingRefused, decidedOn: today });
  must(await decideChallenge(story.staff(by), ending, today));
}

/** Celia asks online. */
async function asks(
  story: Story,
  stage: 'RECONSIDERATION' | 'LOCAL_RESOLUTION' | 'INDEPENDENT_REVIEW',
  grounds: string,
  today: PlainDate,
): Promise<void> {
  const challengeId = randomUUID();
  const asking = { challengeId, caseId: story.id('harold.caseId'), stage, grounds, recorded: null };
  must(await askForReview(story.staff('Celia Beckford'), asking, today));
  story.ids.set('harold.challengeId', challengeId);
}

/** Owen sends a letter to Harold with a copy to Celia. */
async function sends(
  story: Story,
  kind: 'CHECKLIST_NEGATIVE' | 'NOT_ELIGIBLE' | 'CHALLENGE_OUTCOME' | 'ELIGIBLE',
  subjectId: string,
  on: string,
): Promise<void> {
  const letter = { caseId: story.id('harold.caseId'), kind, subjectId, copies: [story.id('harold.celia')] };
  story.ids.set('harold.letterId', await sendsLetter(story.staff('Owen Price'), letter, on));
}

async function inHisBestInterests(owen: Actor, assessmentId: string): Promise<void> {
  const involvement = {
    assessmentId,
    version: 0,
    basis: 'BEST_INTERESTS',
    note: 'He could not keep the questions in mind',
    representativeName: 'Celia Beckford',
    isSharingAgreed: true,
    advocacy: 'OFFERED_DECLINED',
    advocacyNote: null,
    capacityAssessor: 'Owen Price, social worker',
    consulted: CONSULTED,
  } as const;
  must(await saveInvolvement(owen, involvement));
}

function accountsOf(story: Story) {
  return {
    code: 'QOX',
    practitioner: story.staff('Owen Price'),
    lead: story.staff('Samira Haddad'),
    personId: story.id('harold.personId'),
  };
}
