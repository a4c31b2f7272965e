import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordRequest } from '@/lib/case/commands/record-request';
import { birthday } from '@/lib/core/birthday';
import { todayInLondon } from '@/lib/core/clock';
import { addDays, day, formatDay } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { inviteFamily } from '@/lib/family/commands/invite-family';
import { printInvitation } from '@/lib/family/commands/print-invitation';
import { withdrawFamilyInvitation } from '@/lib/family/commands/withdraw-family-invitation';
import { accessView } from '@/lib/family/queries/access-view';
import { joinState } from '@/lib/family/queries/join-state';
import { whoActsForMe } from '@/lib/family/queries/who-acts-for-me';
import { MOST_WRONG_ANSWERS } from '@/lib/family/rules/invitation-life';
import { addCommissioner } from '@/lib/identity/commands/add-commissioner';
import { inviteUser } from '@/lib/identity/commands/invite-user';
import { endAuthority } from '@/lib/person/commands/end-authority';
import { endParentsAt18 } from '@/lib/person/commands/end-parents-at-18';
import { findSession } from '@/lib/platform/db/session';
import { sessionHashOf } from '@/lib/web/auth/cookie';
import { eventsOf } from '../../support/audit';
import { aRequestFor } from '../../support/case';
import { died } from '../../support/death';
import { aFamilyInvite, aNewAccount, anInvitationToJoin, join } from '../../support/family';
import { aCommissioner, anAccount, aSession, aStaffMember } from '../../support/identity';
import { lockRows } from '../../support/lock-rows';
import { caught, closeMailCatcher } from '../../support/mail-catcher';
import { messagesTo, sendNow } from '../../support/message';
import { aHolder, anAuthority, aPerson, aSensitivePerson, withCaseload } from '../../support/person';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';
import { anInvitation } from '../../support/users';

const today = todayInLondon();
let code: string;
beforeAll(async () => {
  code = await aCommissioner();
});
afterAll(closeMailCatcher);

/** A practitioner with a child of 10 on the caseload. Their mother has authority. */
async function aFamily() {
  const personId = await aPerson(code, { dateOfBirth: `${Number(today.slice(0, 4)) - 10}-01-01` });
  const practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
  const covers = { personId, coversMoney: true, coversPlan: true };
  const authorityId = await anAuthority(code, { ...covers, role: 'REPRESENTATIVE', name: 'Mo Mother' });
  return { personId, practitioner, authorityId, dateOfBirth: day(`${Number(today.slice(0, 4)) - 10}-01-01`) };
}

/** A practitioner with an adult on the caseload. */
async function anAdult() {
  const personId = await aPerson(code);
  const practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
  return { personId, practitioner };
}

const factsOf = async (userId: string) => {
  const session = await aSession({ userId, commissionerCode: code, role: 'REPRESENTATIVE' } as Actor);
  return findSession(sessionHashOf(session), today, new Date());
};
const accountOf = async (authorityId: string) => {
  const [row] = await sql<{ user_id: string | null }>('SELECT user_id FROM authority WHERE id = $1', [
    authorityId,
  ]);
  return row?.user_id ?? null;
};

describe('an invitation by email', () => {
  it('goes without the code, and its right answers open exactly the authority', async () => {
    const { personId, practitioner, authorityId, dateOfBirth } = await aFamily();
    const email = `${authorityId}@test.invalid`;
    const invited = await anInvitationToJoin(practitioner, personId, { authorityId, way: 'EMAIL', email });
    const [row] = await sql<{ id: string }>('SELECT id FROM user_account WHERE email = $1', [email]);
    const [message] = await messagesTo(row?.id ?? '');
    expect(message).toMatchObject({ kind: 'FAMILY_INVITATION', person_id: personId, subject_id: invited.id });
    expect(await joinState(invited.id)).toEqual({ life: 'OPEN', way: 'EMAIL' });
    must(await join({ key: invited.id, code: invited.code, dateOfBirth, account: aNewAccount(null) }));
    const userId = await accountOf(authorityId);
    expect(userId).toBe(row?.id);
    const facts = await factsOf(userId ?? '');
    expect(facts?.authorities).toMatchObject([{ personId, kind: 'REPRESENTATIVE', coversMoney: true }]);
    expect((await sendNow(message?.id ?? '')).stopped_because).not.toBeNull();
    expect(await eventsOf(personId)).toEqual(expect.arrayContaining(['access:invite', 'access:accept']));
    expect(await joinState(invited.id)).toMatchObject({ life: 'JOINED' });
    expect(await kindOf(join({ key: invited.id, code: invited.code, dateOfBirth }))).toBe('not-open');
    must(await endAuthority(practitioner, { authorityId, reason: 'Moved away' }));
    expect((await factsOf(userId ?? ''))?.authorities).toEqual([]);
  });

  it('is sent, with its link and nothing else, and its link is kept no longer', async () => {
    const { personId, practitioner, authorityId } = await aFamily();
    const email = `${authorityId}@test.invalid`;
    const invited = await anInvitationToJoin(practitioner, personId, { authorityId, way: 'EMAIL', email });
    const [row] = await sql<{ id: string }>('SELECT id FROM user_account WHERE email = $1', [email]);
    const [message] = await messagesTo(row?.id ?? '');
    expect(await sendNow(message?.id ?? '')).toMatchObject({ state: 'SENT', subject_id: null });
    const [mail] = caught.filter(({ to }) => JSON.stringify(to).includes(email));
    expect(mail?.text).toContain(`/join/${invited.id}`);
    expect(mail?.text.split('\r\n\r\n').slice(1).join(' ')).not.toMatch(/Person|Mother|health|your budget/);
    expect(mail?.text).not.toContain(invited.code);
  });

  it('is refused for a sensitive record, to a suspended account, and to staff who wait for theirs', async () => {
    const practitioner = await aStaffMember('PRACTITIONER', code);
    const personId = await aSensitivePerson(practitioner);
    const reader = { ...practitioner, personIds: [personId] };
    const seal = (text: string) => text;
    const to = (email: string, id: string) =>
      kindOf(inviteFamily(by(id), { ...aFamilyInvite(id, { way: 'EMAIL', email }), seal }, today));
    const by = (id: string) => ({ ...reader, personIds: [id] });
    expect(await to('a@test.invalid', personId)).toBe('sensitive');
    const other = await aPerson(code);
    const waiting = await anAccount('PHB_LEAD', code);
    await sql(`UPDATE user_account SET suspended_at = now() WHERE id = $1`, [waiting.userId]);
    expect(await to(waiting.email, other)).toBe('address-closed');
    expect(await to((await aStaffMember('AUDITOR', code)).email, other)).toBe('address-closed');
    expect(await to('b@test.invalid', other)).toBe('ok');
  });
});

describe('FAM-05: an invitation by letter', () => {
  it('is found by its reference, and makes an account for the address that is typed', async () => {
    const { personId, practitioner } = await anAdult();
    const { id, code: secret } = await anInvitationToJoin(practitioner, personId);
    const [row] = await sql<{ reference: string }>('SELECT reference FROM family_invitation WHERE id = $1', [
      id,
    ]);
    const key = row?.reference ?? '';
    expect(await joinState(key)).toEqual({ life: 'OPEN', way: 'LETTER' });
    expect(await kindOf(join({ key, code: secret, account: aNewAccount(null) }))).toBe('email-missing');
    const taken = await anAccount('BUDGET_HOLDER', code, { password: 'three other words' });
    expect(await kindOf(join({ key, code: secret, account: aNewAccount(taken.email) }))).toBe('has-account');
    must(await join({ key, code: secret.toLowerCase().replaceAll('-', ' '), familyName: ' pérson ' }));
    const [own] = await sql('SELECT kind::text, basis::text FROM authority WHERE person_id = $1', [personId]);
    expect(own).toEqual({ kind: 'SELF', basis: 'OWN' });
  });

  it('is accepted by an account that is signed in, which then has several people', async () => {
    const [first, second] = [await aFamily(), await aFamily()];
    const parent = await aHolder(code, first.personId, 'REPRESENTATIVE');
    const { authorityId, personId, practitioner, dateOfBirth } = second;
    const { id: key, code: secret } = await anInvitationToJoin(practitioner, personId, { authorityId });
    const account = { kind: 'SIGNED_IN', userId: parent.userId } as const;
    const inviter = { kind: 'SIGNED_IN', userId: practitioner.userId } as const;
    expect(await kindOf(join({ key, code: secret, dateOfBirth, account: inviter }))).toBe('own-invitation');
    must(await join({ key, code: secret, dateOfBirth, account }));
    const people = (await factsOf(parent.userId))?.authorities.map((one) => one.personId) ?? [];
    expect(people.sort()).toEqual([first.personId, personId].sort());
  });
});

it('FAM-05: a letter opens the account that an email to the same person waits at, and no other that waits', async () => {
  const { personId, practitioner } = await anAdult();
  const [email, another] = [`${personId}@test.invalid`, `other-${personId}@test.invalid`];
  await anInvitationToJoin(practitioner, personId, { way: 'EMAIL', email });
  const other = await anAdult();
  await anInvitationToJoin(other.practitioner, other.personId, { way: 'EMAIL', email: another });
  const { id: key, code: secret } = await anInvitationToJoin(practitioner, personId);
  expect(await kindOf(join({ key, code: secret, account: aNewAccount(another) }))).toBe('has-account');
  must(await join({ key, code: secret, account: aNewAccount(email) }));
  const [own] = await sql<{ email: string }>(
    'SELECT u.email FROM authority a JOIN user_account u ON u.id = a.user_id WHERE a.person_id = $1',
    [personId],
  );
  expect(own?.email).toBe(email);
});

it('FAM-01: of two invitations at once the later one is open', async () => {
  const { personId, practitioner } = await anAdult();
  await anInvitationToJoin(practitioner, personId);
  const letGo = await lockRows('family_invitation', personId, 'person_id');
  const both = Promise.all([1, 2].map(() => anInvitationToJoin(practitioner, personId)));
  await letGo();
  const lives = await Promise.all((await both).map(async ({ id }) => (await joinState(id)).life));
  expect(lives.sort()).toEqual(['OPEN', 'REPLACED']);
});

it('FAM-07: an account with an address as it was typed gets no role of staff', async () => {
  const { personId, practitioner } = await anAdult();
  const { id: key, code: secret } = await anInvitationToJoin(practitioner, personId);
  const email = `${personId}@test.invalid`;
  must(await join({ key, code: secret, account: aNewAccount(email) }));
  const elsewhere = await aCommissioner();
  const invite = async (where: string, to: string) => {
    const invited = { ...anInvitation({ email: to }), seal: (text: string) => text };
    return kindOf(inviteUser(await aStaffMember('ADMINISTRATOR', where), invited, today));
  };
  expect(await invite(code, email)).toBe('account-of-family');
  expect(await invite(elsewhere, email)).toBe('account-of-family');
  const added = await addCommissioner({ code: 'QOX', email, name: 'Sam' }, today);
  expect(added).toMatchObject({ ok: false, error: { kind: 'account-of-family' } });
  const nurse = await aStaffMember('PRACTITIONER', code, { password: 'three other words' });
  expect(await invite(elsewhere, nurse.email)).toBe('ok');
});

describe('FAM-03: the letter of an invitation', () => {
  it('is printed by who has its code, while it is open, and not once the person has died', async () => {
    const { personId, practitioner } = await anAdult();
    const { id: invitationId, code: secret } = await anInvitationToJoin(practitioner, personId);
    const print = (given: string, actor = practitioner) => {
      const joinAt = (reference: string) => `https://test.invalid/join/${reference}`;
      return printInvitation(actor, { invitationId, code: given, joinAt }, today);
    };
    expect(await kindOf(print('ABCD-EFGH-JKLM-NPQR'))).toBe('not-open');
    expect(await kindOf(print(secret, await aStaffMember('PRACTITIONER', code)))).toBe('not-found');
    expect(JSON.stringify(must(await print(secret)))).toContain(secret);
    const view = await accessView(practitioner, personId, today);
    expect(view?.lines[0]?.invitation?.printedBy).toBe(practitioner.displayName);
    await died(practitioner, personId, today, { diedOn: today });
    expect(await kindOf(print(secret))).toBe('not-open');
  });
});

describe('wrong answers', () => {
  it('are one answer whichever is wrong, are counted, and end the invitation', async () => {
    const { personId, practitioner } = await anAdult();
    const { id: key, code: secret } = await anInvitationToJoin(practitioner, personId);
    const wrong = [
      { code: 'ABCD-EFGH-JKLM-NPQR' },
      { dateOfBirth: day('1980-05-05') },
      { familyName: 'Other' },
      { familyName: '' },
      { code: '', familyName: 'Other' },
    ];
    const answers: string[] = [];
    for (const one of wrong) answers.push(await kindOf(join({ key, code: secret, ...one })));
    expect(answers).toEqual(Array.from({ length: MOST_WRONG_ANSWERS }, () => 'wrong-answers'));
    expect(await kindOf(join({ key, code: secret }))).toBe('not-open');
    expect(await joinState(key)).toMatchObject({ life: 'SPENT' });
    expect(await eventsOf(personId)).toContain('access:stop');
  });

  it('to an address of no invitation are the answer of one that is over', async () => {
    expect(await kindOf(join({ key: 'abcdefgh', code: 'x' }))).toBe('not-open');
    expect(await kindOf(join({ key: "' OR true --", code: 'x' }))).toBe('not-open');
    expect(await joinState('abcdefgh')).toEqual({ life: 'NONE', way: null });
  });
});

describe('FAM-06: an invitation that wrong answers ended', () => {
  it('is a task of the practitioner until it is withdrawn or made again', async () => {
    const { personId, practitioner } = await anAdult();
    must(await recordRequest(practitioner, aRequestFor(personId, { group: 'S117' }), today));
    const spend = async () => {
      const { id: key } = await anInvitationToJoin(practitioner, personId);
      for (let turn = 0; turn < MOST_WRONG_ANSWERS; turn += 1) await join({ key, code: 'wrong' });
      return key;
    };
    const tasks = () =>
      sql('SELECT owner_id, ended_by FROM clock WHERE person_id = $1 AND kind = $2 ORDER BY id', [
        personId,
        'CHECK_INVITATION',
      ]);
    const invitationId = await spend();
    expect(await tasks()).toEqual([{ owner_id: practitioner.userId, ended_by: null }]);
    must(
      await withdrawFamilyInvitation(practitioner, { invitationId, reason: 'Asked them by phone' }, today),
    );
    expect(await tasks()).toMatchObject([{ ended_by: 'invitation-settled' }]);
    await spend();
    expect(await tasks()).toMatchObject([{}, { ended_by: null }]);
    await anInvitationToJoin(practitioner, personId);
    expect(await tasks()).toMatchObject([{}, { ended_by: 'invitation-settled' }]);
  });
});

describe('an invitation opens nothing', () => {
  it('once it is withdrawn, replaced, late, or its authority has ended', async () => {
    const { personId, practitioner, authorityId, dateOfBirth } = await aFamily();
    const invite = () => anInvitationToJoin(practitioner, personId, { authorityId });
    const [first, second] = [await invite(), await invite()];
    expect(await joinState(first.id)).toMatchObject({ life: 'REPLACED' });
    must(
      await withdrawFamilyInvitation(
        practitioner,
        { invitationId: second.id, reason: 'Wrong person' },
        today,
      ),
    );
    const again = withdrawFamilyInvitation(
      practitioner,
      { invitationId: second.id, reason: 'Wrong person' },
      today,
    );
    expect(await kindOf(again)).toBe('nothing-to-withdraw');
    const third = await invite();
    const late = join({ key: third.id, code: third.code, dateOfBirth }, addDays(today, 29));
    expect(await kindOf(late)).toBe('not-open');
    must(await endAuthority(practitioner, { authorityId, reason: 'Moved away' }));
    for (const { id: key, code: secret } of [first, second, third])
      expect(await kindOf(join({ key, code: secret, dateOfBirth }))).toBe('not-open');
    expect(await joinState(third.id)).toMatchObject({ life: 'ENDED' });
    const invited = inviteFamily(
      practitioner,
      { ...aFamilyInvite(personId, { authorityId }), seal: (text) => text },
      today,
    );
    expect(await kindOf(invited)).toBe('authority-over');
  });

  it('once the person has died', async () => {
    const { personId, practitioner } = await anAdult();
    const { id: key, code: secret } = await anInvitationToJoin(practitioner, personId);
    await died(practitioner, personId, today, { diedOn: today });
    expect(await kindOf(join({ key, code: secret }))).toBe('not-open');
  });
});

it('PER-42: a parent’s access ends on the 18th birthday, and who else acts stays', async () => {
  const { personId, practitioner, authorityId, dateOfBirth } = await aFamily();
  await sql(`UPDATE authority SET basis = 'PARENTAL_RESPONSIBILITY' WHERE id = $1`, [authorityId]);
  const covers = { personId, coversMoney: true, coversPlan: true };
  const other = await anAuthority(code, { ...covers, role: 'REPRESENTATIVE', name: 'Una Uncle' });
  await sql(`UPDATE authority SET basis = 'APPOINTED_BY_COMMISSIONER' WHERE id = $1`, [other]);
  const invited = await anInvitationToJoin(practitioner, personId, { authorityId });
  must(await join({ key: invited.id, code: invited.code, dateOfBirth }));
  const userId = (await accountOf(authorityId)) ?? '';
  const eighteen = birthday(dateOfBirth, 18);
  expect(await endParentsAt18(code, addDays(eighteen, -1))).toBe(0);
  expect((await factsOf(userId))?.authorities).toHaveLength(1);
  await sql('UPDATE person SET date_of_birth = $2 WHERE id = $1', [personId, bornToBe18(today)]);
  expect(await endParentsAt18(code, today)).toBe(1);
  expect(await endParentsAt18(code, today)).toBe(0);
  expect((await factsOf(userId))?.authorities).toEqual([]);
  expect(await sql('SELECT ended_at FROM authority WHERE id = $1', [other])).toEqual([{ ended_at: null }]);
});

const bornToBe18 = (on: string) => `${Number(on.slice(0, 4)) - 18}${on.slice(4)}`;

it('the page names everyone who may be invited, and none of another commissioner’s people', async () => {
  const { personId, practitioner, authorityId } = await aFamily();
  await anInvitationToJoin(practitioner, personId, { authorityId });
  const view = await accessView(practitioner, personId, today);
  expect(view?.lines).toMatchObject([
    { authorityId: null, refusal: { kind: 'too-young' }, invitation: null },
    { authorityId, refusal: null, invitation: { life: 'OPEN', way: 'LETTER' } },
  ]);
  const other = await aStaffMember('PRACTITIONER', await aCommissioner());
  expect(await accessView({ ...other, personIds: [personId] }, personId, today)).toBeNull();
  expect(await accessView(await aStaffMember('PRACTITIONER', code), personId, today)).toBeNull();
});

describe('the person’s own page', () => {
  it('names who acts for them and until when, and is no one else’s', async () => {
    const { personId } = await anAdult();
    const covers = { personId, coversMoney: true, coversPlan: true };
    const authorityId = await anAuthority(code, { ...covers, role: 'NOMINEE', name: 'Noor Nominee' });
    await sql('UPDATE authority SET ends_on = $2 WHERE id = $1', [authorityId, today]);
    const [holder, nominee] = [await aHolder(code, personId), await aHolder(code, personId, 'NOMINEE')];
    const acts = await whoActsForMe(holder, personId, today);
    expect(acts?.map(({ name, account }) => `${name} ${account}`)).toEqual([
      'Noor Nominee (Friend) They cannot see it online yet.',
      `${nominee.displayName} (Friend) They can see it online.`,
    ]);
    expect(acts?.[0]?.when).toContain(`until ${formatDay(today)}`);
    expect(await whoActsForMe(holder, personId, addDays(today, 1))).toHaveLength(1);
    expect(await whoActsForMe(nominee, personId, today)).toBeNull();
    expect(await whoActsForMe(await aHolder(code, await aPerson(code)), personId, today)).toBeNull();
  });
});

it('PER-43: a person’s own account ends by the practitioner, with its sessions, and they are invited again', async () => {
  const { personId, practitioner } = await anAdult();
  const first = await anInvitationToJoin(practitioner, personId);
  must(await join({ key: first.id, code: first.code }));
  const own = () =>
    sql<{ id: string; user_id: string; ended_reason: string | null }>(
      `SELECT id, user_id, ended_reason FROM authority WHERE person_id = $1 AND kind = 'SELF' ORDER BY recorded_at, id`,
      [personId],
    );
  const [taken] = await own();
  const session = await aSession({
    userId: taken?.user_id ?? '',
    commissionerCode: code,
    role: 'BUDGET_HOLDER',
  } as Actor);
  const facts = () => findSession(sessionHashOf(session), today, new Date());
  expect((await facts())?.endedAt).toBeNull();
  const line = async () => (await accessView(practitioner, personId, today))?.lines[0];
  expect(await line()).toMatchObject({ hasAccount: true, ownId: taken?.id });
  const end = { authorityId: taken?.id ?? '', reason: 'Their brother opened the letter' };
  expect(await kindOf(endAuthority(await aStaffMember('PRACTITIONER', code), end))).toBe('not-found');
  must(await endAuthority(practitioner, end));
  expect((await facts())?.endedAt).toEqual(expect.any(String));
  expect(await line()).toMatchObject({ hasAccount: false, ownId: null, refusal: null });
  const again = await anInvitationToJoin(practitioner, personId);
  must(await join({ key: again.id, code: again.code }));
  expect((await own()).map(({ ended_reason }) => ended_reason)).toEqual([end.reason, null]);
});
