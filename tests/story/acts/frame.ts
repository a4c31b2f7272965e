import { randomUUID } from 'node:crypto';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { draftCriteria } from '@/lib/criteria/commands/draft-criteria';
import { publishCriteria } from '@/lib/criteria/commands/publish-criteria';
import { saveCriteria } from '@/lib/criteria/commands/save-criteria';
import { type SaveQuestion, saveQuestion } from '@/lib/criteria/commands/save-question';
import type { LocalGroup } from '@/lib/criteria/rules/examples';
import { aQuestionFor } from '../../support/criteria';
import { must } from '../../support/result';
import type { Act } from './act';
import { theoBefore } from './theo';

type Asked = Pick<SaveQuestion, 'question' | 'leastPoints'> & { points: number[] };
type Written = { group: LocalGroup; title: string; threshold: number; questions: readonly Asked[] };

/** The five questions of the criteria of story 6, each with its points. */
const CONDITION: readonly Asked[] = [
  'How often does the condition need help from others?',
  'How often does the person miss what matters to them?',
  'How much does the condition change from day to day?',
  'How often was the person in hospital in the last year?',
  'How often does a carer need a break?',
].map((question) => ({ question, points: [0, 1, 2, 3], leastPoints: null }));

const condition = (threshold: number): Written => ({
  group: 'LONG_TERM_CONDITION',
  title: 'Help with a long-term condition',
  threshold,
  questions: CONDITION,
});

const mustBe = (question: string): Asked => ({ question, points: [1, 0], leastPoints: 1 });

const AFTERCARE: Written = {
  group: 'S117',
  title: 'Aftercare under section 117',
  threshold: 0,
  questions: [
    mustBe('Was the person detained under section 3, 37, 45A, 47 or 48?'),
    mustBe('Do both bodies agree that aftercare goes on?'),
  ],
};

const WHEELCHAIR: Written = {
  group: 'WHEELCHAIR',
  title: 'Wheelchairs',
  threshold: 0,
  questions: [{ question: 'Does the person use the wheelchair service?', points: [1, 1, 0], leastPoints: 1 }],
};

/** Aftercare by points: a draft that cannot be published. */
const WEIGHED: Written = { ...condition(5), group: 'S117', title: 'Aftercare by points' };

const publish =
  (name: string, startsOn: string, written: Written): Act =>
  async (story, today) => {
    const seen = await write(story.staff('Alun Rees'), written);
    const reason = 'Agreed by the board';
    must(
      await publishCriteria(story.staff('Alun Rees'), { ...seen, startsOn: day(startsOn), reason }, today),
    );
    story.ids.set(`frame.${name}`, seen.criteriaId);
  };

const draft =
  (name: string, written: Written): Act =>
  async ({ staff, ids }) => {
    ids.set(`frame.${name}`, (await write(staff('Alun Rees'), written)).criteriaId);
  };

/** @returns the draft, with the version that it has after its questions */
async function write(alun: Actor, { group, title, threshold, questions }: Written) {
  const criteriaId = randomUUID();
  must(await draftCriteria(alun, { criteriaId, group, beginWith: 'NOTHING' }));
  const words = { title, guidance: 'Ask the person', source: 'Our policy', threshold };
  must(await saveCriteria(alun, { criteriaId, version: 1, ...words }));
  let version = 2;
  for (const { question, points, leastPoints } of questions) {
    must(await saveQuestion(alun, aQuestionFor({ criteriaId, version }, { question, points, leastPoints })));
    version += 1;
  }
  return { criteriaId, version };
}

/** What is there before a story needs it, each with the day it is done on. */
export const FRAME: readonly { on: string; act: Act }[] = [
  { on: '2023-04-03', act: publish('wheelchair', '2023-04-03', WHEELCHAIR) },
  { on: '2024-03-04', act: theoBefore },
  { on: '2024-04-01', act: publish('criteria1', '2024-04-01', condition(4)) },
  { on: '2025-04-01', act: publish('criteria2', '2025-04-01', condition(5)) },
  { on: '2025-04-01', act: publish('aftercare', '2025-04-01', AFTERCARE) },
  { on: '2026-03-09', act: draft('weighed', WEIGHED) },
  { on: '2026-03-20', act: publish('criteria3', '2026-04-01', condition(6)) },
  { on: '2026-05-20', act: publish('criteria4', '2026-06-01', condition(8)) },
];
