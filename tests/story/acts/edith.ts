import { randomUUID } from 'node:crypto';
import { recordRequest } from '@/lib/case/commands/record-request';
import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import { recordEarlier } from '@/lib/decision/commands/record-earlier';
import { recordPersonInformed } from '@/lib/plan/commands/record-person-informed';
import { setIndicativeBudget } from '@/lib/plan/commands/set-indicative-budget';
import { startPlan } from '@/lib/plan/commands/start-plan';
import { must } from '../../support/result';
import { PEOPLE } from '../people';
import type { RowActs } from './act';
import { findsNoCapacity, recordAttorney } from './attorney';
import { sendsLetter } from './letters';
import { register } from './register';
import { acceptsInvitation } from './signs-in';

export const EDITH: Record<string, RowActs> = {
  '1.1': {
    // What the row refuses is about a person who is registered.
    ready: async (story, today) => {
      story.ids.set('edith.personId', await register(story, 'Grace Tran', PEOPLE.edith, today));
    },
    act: async (story, today) => {
      const grace = 'Grace Tran';
      const personId = story.id('edith.personId');
      const eligibilityId = randomUUID();
      const earlier = {
        eligibilityId,
        personId,
        framework: 'CHC',
        outcome: 'CHC',
        startsOn: day('2023-06-12'),
        endsOn: null,
        decidedOn: day('2023-06-12'),
        decidedWhere: 'ELSEWHERE',
        decidedBy: 'NHS Gloucestershire',
        evidence: 'Their letter of 12 June 2023, and the care review of 9 September 2025',
        reasons: 'Nursing needs day and night that are hard to foresee',
        document: null,
        reviewedOn: day('2025-09-09'),
        nursingPence: null,
        nhsShare: null,
      } as const;
      must(await recordEarlier(story.staff(grace), earlier, today));
      const caseId = randomUUID();
      const request = {
        caseId,
        personId,
        group: 'CHC',
        origin: 'REQUEST',
        askedOn: today,
        askedBy: 'REPRESENTATIVE',
        askedByName: 'Joanna Marlowe',
        whatWasAsked: 'Two helpers of her own choice',
        eligibilityId,
        isSecondWanted: false,
      } as const;
      must(await recordRequest(story.staff(grace), request, today));
      story.ids.set('edith.caseId', caseId);
    },
  },

  '1.2': {
    // What the row refuses of a payee is asked once the finding is there.
    ready: async (story, today) => {
      const personId = story.id('edith.personId');
      const consulted = 'Joanna Marlowe, her daughter, and the GP';
      const found = { personId, matters: ['MONEY', 'PLAN'], consulted } as const;
      await findsNoCapacity(story.staff('Grace Tran'), found, today);
    },
    act: async (story, today) => {
      const grace = story.staff('Grace Tran');
      const personId = story.id('edith.personId');
      const joanna = { name: 'Joanna Marlowe', relationship: 'Daughter', registeredOn: '2022-03-04' };
      const authorityId = await recordAttorney(grace, { personId, ...joanna }, today);
      story.ids.set('edith.authorityId', authorityId);
      const covers = { coversMoney: true, coversPlan: true };
      const { familyName, dateOfBirth } = PEOPLE.edith;
      const knows = { name: 'Joanna Marlowe', familyName, dateOfBirth: day(dateOfBirth) } as const;
      await acceptsInvitation(story, grace, { ...knows, personId, authorityId, ...covers }, today);
      const caseId = story.id('edith.caseId');
      const letter = { caseId, kind: 'REQUEST_RECEIVED', subjectId: caseId, to: authorityId } as const;
      story.ids.set('edith.letterId', await sendsLetter(grace, letter, today));
    },
  },

  '1.3': {
    act: async (story, today) => {
      const indicativeId = randomUUID();
      const amount = {
        caseId: story.id('edith.caseId'),
        indicativeId,
        weekly: pence(74_000),
        weeks: 52,
        oneOff: pence(150_000),
        oneOffFor: 'Training, checks and insurance',
        contingencyWeeks: 4,
        method: 'What her care at home costs now',
      };
      must(await setIndicativeBudget(story.staff('Grace Tran'), amount, today));
      story.ids.set('edith.indicativeId', indicativeId);
    },
  },

  '1.4': {
    act: async (story, today) => {
      const grace = story.staff('Grace Tran');
      const caseId = story.id('edith.caseId');
      const informed = { indicativeId: story.id('edith.indicativeId'), informedHow: 'By phone and letter' };
      must(await recordPersonInformed(grace, { caseId, ...informed, informedOn: today }, today));
      must(await startPlan(grace, { caseId }, today));
    },
  },
};
