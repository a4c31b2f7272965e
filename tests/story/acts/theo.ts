import { randomUUID } from 'node:crypto';
import { recordReferral } from '@/lib/case/commands/record-referral';
import { recordRequest } from '@/lib/case/commands/record-request';
import { day, type PlainDate } from '@/lib/core/plain-date';
import { recordEarlier } from '@/lib/decision/commands/record-earlier';
import { recordAuthority } from '@/lib/person/commands/record-authority';
import { recordSharing } from '@/lib/person/commands/record-sharing';
import { withdrawSharing } from '@/lib/person/commands/withdraw-sharing';
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
import { aHolder } from '../../support/person';
import { aReferralFor } from '../../support/referral';
import { must } from '../../support/result';
import { PEOPLE } from '../people';
import type { Act, RowActs, Story } from './act';
import { decisionOf, sendsLetter } from './letters';
import { register } from './register';
import { signsIn } from './signs-in';

const GRACE = 'Grace Tran';
const SENT_ON = day('2026-05-20');

export const THEO: Record<string, RowActs> = {
  // The birthday itself: what the clock does is done by the daily job.
  '2.1': { act: async () => undefined },

  '2.2': {
    act: async (story, today) => {
      const personId = story.id('theo.personId');
      const grace = story.staff(GRACE);
      story.signIn(
        'Theo Lindgren',
        await aHolder('QOX', personId, 'BUDGET_HOLDER', { name: 'Theo Lindgren' }),
      );
      await namesKarin(story, today);
      const sharingId = randomUUID();
      const copies = { kind: 'COPIES', sharedWith: 'Karin Lindgren', relationship: 'Mother' } as const;
      const agreed = { personId, sharingId, ...copies, agreedOn: today, how: 'Alone, at school' };
      must(await recordSharing(grace, agreed, today));
      story.ids.set('theo.sharingId', sharingId);
    },
  },

  '2.3': {
    act: async (story, today) => {
      const from = { referredByName: 'Grace Tran, nurse', note: null, receivedOn: today };
      const referral = aReferralFor(story.id('theo.personId'), from);
      must(await recordReferral(story.staff(GRACE), referral, today));
      story.ids.set('theo.adultId', referral.caseId);
      const checklistId = await aCompletedChecklist(accountsOf(story), referral.caseId, 'BCCBBCCBBCC', today);
      story.ids.set('theo.checklistId', checklistId);
    },
  },

  '2.4': { act: async () => undefined, until: '2026-01-26' },

  '2.7': {
    ready: async (story) => {
      const grace = accountsOf(story);
      const started = { receivedOn: day('2026-04-13') };
      const assessmentId = await onDay(SENT_ON, () =>
        aStartedTool(grace, story.id('theo.adultId'), 'DST', SENT_ON, started),
      );
      await answerAll(grace, assessmentId, 'N N L N S N N S N N N N');
      await recordInvolvement(grace, assessmentId);
      const team = [
        aNurse(theirOwn(grace.practitioner)),
        aNurse({ name: 'Ben Achterberg', profession: 'Occupational therapist' }),
        aNurse({ name: 'Lorna Pike', capacity: 'SOCIAL_CARE_ASSESSOR', profession: null }),
      ];
      for (const member of team)
        await takesPart(grace.practitioner, { assessmentId, member, today: SENT_ON });
      const sent = await onDay(SENT_ON, () => aRound(grace, assessmentId, { submittedOn: SENT_ON }));
      story.ids.set('theo.assessmentId', assessmentId);
      story.ids.set('theo.recommendationId', sent.recommendationId).set('theo.hash', sent.contentHash);
    },
    act: async (story, today) => {
      const sent = {
        caseId: story.id('theo.adultId'),
        assessmentId: story.id('theo.assessmentId'),
        recommendationId: story.id('theo.recommendationId'),
        contentHash: story.id('theo.hash'),
      };
      const consultation = {
        council: 'Wiltshire Council',
        consultee: 'Lorna Pike, social worker',
        consultedOn: day('2026-05-14'),
        said: 'We agree with the team',
      };
      await acceptRecommendation(accountsOf(story), sent, { decidedOn: today, consultation });
      const letter = {
        caseId: story.id('theo.adultId'),
        kind: 'ELIGIBLE',
        subjectId: await decisionOf(story.id('theo.adultId')),
        copies: [story.id('theo.sharingId')],
      } as const;
      story.ids.set('theo.letterId', await sendsLetter(story.staff(GRACE), letter, '2026-05-27'));
    },
    until: '2026-05-27',
  },

  '2.8': {
    act: async (story, today) => {
      const ending = { sharingId: story.id('theo.sharingId'), note: null };
      must(await withdrawSharing(story.staff('Theo Lindgren'), ending, today));
    },
  },
};

/** In children's continuing care since 2019, with a mother who acts for him. */
export const theoBefore: Act = async (story, today) => {
  const personId = await register(story, GRACE, PEOPLE.theo, today);
  story.ids.set('theo.personId', personId);
  const eligibilityId = randomUUID();
  const since = day('2019-05-06');
  const earlier = {
    eligibilityId,
    personId,
    framework: 'CYPCC',
    outcome: 'CHILDRENS_CARE',
    startsOn: since,
    endsOn: null,
    decidedOn: since,
    decidedWhere: 'ELSEWHERE',
    decidedBy: 'NHS Wiltshire',
    evidence: 'Their letter of 6 May 2019',
    reasons: 'Needs that no other service meets',
    document: null,
    reviewedOn: null,
    nursingPence: null,
    nhsShare: null,
  } as const;
  must(await recordEarlier(story.staff(GRACE), earlier, today));
  const caseId = randomUUID();
  const request = {
    caseId,
    personId,
    group: 'CYPCC',
    origin: 'REQUEST',
    askedOn: today,
    askedBy: 'REPRESENTATIVE',
    askedByName: 'Karin Lindgren',
    whatWasAsked: 'Carers who can stay the night',
    eligibilityId,
    isSecondWanted: false,
  } as const;
  must(await recordRequest(story.staff(GRACE), request, today));
  story.ids.set('theo.caseId', caseId);
  const authorityId = randomUUID();
  const parent = {
    authorityId,
    kind: 'REPRESENTATIVE',
    basis: 'PARENTAL_RESPONSIBILITY',
    evidence: 'Birth certificate seen',
  } as const;
  must(await recordAuthority(story.staff(GRACE), { ...karinFor(personId, today), ...parent }));
  const covers = { coversMoney: true, coversPlan: true };
  await signsIn(story, 'Karin Lindgren', 'REPRESENTATIVE', { personId, authorityId, ...covers });
};

/** He names his mother for the money. */
async function namesKarin(story: Story, today: PlainDate): Promise<void> {
  const nominee = {
    authorityId: randomUUID(),
    kind: 'NOMINEE',
    basis: 'NOMINATED_BY_PERSON',
    evidence: 'Signed by Theo',
  } as const;
  const given = { ...karinFor(story.id('theo.personId'), today), coversPlan: false, ...nominee };
  must(await recordAuthority(story.staff(GRACE), given));
  const covers = { coversMoney: true, coversPlan: false };
  const { personId } = given;
  await signsIn(story, 'Karin Lindgren', 'NOMINEE', { personId, authorityId: given.authorityId, ...covers });
}

const karinFor = (personId: string, startsOn: PlainDate) =>
  ({
    personId,
    name: 'Karin Lindgren',
    relationship: 'Mother',
    phone: null,
    email: null,
    coversMoney: true,
    coversPlan: true,
    planConsentRecorded: false,
    startsOn,
    endsOn: null,
    moneyBasis: null,
    namedOn: null,
    namedById: null,
    payee: {
      isIndividual: true,
      relation: 'PARENT',
      livesInSameHousehold: true,
      isFriendInvolvedInCare: true,
    },
  }) as const;

function accountsOf(story: Story): CaseAccounts {
  return {
    code: 'QOX',
    practitioner: story.staff(GRACE),
    lead: story.staff('Ines Kaplan'),
    personId: story.id('theo.personId'),
  };
}
