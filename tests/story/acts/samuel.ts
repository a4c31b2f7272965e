import { recordFastTrack } from '@/lib/assessment/commands/record-fast-track';
import { recordRequest } from '@/lib/case/commands/record-request';
import { now } from '@/lib/core/clock';
import { decideFastTrack } from '@/lib/decision/commands/decide-fast-track';
import { aFastTrackFor } from '../../support/assessment';
import { aRequestFor } from '../../support/case';
import { must } from '../../support/result';
import { PEOPLE } from '../people';
import type { RowActs } from './act';
import { register } from './register';

const NADIA = 'Nadia Rahman';

export const SAMUEL: Record<string, RowActs> = {
  '3.1': {
    ready: async (story, today) => {
      const personId = await register(story, NADIA, PEOPLE.samuel, today);
      const request = aRequestFor(personId, { askedOn: today, whatWasAsked: 'Care at night, at home' });
      must(await recordRequest(story.staff(NADIA), request, today));
      story.ids.set('samuel.personId', personId).set('samuel.caseId', request.caseId);
    },
    act: async (story) => {
      const fastTrack = aFastTrackFor(story.id('samuel.caseId'), {
        clinicianName: 'Ruth Amankwah',
        register: 'NMC',
        registrationNumber: '12A3456E',
        organisation: 'St Anne’s Hospice',
        condition: 'His lungs are failing, and each week he can do less',
        careNeeded: 'A nurse every night, and a pressure mattress',
        receivedAt: now(),
        setting: 'OWN_HOME',
      });
      must(await recordFastTrack(story.staff(NADIA), fastTrack, now()));
      story.ids.set('samuel.assessmentId', fastTrack.assessmentId);
    },
  },

  '3.2': {
    act: async (story, today) => {
      const decision = {
        caseId: story.id('samuel.caseId'),
        assessmentId: story.id('samuel.assessmentId'),
        option: 'ELIGIBLE',
        fault: null,
        questions: null,
        reasons: 'The completed tool is sufficient',
        decidedOn: today,
      } as const;
      must(await decideFastTrack(story.staff('Ines Kaplan'), decision, today));
    },
  },
};
