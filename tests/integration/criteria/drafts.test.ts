import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { draftCriteria } from '@/lib/criteria/commands/draft-criteria';
import { moveQuestion } from '@/lib/criteria/commands/move-question';
import { publishCriteria } from '@/lib/criteria/commands/publish-criteria';
import { removeQuestion } from '@/lib/criteria/commands/remove-question';
import { saveCriteria } from '@/lib/criteria/commands/save-criteria';
import { saveQuestion } from '@/lib/criteria/commands/save-question';
import { withdrawDraft } from '@/lib/criteria/commands/withdraw-draft';
import { client } from '@/lib/platform/db/client';
import {
  aDraft,
  aPublished,
  aQuestionFor,
  type CriteriaAccounts,
  optionKeys,
  someCriteriaAccounts,
} from '../../support/criteria';
import { aStaffMember } from '../../support/identity';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

const today = day('2026-05-10');
const words = { title: 'T', guidance: 'G', source: 'S', threshold: 1 };
let accounts: CriteriaAccounts;
let admin: Actor;

beforeAll(() =>
  Promise.all(Array.from({ length: 8 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)),
);
beforeEach(async () => {
  accounts = await someCriteriaAccounts();
  admin = accounts.admin;
});

const rowOf = async (id: string) =>
  (await sql(`SELECT *, starts_on::text FROM criteria WHERE id = $1`, [id]))[0];
const titlesOf = async (id: string) => {
  const questions: { question: string }[] = (await rowOf(id))?.questions ?? [];
  return questions.map(({ question }) => question);
};
const criteriaEvents = async () => {
  const rows = await sql<{ line: string }>(
    `SELECT concat_ws(' ', action, subject_id, coalesce(person_id::text, 'nobody')) AS line FROM audit_event
     WHERE commissioner_code = $1 AND action LIKE 'criteria:%' ORDER BY id`,
    [accounts.code],
  );
  return rows.map(({ line }) => line);
};

describe('draftCriteria', () => {
  it('begins with nothing, or with an example that cannot be published as it is', async () => {
    const criteriaId = randomUUID();
    must(await draftCriteria(admin, { criteriaId, group: 'S117', beginWith: 'EXAMPLE' }));
    expect(await rowOf(criteriaId)).toMatchObject({
      group: 'S117',
      state: 'DRAFT',
      version: 1,
      starts_on: null,
    });
    const refused = await publishCriteria(
      admin,
      { criteriaId, version: 1, startsOn: today, reason: 'R' },
      today,
    );
    expect(refused).toEqual({ ok: false, error: { kind: 'has-gaps', gaps: [{ kind: 'still-example' }] } });
    const blank = randomUUID();
    must(await draftCriteria(admin, { criteriaId: blank, group: 'S117', beginWith: 'NOTHING' }));
    expect(await rowOf(blank)).toMatchObject({ title: '', threshold: 0, questions: [] });
  });

  it('copies the version published last with the keys of its questions', async () => {
    const published = await aPublished(admin);
    const criteriaId = randomUUID();
    must(await draftCriteria(admin, { criteriaId, group: 'LONG_TERM_CONDITION', beginWith: 'PUBLISHED' }));
    const [before, copy] = [await rowOf(published.criteriaId), await rowOf(criteriaId)];
    expect(copy).toMatchObject({ state: 'DRAFT', version: 1, title: 'Our criteria', threshold: 2 });
    expect(copy?.questions).toEqual(before?.questions);
  });

  it('makes one draft of a form sent twice, and copies nothing where nothing is published', async () => {
    const input = { criteriaId: randomUUID(), group: 'S117', beginWith: 'NOTHING' } as const;
    expect(await kindOf(draftCriteria(admin, input))).toBe('ok');
    expect(await kindOf(draftCriteria(admin, input))).toBe('ok');
    expect(await kindOf(draftCriteria(admin, { ...input, group: 'WHEELCHAIR' }))).toBe(
      'sent-with-other-answers',
    );
    const copy = { criteriaId: randomUUID(), group: 'S117', beginWith: 'PUBLISHED' } as const;
    expect(await kindOf(draftCriteria(admin, copy))).toBe('nothing-published');
    expect(await criteriaEvents()).toEqual([`criteria:draft ${input.criteriaId} nobody`]);
  });
});

describe('editing a draft', () => {
  it('saves words and questions, counts the version on, and writes each change to the trail', async () => {
    const { criteriaId, keys } = await aDraft(admin);
    expect(await rowOf(criteriaId)).toMatchObject({
      title: 'Our criteria',
      threshold: 2,
      version: 4,
      state: 'DRAFT',
    });
    expect(await titlesOf(criteriaId)).toEqual(['How often?', 'Why?']);
    expect(new Set(keys).size).toBe(2);
    expect(await criteriaEvents()).toEqual(Array(4).fill(`criteria:draft ${criteriaId} nobody`));
  });

  it('keeps the keys of a question and of its options when their words change, and never takes a key from the form', async () => {
    const { criteriaId, keys } = await aDraft(admin);
    const key = keys[0] ?? '';
    const [first = '', , third = ''] = await optionKeys(criteriaId, key);
    const options = [
      { key: third, label: 'Often', points: 2 },
      { key: 'o1', label: 'New', points: 1 },
      { key: first, label: 'Never at all', points: 0 },
    ];
    must(await saveQuestion(admin, { ...aQuestionFor({ criteriaId, version: 4 }), key, options }));
    const after = await optionKeys(criteriaId, key);
    expect([after[0], after[2]]).toEqual([third, first]);
    expect(after[1]).toMatch(/^o[0-9a-f]{12}$/);
    expect(await titlesOf(criteriaId)).toEqual(['How often?', 'Why?']);
  });

  it('moves and removes questions', async () => {
    const { criteriaId, keys } = await aDraft(admin);
    const key = keys[1] ?? '';
    must(await moveQuestion(admin, { criteriaId, version: 4, key, direction: 'UP' }));
    expect(await titlesOf(criteriaId)).toEqual(['Why?', 'How often?']);
    must(await removeQuestion(admin, { criteriaId, version: 5, key }));
    expect(await titlesOf(criteriaId)).toEqual(['How often?']);
    expect(await kindOf(removeQuestion(admin, { criteriaId, version: 6, key }))).toBe('not-found');
    expect(await kindOf(moveQuestion(admin, { criteriaId, version: 6, key, direction: 'DOWN' }))).toBe(
      'not-found',
    );
  });

  it.each([
    [{ points: [1] }, 'question-lacks'],
    [{ points: [0, 1, 2, 3, 4, 5, 6, 7, 8] }, 'question-lacks'],
    [{ points: [0, 101] }, 'question-lacks'],
    [{ leastPoints: 3 }, 'question-lacks'],
    [{ question: ' why?' }, 'same-question'],
    [{ key: 'q0' }, 'not-found'],
    [{ question: 'Anything else?' }, 'ok'],
  ])('a question that is %j: %s', async (change, kind) => {
    const { criteriaId } = await aDraft(admin);
    const sent = aQuestionFor({ criteriaId, version: 4 }, { question: 'Another?', ...change });
    expect(await kindOf(saveQuestion(admin, sent))).toBe(kind);
    expect(await titlesOf(criteriaId)).toHaveLength(kind === 'ok' ? 3 : 2);
  });

  it('takes thirty questions and no more', async () => {
    const { criteriaId } = await aDraft(admin);
    for (let count = 3; count <= 30; count += 1) {
      const question = aQuestionFor({ criteriaId, version: count + 1 }, { question: `Question ${count}` });
      expect(await kindOf(saveQuestion(admin, question))).toBe('ok');
    }
    const last = aQuestionFor({ criteriaId, version: 32 }, { question: 'One more' });
    expect(await kindOf(saveQuestion(admin, last))).toBe('too-many-questions');
  });

  it('tells the second of two editors, and overwrites nothing', async () => {
    const { criteriaId } = await aDraft(admin);
    const other = await aStaffMember('ADMINISTRATOR', accounts.code);
    const save = (actor: Actor, title: string) =>
      saveCriteria(actor, { criteriaId, version: 4, ...words, title });
    const kinds = await Promise.all([kindOf(save(admin, 'Mine')), kindOf(save(other, 'Theirs'))]);
    expect(kinds.toSorted()).toEqual(['changed-meanwhile', 'ok']);
    expect(await rowOf(criteriaId)).toMatchObject({
      title: kinds[0] === 'ok' ? 'Mine' : 'Theirs',
      version: 5,
    });
  });
});

describe('publishCriteria', () => {
  const publish = (actor: Actor, seen: { criteriaId: string; version: number }, startsOn = '2026-05-10') =>
    publishCriteria(
      actor,
      {
        criteriaId: seen.criteriaId,
        version: seen.version,
        startsOn: day(startsOn),
        reason: 'Agreed in May',
      },
      today,
    );

  it('publishes in the administrator’s name, with the day and the reason', async () => {
    const draft = await aDraft(admin);
    expect(await kindOf(publish(admin, draft, '2026-06-01'))).toBe('ok');
    expect(await rowOf(draft.criteriaId)).toMatchObject({
      state: 'PUBLISHED',
      starts_on: '2026-06-01',
      reason: 'Agreed in May',
      published_by_id: admin.userId,
      published_by_name: admin.displayName,
    });
    expect((await criteriaEvents()).at(-1)).toBe(`criteria:publish ${draft.criteriaId} nobody`);
  });

  it('refuses gaps, a day before today, and a day not after what is published', async () => {
    const empty = randomUUID();
    must(await draftCriteria(admin, { criteriaId: empty, group: 'S117', beginWith: 'NOTHING' }));
    expect(await kindOf(publish(admin, { criteriaId: empty, version: 1 }))).toBe('has-gaps');
    expect(await kindOf(publish(admin, await aDraft(admin), '2026-05-09'))).toBe('starts-in-past');
    must(await publish(admin, await aDraft(admin), '2026-06-01'));
    expect(await kindOf(publish(admin, await aDraft(admin), '2026-06-01'))).toBe('starts-before-published');
    expect(await kindOf(publish(admin, await aDraft(admin), '2026-05-20'))).toBe('starts-before-published');
    expect(await kindOf(publish(admin, await aDraft(admin, 'MENTAL_HEALTH'), '2026-05-20'))).toBe('ok');
    expect(await kindOf(publish(admin, await aDraft(admin), '2026-06-02'))).toBe('ok');
  });

  it('freezes it: no command changes it, and the database refuses even its owner', async () => {
    const made = await aPublished(admin);
    const seen = { criteriaId: made.criteriaId, version: made.version };
    const key = made.keys[0] ?? '';
    expect(await kindOf(saveCriteria(admin, { ...seen, ...words }))).toBe('not-a-draft');
    expect(await kindOf(saveQuestion(admin, aQuestionFor(seen)))).toBe('not-a-draft');
    expect(await kindOf(moveQuestion(admin, { ...seen, key, direction: 'UP' }))).toBe('not-a-draft');
    expect(await kindOf(removeQuestion(admin, { ...seen, key }))).toBe('not-a-draft');
    expect(await kindOf(withdrawDraft(admin, { ...seen, reason: 'R' }))).toBe('not-a-draft');
    expect(await kindOf(publish(admin, seen))).toBe('not-a-draft');
    const change = sql(`UPDATE criteria SET threshold = 0 WHERE id = $1`, [made.criteriaId]);
    await expect(change).rejects.toThrow(/is published/);
    await expect(sql(`DELETE FROM criteria WHERE id = $1`, [made.criteriaId])).rejects.toThrow(
      /is published/,
    );
  });

  it('lets one of two publishers of one draft publish it', async () => {
    const draft = await aDraft(admin);
    const other = await aStaffMember('ADMINISTRATOR', accounts.code);
    const kinds = await Promise.all([
      kindOf(publish(admin, draft, '2026-06-01')),
      kindOf(publish(other, draft, '2026-07-01')),
    ]);
    expect(kinds.toSorted()).toEqual(['not-a-draft', 'ok']);
  });

  it('lets one of several drafts of a group start on a day, and tells the others in words', async () => {
    const drafts = [await aDraft(admin), await aDraft(admin), await aDraft(admin), await aDraft(admin)];
    const kinds = await Promise.all(drafts.map((draft) => kindOf(publish(admin, draft, '2026-06-01'))));
    expect(kinds.toSorted()).toEqual(['ok', ...Array(3).fill('starts-before-published')]);
  });
});

describe('withdrawDraft', () => {
  it('keeps the row with its reason, closed to any further change', async () => {
    const { criteriaId, version } = await aDraft(admin);
    expect(await kindOf(withdrawDraft(admin, { criteriaId, version, reason: 'Not needed' }))).toBe('ok');
    expect(await rowOf(criteriaId)).toMatchObject({ state: 'WITHDRAWN', reason: 'Not needed' });
    expect(await kindOf(saveCriteria(admin, { criteriaId, version: version + 1, ...words }))).toBe(
      'not-a-draft',
    );
    expect((await criteriaEvents()).at(-1)).toBe(`criteria:withdraw ${criteriaId} nobody`);
    await expect(sql(`UPDATE criteria SET state = 'DRAFT' WHERE id = $1`, [criteriaId])).rejects.toThrow();
  });
});

describe('who may write criteria', () => {
  const everyCommand = async (actor: Actor, seen: { criteriaId: string; version: number }, key: string) => [
    await kindOf(draftCriteria(actor, { criteriaId: randomUUID(), group: 'S117', beginWith: 'NOTHING' })),
    await kindOf(saveCriteria(actor, { ...seen, ...words })),
    await kindOf(saveQuestion(actor, aQuestionFor(seen, { question: 'Another?' }))),
    await kindOf(moveQuestion(actor, { ...seen, key, direction: 'UP' })),
    await kindOf(removeQuestion(actor, { ...seen, key })),
    await kindOf(publishCriteria(actor, { ...seen, startsOn: today, reason: 'R' }, today)),
    await kindOf(withdrawDraft(actor, { ...seen, reason: 'R' })),
  ];

  it.each<Role>(['PHB_LEAD', 'FINANCE_OFFICER', 'AUDITOR', 'PRACTITIONER'])('not a %s', async (role) => {
    const { criteriaId, version, keys } = await aDraft(admin);
    const kinds = await everyCommand(
      await aStaffMember(role, accounts.code),
      { criteriaId, version },
      keys[0] ?? '',
    );
    expect(kinds).toEqual(Array(7).fill('not-found'));
    expect(await rowOf(criteriaId)).toMatchObject({ state: 'DRAFT', version: 4 });
  });

  it('not another commissioner’s administrator', async () => {
    const { criteriaId, version, keys } = await aDraft(admin);
    const stranger = (await someCriteriaAccounts()).admin;
    const [own, ...others] = await everyCommand(stranger, { criteriaId, version }, keys[0] ?? '');
    expect(own).toBe('ok');
    expect(others).toEqual(Array(6).fill('not-found'));
    expect(await rowOf(criteriaId)).toMatchObject({ state: 'DRAFT', version: 4 });
  });
});
