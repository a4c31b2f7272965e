import { beforeEach, describe, expect, it } from 'vitest';
import { runAt } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { breakGlass } from '@/lib/person/commands/break-glass';
import { endAuthority } from '@/lib/person/commands/end-authority';
import { joinCaseload } from '@/lib/person/commands/join-caseload';
import { type RecordAuthority, recordAuthority } from '@/lib/person/commands/record-authority';
import { aCommissioner, aSession, aStaffMember, sessionHash } from '../../support/identity';
import { actorsWithoutAccess, aHolder, aPerson, today, withCaseload } from '../../support/person';
import { sql } from '../../support/superuser';

let code: string;
let personId: string;
let practitioner: Actor;

beforeEach(async () => {
  code = await aCommissioner();
  personId = await aPerson(code, { dateOfBirth: '1980-05-04' });
  practitioner = await aStaffMember('PRACTITIONER', code);
});

/** What a test itself did: builders register and join in 2020. */
const trail = async () =>
  sql(`SELECT action, reason FROM audit_event WHERE person_id = $1 AND at > '2021-01-01' ORDER BY id`, [
    personId,
  ]);
const kindOf = (result: { ok: boolean; error?: { kind: string } }) => (result.ok ? 'ok' : result.error?.kind);

describe('joinCaseload', () => {
  const join = (reason = 'I am their new co-ordinator', actor = practitioner, id = personId) =>
    joinCaseload(actor, { personId: id, reason }, today);

  it('puts the person on the caseload from today, with the reason in the trail', async () => {
    expect(kindOf(await join())).toBe('ok');
    const rows = await sql(
      `SELECT user_id, starts_on::text, ends_on FROM caseload_entry WHERE person_id = $1 AND starts_on > '2021-01-01'`,
      [personId],
    );
    expect(rows).toEqual([{ user_id: practitioner.userId, starts_on: today, ends_on: null }]);
    expect(await trail()).toEqual([{ action: 'caseload:join', reason: 'I am their new co-ordinator' }]);
  });

  it('is done once, however often it is sent', async () => {
    expect((await Promise.all([join(), join(), join()])).map(kindOf)).toEqual(['ok', 'ok', 'ok']);
    expect(await trail()).toHaveLength(1);
  });

  it('wants a reason', async () => {
    expect(kindOf(await join('because   '))).toBe('reason-too-short');
    expect(await trail()).toEqual([]);
  });

  it('is nothing for another commissioner’s practitioner, without a user, and for other roles', async () => {
    const stranger = await aStaffMember('PRACTITIONER', await aCommissioner());
    expect(kindOf(await join(undefined, stranger))).toBe('not-found');
    expect(kindOf(await join(undefined, practitioner, newId()))).toBe('not-found');
    for (const role of ['PHB_LEAD', 'FINANCE_OFFICER', 'AUDITOR', 'ADMINISTRATOR'] satisfies Role[]) {
      expect(kindOf(await join(undefined, await aStaffMember(role, code)))).toBe('not-found');
    }
    expect(kindOf(await join(undefined, await aHolder(code, personId)))).toBe('not-found');
  });
});

describe('breakGlass', () => {
  const open = (reason: string, actor = practitioner) => breakGlass(actor, { personId, reason });

  it('opens the record for 8 hours, with the reason in the trail', async () => {
    const opened = new Date('2026-11-20T09:00:00Z');
    expect(kindOf(await runAt(opened, () => open('  Covering for Sam  ')))).toBe('ok');
    const [row] = await sql(
      'SELECT user_id, reason, opened_at, expires_at FROM break_glass WHERE person_id = $1',
      [personId],
    );
    expect(row).toEqual({
      user_id: practitioner.userId,
      reason: 'Covering for Sam',
      opened_at: opened,
      expires_at: new Date('2026-11-20T17:00:00Z'),
    });
    expect(await trail()).toEqual([{ action: 'record:break-glass', reason: 'Covering for Sam' }]);
    const idHash = sessionHash(await aSession(practitioner));
    const reachAt = async (at: string) => {
      const [facts] = await sql<{ caseload: string[] }>(
        `SELECT actor_of($1, '2026-11-20', $2::timestamptz) -> 'caseload' AS caseload`,
        [idHash, at],
      );
      return facts?.caseload;
    };
    expect(await reachAt('2026-11-20T16:59:59Z')).toEqual([personId]);
    expect(await reachAt('2026-11-20T17:00:00Z')).toEqual([]);
  });

  it('wants a reason of 10 characters', async () => {
    expect(kindOf(await open('  123456789  '))).toBe('reason-too-short');
    expect(kindOf(await open('1234567890'))).toBe('ok');
  });

  it('is nothing for another commissioner’s practitioner and for other roles', async () => {
    const stranger = await aStaffMember('PRACTITIONER', await aCommissioner());
    expect(kindOf(await open('Covering for Sam', stranger))).toBe('not-found');
    for (const role of ['PHB_LEAD', 'FINANCE_OFFICER', 'AUDITOR', 'ADMINISTRATOR'] satisfies Role[]) {
      expect(kindOf(await open('Covering for Sam', await aStaffMember(role, code)))).toBe('not-found');
    }
    expect(kindOf(await open('Covering for Sam', await aHolder(code, personId)))).toBe('not-found');
  });
});

describe('authorities', () => {
  const nominee = (given: Partial<RecordAuthority> = {}): RecordAuthority => ({
    authorityId: newId(),
    personId,
    kind: 'NOMINEE',
    basis: 'NOMINATED_BY_PERSON',
    name: 'Chris',
    relationship: 'Neighbour',
    phone: null,
    email: null,
    coversMoney: true,
    coversPlan: false,
    planConsentRecorded: false,
    moneyBasis: null,
    namedOn: null,
    namedById: null,
    startsOn: today,
    endsOn: null,
    evidence: null,
    payee: {
      relation: 'NEIGHBOUR',
      isIndividual: true,
      livesInSameHousehold: false,
      isFriendInvolvedInCare: false,
    },
    ...given,
  });
  let mine: Actor;

  beforeEach(async () => {
    mine = await withCaseload(practitioner, personId);
  });

  it('are recorded with the check that is due, without a sign-in, and in the trail', async () => {
    const given = nominee();
    expect(kindOf(await recordAuthority(mine, given))).toBe('ok');
    expect(kindOf(await recordAuthority(mine, given))).toBe('ok');
    const rows = await sql(
      'SELECT name, user_id, needs_dbs_check, starts_on::text FROM authority WHERE person_id = $1',
      [personId],
    );
    expect(rows).toEqual([{ name: 'Chris', user_id: null, needs_dbs_check: true, starts_on: today }]);
    expect(await trail()).toHaveLength(1);
  });

  it('need no check where no money goes, or where it is family', async () => {
    const { payee } = nominee();
    await recordAuthority(mine, nominee({ payee: { ...payee, relation: 'SIBLING' } }));
    const plan = { coversMoney: false, coversPlan: true, planConsentRecorded: true };
    await recordAuthority(mine, nominee(plan));
    const rows = await sql('SELECT needs_dbs_check FROM authority WHERE person_id = $1', [personId]);
    expect(rows).toEqual([{ needs_dbs_check: false }, { needs_dbs_check: false }]);
  });

  it.each<[string, Partial<RecordAuthority>]>([
    ['own-sign-in', { kind: 'SELF', basis: 'OWN' }],
    ['basis-not-of-kind', { kind: 'REPRESENTATIVE' }],
    ['covers-nothing', { coversMoney: false }],
    ['plan-needs-consent', { coversPlan: true }],
    ['ends-before-start', { endsOn: day('2026-11-19') }],
    ['basis-not-for-age', { kind: 'REPRESENTATIVE', basis: 'PARENTAL_RESPONSIBILITY' }],
  ])('are refused: %s', async (kind, given) => {
    expect(kindOf(await recordAuthority(mine, nominee(given)))).toBe(kind);
    expect(await trail()).toEqual([]);
  });

  it('end at once and once, with the first reason', async () => {
    const given = nominee();
    await recordAuthority(mine, given);
    const { authorityId } = given;
    const both = await Promise.all(
      ['Moved away', 'Fell out'].map((reason) => endAuthority(mine, { authorityId, reason })),
    );
    expect(both.map(kindOf).sort()).toEqual(['ended-already', 'ok']);
    const [row] = await sql('SELECT ended_reason FROM authority WHERE id = $1', [authorityId]);
    expect((await trail()).at(-1)).toEqual({ action: 'authority:end', reason: row?.ended_reason });
    expect(await trail()).toHaveLength(2);
  });

  it('PER-43: of a person’s own account end too', async () => {
    await aHolder(code, personId);
    const [own] = await sql<{ id: string }>('SELECT id FROM authority WHERE person_id = $1', [personId]);
    const end = { authorityId: own?.id ?? '', reason: 'Their brother opened the letter' };
    expect(kindOf(await endAuthority(mine, end))).toBe('ok');
    expect(kindOf(await endAuthority(mine, end))).toBe('ended-already');
  });

  it('are nothing for any other user', async () => {
    const given = nominee();
    await recordAuthority(mine, given);
    for (const actor of await actorsWithoutAccess(code, personId)) {
      expect(kindOf(await recordAuthority(actor, nominee()))).toBe('not-found');
      expect(kindOf(await endAuthority(actor, { authorityId: given.authorityId, reason: 'No' }))).toBe(
        'not-found',
      );
    }
  });
});
