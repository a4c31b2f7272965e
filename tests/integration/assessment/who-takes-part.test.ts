import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AddMember, addMember } from '@/lib/assessment/commands/add-member';
import { removeMember } from '@/lib/assessment/commands/remove-member';
import { type SaveInvolvement, saveInvolvement } from '@/lib/assessment/commands/save-involvement';
import { assessmentToChange } from '@/lib/assessment/queries/assessment-to-change';
import { recordRequest } from '@/lib/case/commands/record-request';
import { client } from '@/lib/platform/db/client';
import { aChecklist, aNurse, aStartedTool, complete } from '@/tests/support/assessment';
import { eventsOf } from '@/tests/support/audit';
import {
  aCase,
  aChildCase,
  aRequestFor,
  type CaseAccounts,
  someAccounts,
  someChildAccounts,
} from '@/tests/support/case';
import { kindOf, must } from '@/tests/support/result';
import { sql } from '@/tests/support/superuser';

// A cold pool opens its connections one by one, and would queue the requests that ought to race.
beforeAll(() =>
  Promise.all(Array.from({ length: 6 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)),
);

let accounts: CaseAccounts;
let caseId: string;
let assessmentId: string;
beforeEach(async () => {
  accounts = await someAccounts();
  caseId = await aCase(accounts);
  assessmentId = await aStartedTool(accounts, caseId, 'DST');
});

const add = (change: Partial<AddMember> = {}) =>
  addMember(accounts.practitioner, { assessmentId, memberId: randomUUID(), ...aNurse(), ...change });
const members = () =>
  sql(
    `SELECT name, took_part_as, profession, is_in_team, removed_at IS NOT NULL AS removed FROM assessment_member WHERE assessment_id = $1`,
    [assessmentId],
  );

describe('addMember and removeMember', () => {
  it('record who took part, and keep who was taken out', async () => {
    const id = must(await add());
    must(await removeMember(accounts.practitioner, { assessmentId, memberId: id }));
    expect(await members()).toEqual([
      {
        name: 'Nurse Lund',
        took_part_as: 'HEALTH_PROFESSIONAL',
        profession: 'Nurse',
        is_in_team: true,
        removed: true,
      },
    ]);
    expect((await eventsOf(accounts.personId)).slice(-2)).toEqual(['assessment:team', 'assessment:team']);
  });

  it.each([
    ['a health professional without a profession', { profession: null }, 'profession-missing'],
    ['a profession that is none', { profession: 'Astrologer' }, 'no-such-profession'],
    ['a daughter in the team', { capacity: 'FAMILY_OR_FRIEND', profession: null }, 'not-a-professional'],
    ['a member of the team who did not come', { manner: 'INVITED_NOT_THERE' }, 'team-member-was-not-there'],
    [
      'a social care assessor with a health profession',
      { capacity: 'SOCIAL_CARE_ASSESSOR' },
      'profession-not-asked',
    ],
  ] as const)('refuse %s', async (_, change, expected) => {
    expect(await kindOf(add(change))).toBe(expected);
    expect(await members()).toEqual([]);
  });

  it('the database wants a profession of health professionals alone', async () => {
    must(await add());
    const change = (text: string) =>
      sql(`UPDATE assessment_member SET ${text} WHERE assessment_id = $1`, [assessmentId]);
    await expect(change('profession = NULL')).rejects.toThrow(/assessment_member_profession/);
    await expect(change(`took_part_as = 'PERSON'`)).rejects.toThrow(/assessment_member_profession/);
  });

  it('add one, however often one form is sent', async () => {
    const memberId = randomUUID();
    const answers = await Promise.all([kindOf(add({ memberId })), kindOf(add({ memberId }))]);
    expect(answers).toEqual(['ok', 'ok']);
    expect(await members()).toHaveLength(1);
  });

  it('stop at forty', async () => {
    for (let made = 0; made < 40; made += 1) must(await add());
    expect(await kindOf(add())).toBe('too-many-members');
  });

  it('are not there for a member of another assessment, or one who was removed', async () => {
    const memberId = must(await add());
    const checklist = await aChecklist(accounts, await aSecondCase(accounts), 'CABBBBCCCCC');
    const elsewhere = { assessmentId: checklist, memberId };
    expect(await kindOf(removeMember(accounts.practitioner, elsewhere))).toBe('not-found');
    must(await removeMember(accounts.practitioner, { assessmentId, memberId }));
    for (const id of [memberId, randomUUID()]) {
      expect(await kindOf(removeMember(accounts.practitioner, { assessmentId, memberId: id }))).toBe(
        'not-found',
      );
    }
  });
});

const agrees: Omit<SaveInvolvement, 'assessmentId'> = {
  version: 0,
  basis: 'AGREES',
  note: null,
  representativeName: null,
  isSharingAgreed: true,
  advocacy: 'OFFERED_DECLINED',
  advocacyNote: null,
  capacityAssessor: null,
  consulted: null,
};
const save = (change: Partial<SaveInvolvement> = {}) =>
  saveInvolvement(accounts.practitioner, { assessmentId, ...agrees, ...change });

describe('saveInvolvement', () => {
  it('records on what basis the person takes part, and counts the times', async () => {
    must(await save());
    must(await save({ version: 1, basis: 'DOES_NOT_AGREE', note: 'Does not want her son there' }));
    const [row] = await sql(
      `SELECT involvement_basis, involvement_note, is_sharing_agreed, advocacy, involvement_version FROM assessment WHERE id = $1`,
      [assessmentId],
    );
    expect(row).toEqual({
      involvement_basis: 'DOES_NOT_AGREE',
      involvement_note: 'Does not want her son there',
      is_sharing_agreed: true,
      advocacy: 'OFFERED_DECLINED',
      involvement_version: 2,
    });
    expect((await eventsOf(accounts.personId)).slice(-2)).toEqual([
      'assessment:involvement',
      'assessment:involvement',
    ]);
  });

  it('changes nothing for the same again', async () => {
    must(await save());
    must(await save());
    expect(
      (await eventsOf(accounts.personId)).filter((action) => action === 'assessment:involvement'),
    ).toHaveLength(1);
  });

  it('overwrites nothing that was saved meanwhile, and shows what is saved', async () => {
    must(await save());
    expect(await save({ isSharingAgreed: false })).toMatchObject({
      ok: false,
      error: { kind: 'changed-meanwhile', now: { basis: 'AGREES', isSharingAgreed: true } },
    });
  });

  it('lets one of two who differ win', async () => {
    const both = await Promise.all([kindOf(save()), kindOf(save({ isSharingAgreed: false }))]);
    expect(both.sort()).toEqual(['changed-meanwhile', 'ok']);
  });

  it.each([
    ['somebody who does not agree, without their words', { basis: 'DOES_NOT_AGREE' }, 'note-missing'],
    ['an attorney without a name', { basis: 'ATTORNEY_OR_DEPUTY' }, 'representative-missing'],
    ['best interests without the reason', { basis: 'BEST_INTERESTS' }, 'best-interests-note-missing'],
    [
      'best interests without who assessed capacity',
      { basis: 'BEST_INTERESTS', note: 'A meeting' },
      'capacity-assessor-missing',
    ],
    [
      'best interests without who was spoken to',
      { basis: 'BEST_INTERESTS', note: 'A meeting', capacityAssessor: 'Grace Tran, nurse' },
      'consulted-missing',
    ],
    ['the parent of an adult', { basis: 'PARENT_AGREES', representativeName: 'Jo Demo' }, 'not-a-child'],
  ] as const)('refuses %s', async (_, change, expected) => {
    expect(await kindOf(save(change))).toBe(expected);
  });

  it('ELI-24: goes ahead in best interests with assessor and who was spoken to, and stops without', async () => {
    const best = { note: 'A meeting', capacityAssessor: 'Grace Tran, nurse', consulted: 'Her son' };
    must(await save({ basis: 'BEST_INTERESTS', ...best }));
    const gaps = async () =>
      (await assessmentToChange(accounts.practitioner, assessmentId))?.gaps.map(({ kind: gap }) => gap);
    expect(await gaps()).not.toContain('involvement-missing');
    // As it was recorded before these were asked.
    await sql(
      `UPDATE assessment SET capacity_assessor = NULL, best_interests_consulted = NULL WHERE id = $1`,
      [assessmentId],
    );
    expect(await gaps()).toContain('involvement-missing');
  });

  it('takes the word of a child’s parent', async () => {
    accounts = await someChildAccounts();
    assessmentId = await aStartedTool(accounts, await aChildCase(accounts), 'CHILD_DST');
    expect(await kindOf(save({ basis: 'PARENT_AGREES', representativeName: 'Jo Demo' }))).toBe('ok');
  });

  it('is refused once the assessment is finished, as are members', async () => {
    accounts = await someAccounts();
    assessmentId = await aChecklist(accounts, await aCase(accounts), 'CABBBBCCCCC');
    await complete(accounts, assessmentId);
    expect(await kindOf(save({ version: 1, isSharingAgreed: false }))).toBe('assessment-closed');
    expect(await kindOf(add())).toBe('assessment-closed');
    const gone = { assessmentId, memberId: randomUUID() };
    expect(await kindOf(removeMember(accounts.practitioner, gone))).toBe('assessment-closed');
  });
});

async function aSecondCase({ practitioner, personId }: CaseAccounts): Promise<string> {
  const asked = aRequestFor(personId, { isSecondWanted: true });
  return must(await recordRequest(practitioner, asked, asked.askedOn));
}
