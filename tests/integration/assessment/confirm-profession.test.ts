import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type AddMember, addMember } from '@/lib/assessment/commands/add-member';
import { confirmProfession } from '@/lib/assessment/commands/confirm-profession';
import { removeMember } from '@/lib/assessment/commands/remove-member';
import { submitRecommendation } from '@/lib/assessment/commands/submit-recommendation';
import { assessmentView } from '@/lib/assessment/queries/assessment-view';
import { memberColleagues } from '@/lib/assessment/queries/member-colleagues';
import { todayInLondon } from '@/lib/core/clock';
import { addDays } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import {
  aNurse,
  answerAll,
  aStartedTool,
  recordInvolvement,
  takesPart,
  theirOwn,
} from '@/tests/support/assessment';
import { eventsOf } from '@/tests/support/audit';
import { aCase, type CaseAccounts, someAccounts } from '@/tests/support/case';
import { aStaffMember } from '@/tests/support/identity';
import { withCaseload } from '@/tests/support/person';
import { kindOf, must } from '@/tests/support/result';
import { sql } from '@/tests/support/superuser';

const today = todayInLondon();
let accounts: CaseAccounts;
let colleague: Actor;
let assessmentId: string;
beforeEach(async () => {
  accounts = await someAccounts();
  colleague = await withCaseload(await aStaffMember('PRACTITIONER', accounts.code), accounts.personId);
  assessmentId = await aStartedTool(accounts, await aCase(accounts), 'DST');
  await answerAll(accounts, assessmentId, 'N N N N S N N S N N N N');
  await recordInvolvement(accounts, assessmentId);
});

const add = (change: Partial<AddMember> = {}) =>
  addMember(accounts.practitioner, { assessmentId, memberId: randomUUID(), ...aNurse(), ...change });
const socialWorker = { capacity: 'SOCIAL_CARE_ASSESSOR', profession: null } as const;
const confirm = (by: Actor, memberId: string, on = today) =>
  confirmProfession(by, { assessmentId, memberId }, on);
async function send(): Promise<string> {
  const sent = { assessmentId, outcome: 'ELIGIBLE', rationale: 'The whole', nursing: null } as const;
  const done = await submitRecommendation(accounts.practitioner, sent, today);
  if (done.ok) return 'ok';
  return done.error.kind === 'assessment-incomplete'
    ? done.error.gaps.map(({ kind }) => kind).join()
    : done.error.kind;
}
const confirmedOn = async (memberId: string) =>
  (
    await sql<{ on: string | null }>('SELECT confirmed_on::text AS on FROM assessment_member WHERE id = $1', [
      memberId,
    ])
  )[0]?.on;

describe('a member of the team confirms their own profession (ELI-98)', () => {
  it('8.5: a tool is not sent while the second profession is of someone who has not confirmed it', async () => {
    await takesPart(accounts.practitioner, {
      assessmentId,
      member: aNurse(theirOwn(accounts.practitioner)),
      today,
    });
    const hers = must(await add({ ...theirOwn(colleague), ...socialWorker }));
    expect(await send()).toBe('profession-not-confirmed');
    expect(await kindOf(confirm(accounts.practitioner, hers))).toBe('not-your-own');
    expect(await confirmedOn(hers)).toBeNull();
    expect(await send()).toBe('profession-not-confirmed');
    must(await confirm(colleague, hers));
    expect(await send()).toBe('ok');
    expect(await eventsOf(accounts.personId)).toContain('assessment:profession');
  });

  it('8.5: two nurses who both confirmed are no team', async () => {
    for (const one of [accounts.practitioner, colleague]) {
      const memberId = must(await add(theirOwn(one)));
      must(await confirm(one, memberId));
    }
    expect(await send()).toBe('team-too-small');
  });

  it('of a member without an account it is written how it was checked', async () => {
    must(await add());
    const unchecked = must(await add({ name: 'Lorna Pike', ...socialWorker, professionCheck: null }));
    expect(await send()).toBe('profession-not-confirmed');
    must(await removeMember(accounts.practitioner, { assessmentId, memberId: unchecked }));
    must(await add({ name: 'Lorna Pike', ...socialWorker, professionCheck: 'Seen on the register' }));
    expect(await send()).toBe('ok');
  });

  it('is not set for a member who confirmed it: not a second entry, not by name, not by a check', async () => {
    const hers = must(await add({ ...theirOwn(colleague), ...socialWorker }));
    must(await confirm(colleague, hers));
    expect(await kindOf(add(theirOwn(colleague)))).toBe('already-a-member');
    expect(await kindOf(add({ name: colleague.displayName.toUpperCase() }))).toBe('has-an-account');
    expect(await kindOf(add({ userId: colleague.userId }))).toBe('account-confirms-itself');
    must(await removeMember(accounts.practitioner, { assessmentId, memberId: hers }));
    const again = must(await add(theirOwn(colleague)));
    expect(await confirmedOn(again)).toBeNull();
  });

  it('takes only an account that has the person on its caseload, and its name', async () => {
    const stranger = await aStaffMember('PRACTITIONER', accounts.code);
    expect(await kindOf(add(theirOwn(stranger)))).toBe('no-such-account');
    expect(await kindOf(add({ userId: randomUUID(), professionCheck: null }))).toBe('no-such-account');
    must(await add({ ...theirOwn(colleague), name: 'x' }));
    const view = await assessmentView(colleague, assessmentId);
    expect(view?.members).toMatchObject([{ name: colleague.displayName, isOwn: true, confirmedOn: null }]);
    const choices = await memberColleagues(accounts.practitioner, accounts.personId, today);
    const offered = choices.map(({ value }) => value);
    expect(offered).toEqual(expect.arrayContaining([accounts.practitioner.userId, colleague.userId]));
    expect(offered).not.toContain(stranger.userId);
    expect(await memberColleagues(accounts.lead, accounts.personId, today)).toEqual([]);
  });

  it('keeps its first day, and is not there for an entry that was removed', async () => {
    const hers = must(await add(theirOwn(colleague)));
    must(await confirm(colleague, hers, addDays(today, -1)));
    must(await confirm(colleague, hers));
    expect(await confirmedOn(hers)).toBe(addDays(today, -1));
    must(await removeMember(accounts.practitioner, { assessmentId, memberId: hers }));
    expect(await kindOf(confirm(colleague, hers))).toBe('not-found');
  });
});
