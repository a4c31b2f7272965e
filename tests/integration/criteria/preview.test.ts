import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { answerCriteria } from '@/lib/criteria/commands/answer-criteria';
import { draftCriteria } from '@/lib/criteria/commands/draft-criteria';
import { saveCriteria } from '@/lib/criteria/commands/save-criteria';
import { saveQuestion } from '@/lib/criteria/commands/save-question';
import { criteriaList } from '@/lib/criteria/queries/criteria-list';
import { criteriaPreview, criteriaPreviewCases } from '@/lib/criteria/queries/criteria-preview';
import { criteriaView } from '@/lib/criteria/queries/criteria-view';
import {
  anAnsweredCase,
  answersFor,
  aPublished,
  aQuestionFor,
  type CriteriaAccounts,
  type DraftMade,
  someCriteriaAccounts,
} from '../../support/criteria';
import { aStaffMember } from '../../support/identity';
import { aPerson, withCaseload } from '../../support/person';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';

const today = day('2026-05-10');
let accounts: CriteriaAccounts;
let made: DraftMade;
let draftId: string;
let version: number;
/** By how the draft reads each case. */
let cases: { gains: string; loses: string; stays: string; never: string };

// In force: "How often?" 0 1 2, "Why?" at least 1; 2 points in all. The draft: "Why?" gives 3, no condition;
// 3 points in all.
beforeAll(async () => {
  accounts = await someCriteriaAccounts();
  made = await aPublished(accounts.admin);
  const people = await Promise.all([0, 1, 2, 3].map(() => aPerson(accounts.code)));
  const practitioner = await withCaseload(accounts.practitioner, ...people);
  const answered = (index: number, places: number[]) =>
    anAnsweredCase({ ...accounts, practitioner, personId: people[index] ?? '' }, made, places);
  cases = {
    gains: await answered(0, [0, 1]), // 1 point: not met; draft: 3, met
    loses: await answered(1, [1, 1]), // 2 points: met; answered again below
    stays: await answered(2, [2, 1]), // 3: met; draft 5: met
    never: await answered(3, [2, 0]), // condition fails; draft 2: not met
  };
  draftId = randomUUID();
  must(
    await draftCriteria(accounts.admin, {
      criteriaId: draftId,
      group: 'LONG_TERM_CONDITION',
      beginWith: 'PUBLISHED',
    }),
  );
  const words = { title: 'Next year', guidance: 'G', source: 'S', threshold: 3 };
  must(await saveCriteria(accounts.admin, { criteriaId: draftId, version: 1, ...words }));
  const [, why = ''] = made.keys;
  const [row] = await sql<{ options: { key: string; label: string; points: number }[] }>(
    `SELECT q -> 'options' AS options FROM criteria, jsonb_array_elements(questions) q WHERE id = $1 AND q ->> 'key' = $2`,
    [draftId, why],
  );
  const [no, yes] = row?.options ?? [];
  if (!no || !yes) throw new Error('No options');
  const seen = { criteriaId: draftId, version: 2 };
  const options = [no, { ...yes, points: 3 }];
  must(
    await saveQuestion(accounts.admin, {
      ...seen,
      key: why,
      question: 'Why?',
      guidance: '',
      leastPoints: null,
      options,
    }),
  );
  version = 3;
});

const counts = async (actor: Actor = accounts.admin, id = draftId) => {
  const found = await criteriaPreview(actor, id);
  if (!found) return null;
  const { cases: all, metBefore, metNow, notMetNow, cannotTell, wouldGain, wouldLose } = found;
  return { all, metBefore, metNow, notMetNow, cannotTell, wouldGain, wouldLose };
};
const previews = async () => {
  const rows = await sql(
    `SELECT user_id, person_id FROM audit_event WHERE commissioner_code = $1 AND action = 'criteria:preview' ORDER BY id`,
    [accounts.code],
  );
  return rows;
};

describe('ELI-53: criteria on past cases', () => {
  it('counts by the newest answers of each case, and writes the look to the trail', async () => {
    expect(await counts()).toEqual({
      all: 4,
      metBefore: 2,
      metNow: 3,
      notMetNow: 1,
      cannotTell: 0,
      wouldGain: 1,
      wouldLose: 0,
    });
    expect((await previews()).at(-1)).toEqual({ user_id: accounts.admin.userId, person_id: null });
  });

  it('counts who met the criteria of their day and would not meet these', async () => {
    const strict = randomUUID();
    must(
      await draftCriteria(accounts.admin, {
        criteriaId: strict,
        group: 'LONG_TERM_CONDITION',
        beginWith: 'PUBLISHED',
      }),
    );
    const words = { title: 'Stricter', guidance: 'G', source: 'S', threshold: 3 };
    must(await saveCriteria(accounts.admin, { criteriaId: strict, version: 1, ...words }));
    expect(await counts(accounts.admin, strict)).toMatchObject({
      metBefore: 2,
      metNow: 1,
      wouldLose: 1,
      wouldGain: 0,
    });
    expect(await criteriaPreviewCases(accounts.lead, strict)).toMatchObject({
      cases: [{ caseId: cases.loses, change: 'WOULD_LOSE', wasMet: true }],
    });
  });

  it('reads the answers saved last of a case that was answered again', async () => {
    // 2 points without "Why?": met never under the old condition, and 1 is too little for the draft.
    const practitioner = { ...accounts.practitioner, personIds: await personOf(cases.loses) };
    must(
      await answerCriteria(practitioner, await answersFor(cases.loses, made, [1, 0], 1), day('2026-03-20')),
    );
    expect(await counts()).toMatchObject({
      all: 4,
      metBefore: 1,
      metNow: 2,
      notMetNow: 2,
      wouldGain: 1,
      wouldLose: 0,
    });
  });

  it('shows who would change to a PHB lead, by name, and only the version asked for', async () => {
    const found = await criteriaPreviewCases(accounts.lead, draftId);
    expect(found).toMatchObject({
      total: 1,
      cases: [{ caseId: cases.gains, person: 'Person, Test', change: 'WOULD_GAIN', wasMet: false }],
    });
    expect(await criteriaPreviewCases(accounts.lead, made.criteriaId)).toMatchObject({ total: 0, cases: [] });
    expect((await previews()).at(-1)).toEqual({ user_id: accounts.lead.userId, person_id: null });
  });

  it('cannot tell where a new question decides, and says who that is', async () => {
    const question = aQuestionFor(
      { criteriaId: draftId, version },
      { question: 'New?', points: [0, 9], leastPoints: 9 },
    );
    const key = must(await saveQuestion(accounts.admin, question));
    expect(await counts()).toMatchObject({ all: 4, metNow: 0, notMetNow: 0, cannotTell: 4, wouldGain: 0 });
    expect((await criteriaPreviewCases(accounts.lead, draftId))?.cases.map(({ change }) => change)).toEqual(
      Array(4).fill('CANNOT_TELL'),
    );
    const options = [
      { key: null, label: 'A', points: 0 },
      { key: null, label: 'B', points: 1 },
    ];
    const seen = { criteriaId: draftId, version: version + 1 };
    must(
      await saveQuestion(accounts.admin, {
        ...seen,
        key,
        question: 'New?',
        guidance: '',
        leastPoints: null,
        options,
      }),
    );
    // gains and stays meet it without the new point; two points with it are one short for the third, enough
    // for the fourth.
    expect(await counts()).toMatchObject({ metNow: 2, notMetNow: 1, cannotTell: 1 });
  });

  it('gives an administrator numbers and no case, and a practitioner, finance or a stranger nothing', async () => {
    expect(await criteriaPreviewCases(accounts.admin, draftId)).toBeNull();
    expect((await criteriaPreview(accounts.admin, draftId))?.maySeeCases).toBe(false);
    expect(JSON.stringify(await criteriaPreview(accounts.admin, draftId))).not.toContain(cases.gains);
    const auditor = await aStaffMember('AUDITOR', accounts.code);
    expect((await criteriaPreview(auditor, draftId))?.maySeeCases).toBe(true);
    expect(await criteriaPreviewCases(auditor, draftId)).not.toBeNull();
    for (const actor of [
      accounts.practitioner,
      await aStaffMember('FINANCE_OFFICER', accounts.code),
      (await someCriteriaAccounts()).lead,
      (await someCriteriaAccounts()).admin,
    ]) {
      expect(await criteriaPreview(actor, draftId)).toBeNull();
      expect(await criteriaPreviewCases(actor, draftId)).toBeNull();
    }
    expect(await criteriaPreview(accounts.admin, randomUUID())).toBeNull();
    expect(await criteriaPreview(accounts.admin, 'no-id')).toBeNull();
  });
});

describe('the list and the page of a version', () => {
  it('tells what is in force, what comes, what is written and what was', async () => {
    const other = await someCriteriaAccounts();
    const first = await aPublished(other.admin, day('2026-01-01'));
    const second = await aPublished(other.admin, day('2026-05-10'));
    const third = await aPublished(other.admin, day('2026-07-01'));
    const list = await criteriaList(other.lead, today);
    const group = list?.groups.find((one) => one.group === 'LONG_TERM_CONDITION');
    expect(list?.mayWrite).toBe(false);
    expect(group).toMatchObject({
      inForce: { id: second.criteriaId, period: '10 May 2026 to 30 June 2026', questions: 2 },
      coming: [{ id: third.criteriaId, period: 'from 1 July 2026' }],
      drafts: [],
      earlier: [{ id: first.criteriaId, status: 'EARLIER', period: '1 January 2026 to 9 May 2026' }],
    });
    expect((await criteriaList(other.admin, today))?.mayWrite).toBe(true);
    expect(await criteriaList(await aStaffMember('FINANCE_OFFICER', other.code), today)).toBeNull();
    expect((await criteriaList(accounts.lead, today))?.groups.flatMap(({ coming }) => coming)).toEqual([]);
  });

  it('compares a draft with what is in force, and lets only an administrator change it', async () => {
    const view = await criteriaView(accounts.admin, draftId, today);
    expect(view).toMatchObject({ mayWrite: true, gaps: [], comparedWith: { id: made.criteriaId } });
    expect(view?.changes.map(({ kind }) => kind)).toEqual([
      'threshold',
      'condition',
      'points',
      'question-added',
    ]);
    expect(await criteriaView(accounts.lead, draftId, today)).toMatchObject({
      mayWrite: false,
      maySeeCases: true,
    });
    expect((await criteriaView(accounts.admin, made.criteriaId, today))?.mayWrite).toBe(false);
    expect(await criteriaView((await someCriteriaAccounts()).admin, draftId, today)).toBeNull();
    expect(
      await criteriaView(await aStaffMember('FINANCE_OFFICER', accounts.code), draftId, today),
    ).toBeNull();
  });
});

async function personOf(caseId: string): Promise<string[]> {
  const rows = await sql<{ person_id: string }>(`SELECT person_id FROM phb_case WHERE id = $1`, [caseId]);
  return rows.map(({ person_id }) => person_id);
}
