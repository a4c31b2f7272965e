import { beforeAll, describe, expect, test } from 'vitest';
import { caseloadSpec, peopleSpec } from '@/components/home/list-specs';
import type { Params } from '@/lib/core/list-view';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { caseloadList, peopleList } from '@/lib/home/queries/people-list';
import { chosenPractitioner } from '@/lib/person/queries/practitioner-filter';
import { aCase, onlyClock } from '../../support/case';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { aHolder, aPerson, withCaseload } from '../../support/person';
import { must } from '../../support/result';
import { aCaseAt } from '../../support/stages';
import { viewOf, walk } from '../../support/walk-list';

const today = day('2026-02-10');
let code: string;
let lead: Actor;
let practitioner: Actor;
let other: Actor;
const ids: Record<string, string> = {};

beforeAll(async () => {
  code = await aCommissioner();
  lead = await aStaffMember('PHB_LEAD', code);
  practitioner = await aStaffMember('PRACTITIONER', code);
  other = await aStaffMember('PRACTITIONER', code);
  ids.ali = await aPerson(code, {
    givenName: 'Ali',
    familyName: 'Khan',
    dateOfBirth: '1990-01-01',
    nhsNumber: '9990000018',
  });
  ids.bea = await aPerson(code, { givenName: 'Bea', familyName: 'Khanna', dateOfBirth: '1950-01-01' });
  ids.cai = await aPerson(code, { givenName: 'Cai', familyName: 'Jones', dateOfBirth: '2010-01-01' });
  ids.dan = await aPerson(code, { givenName: 'Dan', familyName: 'Adams', dateOfBirth: '1970-01-01' });
  const accounts = {
    code,
    practitioner,
    lead: await aStaffMember('PHB_LEAD', code, { limitPence: 5_000_000 }),
  };
  const of = async (personId: string, worker = practitioner) => ({
    ...accounts,
    personId,
    practitioner: await withCaseload(worker, personId),
  });
  const ali = await of(ids.ali);
  const old = await aCase(ali, day('2024-01-01'), { group: 'S117', askedOn: day('2024-01-01') });
  const refused = { outcome: 'NOT_ELIGIBLE', evidence: 'Tool', reasons: 'No' } as const;
  const on = day('2024-02-01');
  must(await decideEligibility(ali.lead, { caseId: old, ...refused, decidedOn: on }, on));
  const { caseId: now } = await aCaseAt(ali, { stage: 'PLANNING', today });
  await onlyClock(now, 'WRITE_PLAN', { dueOn: '2026-02-09' });
  const bea = await aCase(await of(ids.bea, other), today, {
    group: 'WHEELCHAIR',
    askedOn: day('2026-01-05'),
  });
  await onlyClock(bea, 'DECIDE_ELIGIBILITY', { dueOn: '2026-02-10' });
  const { caseId: cai } = await aCaseAt(await of(ids.cai, other), { stage: 'ACTIVE', today, group: 'CYPCC' });
  await onlyClock(cai, 'FIRST_REVIEW', { dueOn: '2026-05-01' });
});

async function names(
  params: Params = {},
  search: string | null = null,
  actor = lead,
): Promise<string[] | undefined> {
  const list = await peopleList(actor, viewOf(peopleSpec, params), search, today);
  return list?.rows.map(({ givenName }) => givenName);
}

describe('the list of people', () => {
  test('shows all people by family name, with their newest case and what is due next in it', async () => {
    const list = await peopleList(lead, viewOf(peopleSpec), null, today);
    expect(list?.rows.map(({ familyName }) => familyName)).toEqual(['Adams', 'Jones', 'Khan', 'Khanna']);
    expect(list?.rows[2]).toMatchObject({
      state: 'PLANNING',
      group: 'CHC',
      dueKind: 'WRITE_PLAN',
      dueOn: '2026-02-09',
      nhsNumber: '9990000018',
      dateOfBirth: '1990-01-01',
    });
    expect(list?.rows[0]).toMatchObject({
      state: null,
      group: null,
      practitioner: null,
      dueOn: null,
      nhsNumber: null,
    });
  });

  test('can be turned round and sorted by date of birth', async () => {
    expect(await names({ sort: '-name' })).toEqual(['Bea', 'Ali', 'Cai', 'Dan']);
    expect(await names({ sort: 'born' })).toEqual(['Bea', 'Dan', 'Ali', 'Cai']);
  });

  const filters: [string, Params, string[]][] = [
    ['a state of the newest case', { state: 'PLANNING' }, ['Ali']],
    ['a state of an older case', { state: 'REFUSED' }, []],
    ['one of two states', { state: ['REQUESTED', 'ACTIVE'] }, ['Cai', 'Bea']],
    ['a group', { group: 'WHEELCHAIR' }, ['Bea']],
    ['what is late: due today is in time', { due: 'late' }, ['Ali']],
    ['two filters at once', { state: 'PLANNING', group: 'CYPCC' }, []],
  ];
  test.each(filters)('is narrowed by %s', async (_, params, expected) => {
    expect(await names(params)).toEqual(expected);
  });

  test('is narrowed by practitioner, whom it names', async () => {
    expect(await names({ practitioner: other.userId })).toEqual(['Cai', 'Bea']);
    expect(await chosenPractitioner(lead, other.userId)).toEqual([
      { value: other.userId, text: other.displayName },
    ]);
    expect(await chosenPractitioner(lead, lead.userId)).toEqual([]);
  });

  const searches: [string, string[]][] = [
    ['khan', ['Ali', 'Bea']],
    ['Al Khan', ['Ali']],
    ['khan, b', ['Bea']],
    ['999 000 0018', ['Ali']],
    ['9990000026', []],
    ['%', []],
  ];
  test.each(searches)('is searched for %j', async (typed, expected) => {
    expect(await names({}, typed)).toEqual(typed === '%' ? ['Dan', 'Cai', 'Ali', 'Bea'] : expected);
  });

  test('shows no person of another commissioner', async () => {
    const elsewhere = await aStaffMember('PHB_LEAD', await aCommissioner());
    expect(await names({}, null, elsewhere)).toEqual([]);
  });

  test('begins next to no row of another commissioner', async () => {
    const stranger = await aPerson(await aCommissioner(), { familyName: 'Aaron' });
    expect(await names({ after: stranger })).toEqual([]);
  });

  const readers: [Role, boolean][] = [
    ['PHB_LEAD', true],
    ['FINANCE_OFFICER', true],
    ['AUDITOR', true],
    ['ADMINISTRATOR', false],
  ];
  test.each(readers)('is open to a %s: %s', async (role, isOpen) => {
    const list = await peopleList(await aStaffMember(role, code), viewOf(peopleSpec), null, today);
    expect(list !== null).toBe(isOpen);
  });

  test('is closed to a budget holder', async () => {
    const holder = await aHolder(code, ids.ali ?? '');
    expect(await peopleList(holder, viewOf(peopleSpec), null, today)).toBeNull();
  });
});

describe('paging', () => {
  test('meets every person once, forwards and backwards, with equal names and birthdays', async () => {
    const crowd = await aCommissioner();
    const reader = await aStaffMember('PHB_LEAD', crowd);
    const made = [];
    for (let n = 0; n < 120; n += 1)
      made.push(
        await aPerson(crowd, { givenName: `G${n % 2}`, familyName: `F${n % 3}`, dateOfBirth: '1980-01-01' }),
      );
    for (const sort of ['name', '-name', 'born', '-born']) {
      const [forwards, backwards] = await walk(viewOf(peopleSpec, { sort }), (view) =>
        peopleList(reader, view, null, today),
      );
      expect(forwards.length).toBe(120);
      expect([...forwards].sort()).toEqual([...made].sort());
      expect(backwards).toEqual(forwards);
    }
  });

  test('loses no person when another is registered in between', async () => {
    const crowd = await aCommissioner();
    const reader = await aStaffMember('PHB_LEAD', crowd);
    for (let n = 0; n < 60; n += 1) await aPerson(crowd, { familyName: `M${String(n).padStart(2, '0')}` });
    const first = await peopleList(reader, viewOf(peopleSpec), null, today);
    await aPerson(crowd, { familyName: 'A' });
    const after = first?.nextAfter ?? '';
    const second = await peopleList(reader, viewOf(peopleSpec, { after }), null, today);
    expect(second?.rows.map(({ familyName }) => familyName)).toEqual(
      Array.from({ length: 25 }, (_, n) => `M${25 + n}`),
    );
  });
});

describe('a caseload', () => {
  test('is the people on it today, and none reached in another way', async () => {
    const { ali = '', bea = '' } = ids;
    const mine = await withCaseload(practitioner, ali);
    // A record opened from outside the caseload is within reach, but not on the caseload.
    const reaching = { ...mine, personIds: [ali, bea] };
    const page = await caseloadList(reaching, viewOf(caseloadSpec), today);
    expect(page?.rows.map(({ id }) => id)).toEqual([ali]);
  });

  test('is closed to a role without one', async () => {
    expect(
      await caseloadList(await aStaffMember('ADMINISTRATOR', code), viewOf(caseloadSpec), today),
    ).toBeNull();
  });
});
