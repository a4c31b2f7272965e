import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { chosenPractitioner, practitionersNamed } from '@/lib/person/queries/practitioner-filter';
import { isPractitioner, listPractitioners } from '@/lib/person/store/practitioners';
import { query } from '@/lib/platform/db/transaction';
import { manyPractitioners } from '../../support/crowd';
import { aCommissioner, aStaffMember, endRoleOf } from '../../support/identity';
import { sql } from '../../support/superuser';

const today = day('2026-05-04');

let code: string;
let lead: Actor;
let working: Actor;
let suspended: Actor;

const listed = (workingOn: typeof today | null) =>
  query(lead, 'staff:list', (scope) => listPractitioners(scope, workingOn));

beforeAll(async () => {
  code = await aCommissioner();
  lead = await aStaffMember('PHB_LEAD', code);
  working = await aStaffMember('PRACTITIONER', code);
  suspended = await aStaffMember('PRACTITIONER', code);
  await sql('UPDATE user_account SET suspended_at = now() WHERE id = $1', [suspended.userId]);
});

describe('the practitioners of a commissioner', () => {
  it('are those who work on a day, or all there ever were', async () => {
    const ids = async (workingOn: typeof today | null) =>
      (await listed(workingOn))?.people.map(({ id }) => id).sort();
    expect(await ids(today)).toEqual([working.userId]);
    expect(await ids(null)).toEqual([working.userId, suspended.userId].sort());
  });

  it.each([
    ['one who works', () => working, true],
    ['a suspended one', () => suspended, false],
    ['a lead', () => lead, false],
  ])('%s', async (_, who, expected) => {
    const found = await query(lead, 'staff:list', (scope) => isPractitioner(scope, who().userId, today));
    expect(found).toBe(expected);
  });

  it('are found by any part of their names, if they work on that day', async () => {
    const own = await aCommissioner();
    const reader = await aStaffMember('PHB_LEAD', own);
    const worker = await aStaffMember('PRACTITIONER', own, { name: 'Zoë van der Berg' });
    const left = await aStaffMember('PRACTITIONER', own, { name: 'Zoë Gone' });
    await endRoleOf(left, day('2026-05-03'));
    const found = async (typed: string, actor: Actor = reader) =>
      (await practitionersNamed(actor, typed, today))?.options.map(({ value }) => value);
    expect(await found('zoe')).toEqual([worker.userId]);
    expect(await found('berg zo')).toEqual([worker.userId]);
    expect(await found('erg')).toEqual([]);
    expect(await found('zoe', lead)).toEqual([]);
    expect(await chosenPractitioner(reader, left.userId)).toEqual([{ value: left.userId, text: 'Zoë Gone' }]);
  });

  it('says where the list was cut', async () => {
    expect((await listed(today))?.cutAt).toBeNull();
    await manyPractitioners(code, 999);
    expect(await listed(today)).toMatchObject({ cutAt: null, people: { length: 1000 } });
    await manyPractitioners(code, 1, 'one more');
    expect(await listed(today)).toMatchObject({ cutAt: 1000, people: { length: 1000 } });
    expect(await practitionersNamed(lead, 'practitioner', today)).toMatchObject({
      isMore: true,
      options: { length: 20 },
    });
  });
});
