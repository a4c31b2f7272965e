import { randomUUID } from 'node:crypto';
import { recordRequest } from '@/lib/case/commands/record-request';
import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import { decideLocal } from '@/lib/decision/commands/decide-local';
import { setIndicativeBudget } from '@/lib/plan/commands/set-indicative-budget';
import { onDay } from '../../support/day';
import { must } from '../../support/result';
import { PEOPLE } from '../people';
import type { RowActs } from './act';
import { decisionOf, sendsLetter } from './letters';
import { answersLocally } from './local-answers';
import { register } from './register';

const ACKNOWLEDGED_ON = day('2026-03-12');
const DECIDED_ON = day('2026-03-30');
const LETTER_ON = day('2026-04-02');
const INDICATIVE_ON = day('2026-04-15');

export const PRITI: Record<string, RowActs> = {
  '4.4': {
    act: async (story, today) => {
      const personId = await register(story, 'Owen Price', PEOPLE.priti, today);
      const caseId = randomUUID();
      const request = {
        caseId,
        personId,
        group: 'WHEELCHAIR',
        origin: 'REQUEST',
        askedOn: today,
        askedBy: 'PERSON',
        askedByName: null,
        whatWasAsked: 'A chair with a riser, to reach the shelves at work',
        eligibilityId: null,
        isSecondWanted: false,
      } as const;
      must(await recordRequest(story.staff('Owen Price'), request, today));
      story.ids.set('priti.personId', personId).set('priti.caseId', caseId);
      const owen = story.staff('Owen Price');
      await sendsLetter(owen, { caseId, kind: 'REQUEST_RECEIVED', subjectId: caseId }, ACKNOWLEDGED_ON);
      const criteriaId = story.id('frame.wheelchair');
      const found = { caseId, criteriaId, places: [1] };
      const assessmentId = await onDay(DECIDED_ON, () => answersLocally(owen, found, DECIDED_ON));
      const decision = {
        caseId,
        assessmentId,
        outcome: 'ELIGIBLE',
        reasons: 'Her needs changed: the chair she has does not rise',
        decidedOn: DECIDED_ON,
      } as const;
      must(await onDay(DECIDED_ON, () => decideLocal(story.staff('Ines Kaplan'), decision, DECIDED_ON)));
      const letter = { caseId, kind: 'ELIGIBLE', subjectId: await decisionOf(caseId) } as const;
      story.ids.set('priti.letterId', await sendsLetter(owen, letter, LETTER_ON));
      const amount = {
        caseId,
        indicativeId: randomUUID(),
        weekly: null,
        weeks: null,
        oneOff: pence(210_000),
        oneOffFor: 'A chair with a riser',
        contingencyWeeks: null,
        method: 'What such a chair costs',
      };
      must(await onDay(INDICATIVE_ON, () => setIndicativeBudget(owen, amount, INDICATIVE_ON)));
    },
    until: INDICATIVE_ON,
  },
};
