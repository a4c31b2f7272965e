import { randomUUID } from 'node:crypto';
import { recordRequest } from '@/lib/case/commands/record-request';
import { day } from '@/lib/core/plain-date';
import { decideLocal } from '@/lib/decision/commands/decide-local';
import { onDay } from '../../support/day';
import { must } from '../../support/result';
import { PEOPLE } from '../people';
import type { RowActs, Story } from './act';
import { decisionOf, sendsLetter } from './letters';
import { answersLocally } from './local-answers';
import { register } from './register';

const ASKED_ON = day('2026-03-02');
const ACKNOWLEDGED_ON = day('2026-03-06');

export const CALLUM: Record<string, RowActs> = {
  '5.1': {
    ready: async (story, today) => {
      await onDay(ASKED_ON, () => asks(story));
      const grace = story.staff('Grace Tran');
      const caseId = story.id('callum.caseId');
      await sendsLetter(grace, { caseId, kind: 'REQUEST_RECEIVED', subjectId: caseId }, ACKNOWLEDGED_ON);
      const criteriaId = story.id('frame.aftercare');
      const assessmentId = await answersLocally(grace, { caseId, criteriaId, places: [0, 0] }, today);
      story.ids.set('callum.assessmentId', assessmentId);
    },
    act: async (story, today) => {
      const caseId = story.id('callum.caseId');
      const decision = {
        caseId,
        assessmentId: story.id('callum.assessmentId'),
        outcome: 'ELIGIBLE',
        reasons: 'Both bodies agree: he was detained under section 3 and needs help to stay well',
        decidedOn: today,
        aftercare: {
          section: 'SECTION_3',
          from: day('2026-03-30'),
          council: 'Wiltshire Council',
          board: 'NHS Bath and North East Somerset, Swindon and Wiltshire',
          nhsShare: 5_500,
        },
      } as const;
      must(await decideLocal(story.staff('Ines Kaplan'), decision, today));
      story.ids.set('callum.decisionId', await decisionOf(caseId));
    },
  },
};

async function asks(story: Story): Promise<void> {
  const grace = 'Grace Tran';
  const personId = await register(story, grace, PEOPLE.callum, ASKED_ON);
  const caseId = randomUUID();
  const request = {
    caseId,
    personId,
    group: 'S117',
    origin: 'REQUEST',
    askedOn: ASKED_ON,
    askedBy: 'PERSON',
    askedByName: null,
    whatWasAsked: 'Support workers he knows, when he leaves hospital',
    eligibilityId: null,
    isSecondWanted: false,
  } as const;
  must(await recordRequest(story.staff(grace), request, ASKED_ON));
  story.ids.set('callum.personId', personId).set('callum.caseId', caseId);
}
