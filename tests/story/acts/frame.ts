import { randomUUID } from 'node:crypto';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { draftCriteria } from '@/lib/criteria/commands/draft-criteria';
import { publishCriteria } from '@/lib/criteria/commands/publish-criteria';
import { saveCriteria } from '@/lib/criteria/commands/save-criteria';
import { saveQuestion } from '@/lib/criteria/commands/save-question';
import { aQuestionFor } from '../../support/criteria';
import { must } from '../../support/result';
import type { Act } from './act';

/** The five questions of the criteria of story 6, each with its points. */
const QUESTIONS = [
  'How often does the condition need help from others?',
  'How often does the person miss what matters to them?',
  'How much does the condition change from day to day?',
  'How often was the person in hospital in the last year?',
  'How often does a carer need a break?',
];
const POINTS = [0, 1, 2, 3];

type Version = { startsOn: string; threshold: number };

const publish =
  (name: string, { startsOn, threshold }: Version): Act =>
  async ({ staff, ids }, today) => {
    const alun = staff('Alun Rees');
    const criteriaId = randomUUID();
    must(await draftCriteria(alun, { criteriaId, group: 'LONG_TERM_CONDITION', beginWith: 'NOTHING' }));
    const words = {
      title: 'Help with a long-term condition',
      guidance: 'Ask the person',
      source: 'Our policy',
    };
    must(await saveCriteria(alun, { criteriaId, version: 1, ...words, threshold }));
    const version = await ask(alun, criteriaId);
    const reason = 'Agreed by the board';
    must(await publishCriteria(alun, { criteriaId, version, startsOn: day(startsOn), reason }, today));
    ids.set(`frame.${name}`, criteriaId);
  };

/** @returns the version that the draft has after its questions */
async function ask(alun: Actor, criteriaId: string): Promise<number> {
  let version = 2;
  for (const question of QUESTIONS) {
    const asked = aQuestionFor({ criteriaId, version }, { question, points: POINTS });
    must(await saveQuestion(alun, asked));
    version += 1;
  }
  return version;
}

/** What is there before a story needs it, each with the day it is done on. */
export const FRAME: readonly { on: string; act: Act }[] = [
  { on: '2024-04-01', act: publish('criteria1', { startsOn: '2024-04-01', threshold: 4 }) },
  { on: '2025-04-01', act: publish('criteria2', { startsOn: '2025-04-01', threshold: 5 }) },
  { on: '2026-03-20', act: publish('criteria3', { startsOn: '2026-04-01', threshold: 6 }) },
  { on: '2026-05-20', act: publish('criteria4', { startsOn: '2026-06-01', threshold: 8 }) },
];
