import { beforeAll, describe, expect, it } from 'vitest';
import { todayInLondon } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { addDays } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { recordDeathContact } from '@/lib/event/commands/record-death-contact';
import { takeBackDeath } from '@/lib/event/commands/take-back-death';
import { personSummary } from '@/lib/home/queries/person-summary';
import { endAuthority } from '@/lib/person/commands/end-authority';
import { recordAuthority } from '@/lib/person/commands/record-authority';
import { authorityView } from '@/lib/person/rules/authority-text';
import { findPerson } from '@/lib/person/store/person';
import { listAuthorities } from '@/lib/person/store/person-record';
import { findEndedByDeath, findSession } from '@/lib/platform/db/session';
import { query } from '@/lib/platform/db/transaction';
import { actorOf, roleChoicesOf } from '@/lib/web/auth/actor';
import { eventsOf } from '../../support/audit';
import { died } from '../../support/death';
import { aCommissioner, aSession, aStaffMember, giveRole, sessionHash } from '../../support/identity';
import { aHolder, anAuthority, anExecutor, aPerson, withCaseload } from '../../support/person';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

const today = todayInLondon();
const DIED = addDays(today, -3);

let code: string;
beforeAll(async () => {
  code = await aCommissioner();
});

async function aPersonWithStaff(): Promise<{ personId: string; practitioner: Actor }> {
  const personId = await aPerson(code);
  return { personId, practitioner: await withCaseload(await aStaffMember('PRACTITIONER', code), personId) };
}

const factsOf = (cookie: string) => findSession(sessionHash(cookie), today, new Date());
const rolesOf = async (cookie: string) => {
  const facts = await factsOf(cookie);
  return facts ? roleChoicesOf(facts).map(({ role }) => role) : [];
};
const takeBack = (practitioner: Actor, personId: string) =>
  kindOf(takeBackDeath(practitioner, { personId, reason: 'Another person' }, today));

async function authoritiesOf(practitioner: Actor, personId: string) {
  const listed = await query(practitioner, 'person:view', async (scope) => {
    const person = await findPerson(scope, personId);
    return person && listAuthorities(scope, person);
  });
  return (listed ?? []).map((one) => authorityView(one, today));
}

describe('DEA-05: at a death', () => {
  it('the person’s own sign-in ends with all its sessions, and a new one is shown why', async () => {
    const { personId, practitioner } = await aPersonWithStaff();
    const holder = await aHolder(code, personId);
    const [first, second] = [await aSession(holder), await aSession(holder)];
    expect(await findEndedByDeath(holder.userId)).toBeNull();
    await died(practitioner, personId, today, { diedOn: DIED });
    for (const cookie of [first, second]) expect((await factsOf(cookie))?.endedAt).not.toBeNull();
    const again = await aSession(holder);
    const facts = await factsOf(again);
    expect([facts?.endedAt, facts && actorOf(facts), await rolesOf(again)]).toEqual([null, null, []]);
    expect(await findEndedByDeath(holder.userId)).toBe('OWN');
  });

  it('another role of the same account stays, without its old sessions', async () => {
    const { personId, practitioner } = await aPersonWithStaff();
    const holder = await aHolder(code, personId);
    await giveRole(holder, 'AUDITOR');
    const before = await aSession(holder);
    await died(practitioner, personId, today, { diedOn: DIED });
    expect((await factsOf(before))?.endedAt).not.toBeNull();
    expect(await rolesOf(await aSession({ ...holder, role: 'AUDITOR' }))).toEqual(['AUDITOR']);
  });

  it('every authority of others ends on that day with its reason, and opens nothing at the next request', async () => {
    const { personId, practitioner } = await aPersonWithStaff();
    const others = [
      await aHolder(code, personId, 'REPRESENTATIVE'),
      await aHolder(code, personId, 'NOMINEE'),
    ];
    const cookies = await Promise.all(others.map((one) => aSession(one)));
    for (const cookie of cookies) expect(await rolesOf(cookie)).toHaveLength(1);
    await died(practitioner, personId, today, { diedOn: DIED });
    for (const cookie of cookies) expect(await rolesOf(cookie)).toEqual([]);
    for (const { userId } of others) expect(await findEndedByDeath(userId)).toBe('OTHER');
    const views = await authoritiesOf(practitioner, personId);
    expect(views).toHaveLength(2);
    for (const { status, days, endedReason } of views) {
      expect(status).toBe('Ended');
      expect(days).toContain(`ended on ${Number(DIED.slice(8))} `);
      expect(endedReason).toMatch(/^The person died on /);
    }
    expect((await eventsOf(personId)).filter((action) => action === 'authority:end')).toHaveLength(2);
  });

  it('what had run out before is left as it was, and another person keeps theirs', async () => {
    const [one, other] = [await aPersonWithStaff(), await aPersonWithStaff()];
    const expired = await anAuthority(code, {
      role: 'NOMINEE',
      name: 'Old Friend',
      personId: one.personId,
      coversMoney: true,
      coversPlan: false,
    });
    await sql('UPDATE authority SET ends_on = $2 WHERE id = $1', [expired, addDays(today, -30)]);
    const theirs = await aSession(await aHolder(code, other.personId, 'NOMINEE'));
    await died(one.practitioner, one.personId, today, { diedOn: DIED });
    const [row] = await sql('SELECT ended_at, ended_by_death_id FROM authority WHERE id = $1', [expired]);
    expect(row).toEqual({ ended_at: null, ended_by_death_id: null });
    expect(await rolesOf(theirs)).toEqual(['NOMINEE']);
  });
});

describe('DEA-05: a death taken back', () => {
  it('gives back what it ended and nothing else', async () => {
    const { personId, practitioner } = await aPersonWithStaff();
    const holder = await aHolder(code, personId);
    const [kept, byHandBefore, byHandSince] = await Promise.all(
      ['Kept Friend', 'Before Friend', 'Since Friend'].map((name) =>
        anAuthority(code, { role: 'NOMINEE', name, personId, coversMoney: true, coversPlan: false }),
      ),
    );
    const end = (authorityId: string) =>
      kindOf(endAuthority(practitioner, { authorityId, reason: 'By hand' }));
    expect(await end(byHandBefore ?? '')).toBe('ok');
    await died(practitioner, personId, today, { diedOn: DIED });
    expect(await end(byHandSince ?? '')).toBe('ok');
    expect(await end(byHandSince ?? '')).toBe('ended-already');
    expect(await takeBack(practitioner, personId)).toBe('ok');
    const rows = await sql<{ id: string; reason: string | null }>(
      'SELECT id, ended_reason AS reason FROM authority WHERE person_id = $1',
      [personId],
    );
    const reasons = new Map(rows.map(({ id, reason }) => [id, reason]));
    expect(reasons.get(kept ?? '')).toBeNull();
    expect(reasons.get(byHandBefore ?? '')).toBe('By hand');
    expect(reasons.get(byHandSince ?? '')).toBe('By hand');
    expect(await rolesOf(await aSession(holder))).toEqual(['BUDGET_HOLDER']);
    expect((await eventsOf(personId)).filter((action) => action === 'authority:restore')).toHaveLength(2);
  });

  it('can be recorded and taken back again', async () => {
    const { personId, practitioner } = await aPersonWithStaff();
    const nominee = await aHolder(code, personId, 'NOMINEE');
    for (let round = 0; round < 2; round += 1) {
      await died(practitioner, personId, today, { diedOn: DIED });
      expect(await rolesOf(await aSession(nominee))).toEqual([]);
      expect(await takeBack(practitioner, personId)).toBe('ok');
      expect(await rolesOf(await aSession(nominee))).toEqual(['NOMINEE']);
    }
  });
});

describe('DEA-06: who deals with the estate', () => {
  const authority = (personId: string, basis: 'PERSONAL_REPRESENTATIVE' | 'APPOINTED_BY_COMMISSIONER') => ({
    authorityId: newId(),
    personId,
    kind: 'REPRESENTATIVE' as const,
    basis,
    name: 'Linda Ward',
    relationship: 'Daughter',
    phone: null,
    email: null,
    coversMoney: true,
    coversPlan: false,
    planConsentRecorded: false,
    startsOn: today,
    endsOn: null,
    evidence: 'The will',
    moneyBasis: null,
    namedOn: null,
    namedById: null,
    payee: {
      isIndividual: true,
      relation: 'CHILD' as const,
      livesInSameHousehold: false,
      isFriendInvolvedInCare: false,
    },
  });

  it('is the only one who can be recorded after a death, and not before it', async () => {
    const { personId, practitioner } = await aPersonWithStaff();
    const record = (basis: Parameters<typeof authority>[1]) =>
      kindOf(recordAuthority(practitioner, authority(personId, basis)));
    expect(await record('PERSONAL_REPRESENTATIVE')).toBe('estate-without-death');
    await died(practitioner, personId, today, { diedOn: DIED });
    expect(await record('APPOINTED_BY_COMMISSIONER')).toBe('only-estate-after-death');
    expect(await record('PERSONAL_REPRESENTATIVE')).toBe('ok');
  });

  it('answers for the money, or the contact who deals with it; an ended authority never does', async () => {
    const { personId, practitioner } = await aPersonWithStaff();
    await aHolder(code, personId, 'REPRESENTATIVE');
    await died(practitioner, personId, today, { diedOn: DIED });
    const answer = async () => (await personSummary(practitioner, personId, today))?.settling?.estate;
    expect(await answer()).toBeNull();
    const contact = {
      contactName: 'Linda Ward',
      contactRelationship: 'Daughter',
      contactPhone: null,
      contactAddress: null,
      contactNote: null,
    };
    const say = (contactHasEstate: boolean) =>
      kindOf(
        recordDeathContact(practitioner, { personId, contact: { ...contact, contactHasEstate } }, today),
      );
    expect(await say(false)).toBe('ok');
    expect(await answer()).toBeNull();
    expect(await say(true)).toBe('ok');
    expect(await answer()).toEqual({ name: 'Linda Ward', isProved: false });
    const { displayName } = await anExecutor(practitioner, personId);
    expect(await answer()).toEqual({ name: displayName, isProved: true });
  });

  it('signs in until the death is taken back', async () => {
    const { personId, practitioner } = await aPersonWithStaff();
    await died(practitioner, personId, today, { diedOn: DIED });
    const executor = await anExecutor(practitioner, personId);
    const cookie = await aSession(executor);
    expect(await rolesOf(cookie)).toEqual(['REPRESENTATIVE']);
    expect(must(await takeBackDeath(practitioner, { personId, reason: 'Mistake' }, today))).toBeTruthy();
    expect(await rolesOf(cookie)).toEqual([]);
  });

  it('never sees the plan, whatever a command forgets', async () => {
    const { personId, practitioner } = await aPersonWithStaff();
    await died(practitioner, personId, today, { diedOn: DIED });
    await anExecutor(practitioner, personId);
    await expect(
      sql(
        `UPDATE authority SET covers_plan = true WHERE person_id = $1 AND basis = 'PERSONAL_REPRESENTATIVE'`,
        [personId],
      ),
    ).rejects.toThrow(/authority_for_estate/);
  });
});
