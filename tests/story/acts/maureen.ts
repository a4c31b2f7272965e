import { randomUUID } from 'node:crypto';
import { recordRequest } from '@/lib/case/commands/record-request';
import { askForReview } from '@/lib/challenge/commands/ask-for-review';
import { decideChallenge } from '@/lib/challenge/commands/decide-challenge';
import { decideLocal } from '@/lib/decision/commands/decide-local';
import { sendLetter } from '@/lib/letter/commands/send-letter';
import { aHolder } from '../../support/person';
import { must } from '../../support/result';
import { PEOPLE } from '../people';
import type { RowActs } from './act';
import { decisionOf } from './letters';
import { answersLocally } from './local-answers';
import { register } from './register';

export const MAUREEN: Record<string, RowActs> = {
  '6.1': {
    act: async (story, today) => {
      const personId = await register(story, 'Owen Price', PEOPLE.maureen, today);
      const caseId = randomUUID();
      const request = {
        caseId,
        personId,
        group: 'LONG_TERM_CONDITION',
        origin: 'REQUEST',
        askedOn: today,
        askedBy: 'PROFESSIONAL',
        askedByName: 'Rhian Lloyd, respiratory nurse',
        whatWasAsked: 'A bike and an air purifier, to stay out of hospital',
        eligibilityId: null,
        isSecondWanted: false,
      } as const;
      must(await recordRequest(story.staff('Owen Price'), request, today));
      story.ids.set('maureen.personId', personId).set('maureen.caseId', caseId);
    },
  },

  '6.2': {
    ready: async (story, today) => {
      const caseId = story.id('maureen.caseId');
      const criteriaId = story.id('frame.criteria3');
      const found = { caseId, criteriaId, places: [2, 1, 1, 0, 0] };
      const assessmentId = await answersLocally(story.staff('Owen Price'), found, today);
      story.ids.set('maureen.assessmentId', assessmentId);
    },
    act: async (story, today) => {
      const decision = {
        caseId: story.id('maureen.caseId'),
        assessmentId: story.id('maureen.assessmentId'),
        outcome: 'NOT_ELIGIBLE',
        reasons: 'Her inhalers and the clinic meet what she needs now',
        decidedOn: today,
      } as const;
      must(await decideLocal(story.staff('Ines Kaplan'), decision, today));
    },
  },

  '6.3': {
    act: async (story, today) => {
      const letter = {
        letterId: randomUUID(),
        caseId: story.id('maureen.caseId'),
        kind: 'NOT_ELIGIBLE',
        subjectId: await decisionOf(story.id('maureen.caseId')),
        to: 'PERSON',
        sentOn: today,
        sentHow: 'by post',
      } as const;
      must(await sendLetter(story.staff('Owen Price'), letter, today));
      story.ids.set('maureen.letterId', letter.letterId);
    },
  },

  '6.4': {
    // What the row refuses is about what she asked, so it comes first.
    ready: async (story, today) => {
      const personId = story.id('maureen.personId');
      story.signIn(
        'Maureen Tibbs',
        await aHolder('QOX', personId, 'BUDGET_HOLDER', { name: 'Maureen Tibbs' }),
      );
      const asking = {
        challengeId: randomUUID(),
        caseId: story.id('maureen.caseId'),
        stage: 'RECONSIDERATION',
        grounds: 'I was in hospital twice since March. I send the letter of the ward',
        recorded: null,
      } as const;
      must(await askForReview(story.staff('Maureen Tibbs'), asking, today));
      story.ids.set('maureen.challengeId', asking.challengeId);
    },
    act: async () => undefined,
  },

  '6.5': {
    act: async (story, today) => {
      const answer = {
        caseId: story.id('maureen.caseId'),
        challengeId: story.id('maureen.challengeId'),
        outcome: 'CHANGED',
        reasons: 'Two stays in hospital count 3: 2, 1, 1, 3 and 0 are 7, and 6 are needed',
        evidence: 'The letter of the ward, and version 3 of the criteria',
        decidedOn: today,
      } as const;
      must(await decideChallenge(story.staff('Samira Haddad'), answer, today));
    },
  },
};
