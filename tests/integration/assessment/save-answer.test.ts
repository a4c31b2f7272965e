import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { saveAnswer } from '@/lib/assessment/commands/save-answer';
import { saveAnswers } from '@/lib/assessment/commands/save-answers';
import { recordRequest } from '@/lib/case/commands/record-request';
import { newId } from '@/lib/core/id';
import type { Actor } from '@/lib/core/policy/policy';
import { closeCase } from '@/lib/decision/commands/close-case';
import { client } from '@/lib/platform/db/client';
import {
  aChecklist,
  anAnswer,
  aStartedTool,
  aSubmittedDst,
  assessedOn,
  complete,
} from '@/tests/support/assessment';
import { eventsOf } from '@/tests/support/audit';
import { aCase, aRequestFor, type CaseAccounts, someAccounts } from '@/tests/support/case';
import { aStaffMember } from '@/tests/support/identity';
import { withCaseload } from '@/tests/support/person';
import { kindOf, must } from '@/tests/support/result';
import { copyRow } from '@/tests/support/rows';
import { sql } from '@/tests/support/superuser';

// A cold pool opens its connections one by one, and would queue the requests that ought to race.
beforeAll(() =>
  Promise.all(Array.from({ length: 6 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)),
);

let accounts: CaseAccounts;
let colleague: Actor;
let assessmentId: string;
beforeEach(async () => {
  accounts = await someAccounts();
  colleague = await withCaseload(await aStaffMember('PRACTITIONER', accounts.code), accounts.personId);
  assessmentId = await aStartedTool(accounts, await aCase(accounts), 'DST');
});

const sentTo = (key: string, level: string | null, change = {}) => ({
  assessmentId,
  ...anAnswer(key, level),
  ...change,
});
const save = (...given: Parameters<typeof sentTo>) => saveAnswer(accounts.practitioner, sentTo(...given));
const stored = () =>
  sql(
    `SELECT part, version, level, body, author_id FROM assessment_answer WHERE assessment_id = $1 ORDER BY part, version`,
    [assessmentId],
  );

describe('saveAnswer', () => {
  it('keeps each version with its author, and tells the trail', async () => {
    expect(await save('skin', 'LOW')).toEqual({ ok: true, value: { version: 1 } });
    const change = {
      version: 1,
      body: 'Dressed daily',
      saidBy: 'Her daughter',
      isWellManaged: true,
      lowerLevel: 'MODERATE',
      disagreement: 'Seen at night',
      expectedChange: 'Worse in winter',
    };
    expect(await save('skin', 'HIGH', change)).toEqual({ ok: true, value: { version: 2 } });
    const [, second] = await sql(
      `SELECT version, level, body, said_by, is_well_managed, lower_level, disagreement, expected_change, author_name
       FROM assessment_answer WHERE assessment_id = $1 ORDER BY version`,
      [assessmentId],
    );
    expect(second).toEqual({
      version: 2,
      level: 'HIGH',
      body: 'Dressed daily',
      said_by: 'Her daughter',
      is_well_managed: true,
      lower_level: 'MODERATE',
      disagreement: 'Seen at night',
      expected_change: 'Worse in winter',
      author_name: accounts.practitioner.displayName,
    });
    const events = await eventsOf(accounts.personId);
    expect(events.slice(1)).toEqual(['assessment:start', 'assessment:write', 'assessment:write']);
  });

  it('keeps digests in the trail and no words', async () => {
    await save('skin', 'HIGH', { body: 'A secret about her skin' });
    const [event] = await sql<{ all: string; after_digest: string }>(
      `SELECT to_json(e)::text AS all, after_digest FROM audit_event e WHERE action = 'assessment:write' AND person_id = $1`,
      [accounts.personId],
    );
    expect(event?.after_digest).toMatch(/^[0-9a-f]{64}$/);
    expect(event?.all).not.toContain('secret');
  });

  it('writes nothing for the same answer again, from any user', async () => {
    await save('skin', 'LOW');
    expect(await save('skin', 'LOW', { version: 1 })).toEqual({ ok: true, value: { version: 1 } });
    expect(await saveAnswer(colleague, sentTo('skin', 'LOW'))).toEqual({ ok: true, value: { version: 1 } });
    expect(await stored()).toHaveLength(1);
    expect((await eventsOf(accounts.personId)).slice(2)).toEqual(['assessment:write']);
  });

  it('overwrites nothing that a colleague wrote meanwhile, and shows the saved answer', async () => {
    await saveAnswer(colleague, sentTo('skin', 'HIGH', { body: 'Theirs' }));
    expect(await save('skin', 'LOW', { body: 'Mine' })).toMatchObject({
      ok: false,
      error: {
        kind: 'changed-meanwhile',
        now: { domain: 'skin', version: 1, level: 'HIGH', body: 'Theirs', authorName: colleague.displayName },
      },
    });
    expect(await stored()).toMatchObject([{ body: 'Theirs' }]);
  });

  it('lets two professionals fill different domains at once, without loss', async () => {
    const domains = ['breathing', 'nutrition', 'skin', 'mobility', 'cognition', 'behaviour'];
    const answers = await Promise.all(
      domains.map((key, index) =>
        kindOf(
          saveAnswer(
            index % 2 ? colleague : accounts.practitioner,
            sentTo(key, 'LOW', { body: `On ${key}` }),
          ),
        ),
      ),
    );
    expect(answers).toEqual(domains.map(() => 'ok'));
    const kept = await stored();
    expect(kept.map(({ part: key, body }) => [key, body])).toEqual(
      [...domains].sort().map((key) => [key, `On ${key}`]),
    );
  });

  it('lets one of two win in the same domain, and refuses the other politely', async () => {
    const answers = await Promise.all([
      kindOf(saveAnswer(accounts.practitioner, sentTo('skin', 'LOW', { body: 'Mine' }))),
      kindOf(saveAnswer(colleague, sentTo('skin', 'HIGH', { body: 'Theirs' }))),
    ]);
    expect(answers.sort()).toEqual(['changed-meanwhile', 'ok']);
    expect(await stored()).toHaveLength(1);
  });

  it.each([
    ['DS-11: continence has no severe', 'continence', 'SEVERE', {}, 'no-such-level'],
    ['DS-13: altered states has no severe', 'consciousness', 'SEVERE', {}, 'no-such-level'],
    ['DS-14: communication has no severe', 'communication', 'SEVERE', {}, 'no-such-level'],
    ['a letter of another tool', 'breathing', 'A', {}, 'no-such-level'],
    ['a domain of another tool', 'seizures', 'LOW', {}, 'no-such-domain'],
    ['a level on a text', 'nature', 'LOW', {}, 'no-level-here'],
    [
      'a lower level that is higher',
      'skin',
      'LOW',
      { lowerLevel: 'HIGH', disagreement: 'x' },
      'lower-level-not-lower',
    ],
    ['a lower level without words', 'skin', 'HIGH', { lowerLevel: 'LOW' }, 'disagreement-missing'],
  ])('refuses %s', async (_, key, level, change, expected) => {
    expect(await kindOf(save(key, level, change))).toBe(expected);
    expect(await stored()).toEqual([]);
  });

  it('is refused by the database too, even for its superuser', async () => {
    must(await save('breathing', 'LOW'));
    const [{ id = '' } = {}] = await sql<{ id: string }>(
      'SELECT id FROM assessment_answer WHERE assessment_id = $1',
      [assessmentId],
    );
    const insert = (part: string, level: string, lower: string | null = null) =>
      copyRow('assessment_answer', id, {
        id: newId(),
        part,
        version: 2,
        level,
        lower_level: lower,
        disagreement: lower && 'x',
      });
    for (const key of ['continence', 'consciousness', 'communication', 'psychological']) {
      await expect(insert(key, 'SEVERE')).rejects.toThrow(/assessment_answer_rule_set_part_level_fkey/);
    }
    for (const key of ['nutrition', 'mobility', 'cognition', 'other']) {
      await expect(insert(key, 'PRIORITY')).rejects.toThrow(/assessment_answer_rule_set_part_level_fkey/);
    }
    await expect(insert('skin', 'HIGH', 'PRIORITY')).rejects.toThrow(/lower_level_fkey/);
    await expect(insert('nature', 'HIGH')).rejects.toThrow(/level_fkey/);
    await expect(insert('breathing', 'PRIORITY')).resolves.toBeUndefined();
    await expect(
      sql(`UPDATE assessment_answer SET level = 'LOW' WHERE assessment_id = $1`, [assessmentId]),
    ).rejects.toThrow(/append-only/);
  });

  it('refuses once it was sent, completed, or its case closed', async () => {
    accounts = await someAccounts();
    const caseId = await aCase(accounts);
    const sent = await aSubmittedDst(accounts, caseId, 'SS NN NN NN NN NN');
    const write = (id: string) =>
      saveAnswer(accounts.practitioner, { ...sentTo('skin', 'LOW'), assessmentId: id });
    expect(await write(sent.assessmentId)).toEqual({
      ok: false,
      error: { kind: 'assessment-closed', state: 'SUBMITTED' },
    });
    await sql(`UPDATE assessment SET state = 'RETURNED' WHERE id = $1`, [sent.assessmentId]);
    expect(await kindOf(write(sent.assessmentId))).toBe('changed-meanwhile');
    const checklist = await aChecklist(accounts, await aSecondCase(accounts), 'CABBBBCCCCC');
    await complete(accounts, checklist);
    expect(await kindOf(write(checklist))).toBe('assessment-closed');
    const end = { caseId, event: 'end', reason: 'Moved' } as const;
    must(await closeCase(accounts.practitioner, end, assessedOn));
    expect(await kindOf(write(sent.assessmentId))).toBe('assessment-closed');
    await sql(`UPDATE assessment SET state = 'OPEN', withdrawn_reason = NULL WHERE id = $1`, [
      sent.assessmentId,
    ]);
    expect(await kindOf(write(sent.assessmentId))).toBe('case-closed');
  });
});

describe('saveAnswers', () => {
  const all = (...answers: ReturnType<typeof anAnswer>[]) =>
    saveAnswers(accounts.practitioner, { assessmentId, answers });

  it('saves what no other user changed and names the rest', async () => {
    must(await saveAnswer(accounts.practitioner, sentTo('skin', 'LOW')));
    must(await saveAnswer(colleague, sentTo('skin', 'HIGH', { version: 1, body: 'Theirs' })));
    must(await saveAnswer(colleague, sentTo('mobility', 'HIGH', { body: 'Theirs' })));
    const answer = must(
      await all(
        { ...anAnswer('skin', 'MODERATE'), version: 1 },
        anAnswer('breathing', 'LOW'),
        anAnswer('nature', null, 'Words'),
        // Not changed by this writer: no conflict.
        anAnswer('mobility', null, ''),
      ),
    );
    expect(answer.saved).toEqual([
      { domain: 'breathing', version: 1 },
      { domain: 'nature', version: 1 },
      { domain: 'mobility', version: 0 },
    ]);
    expect(answer.changed).toMatchObject([
      { domain: 'skin', now: { version: 2, body: 'Theirs', level: 'HIGH' } },
    ]);
    expect((await stored()).map(({ part: key, version }) => `${key} ${version}`)).toEqual([
      ...['breathing 1', 'mobility 1', 'nature 1', 'skin 1', 'skin 2'],
    ]);
  });

  it('writes one event, however many answers', async () => {
    must(await all(anAnswer('skin', 'LOW'), anAnswer('breathing', 'LOW')));
    expect((await eventsOf(accounts.personId)).slice(2)).toEqual(['assessment:write']);
  });

  it('saves nothing of a form with one impossible level', async () => {
    expect(await kindOf(all(anAnswer('skin', 'LOW'), anAnswer('continence', 'SEVERE')))).toBe(
      'no-such-level',
    );
    expect(await stored()).toEqual([]);
  });

  it('refuses an answer that is sent twice in one form', async () => {
    expect(await kindOf(all(anAnswer('skin', 'LOW'), anAnswer('skin', 'HIGH')))).toBe('domain-twice');
  });
});

async function aSecondCase({ practitioner, personId }: CaseAccounts): Promise<string> {
  const asked = aRequestFor(personId, { isSecondWanted: true });
  return must(await recordRequest(practitioner, asked, asked.askedOn));
}
