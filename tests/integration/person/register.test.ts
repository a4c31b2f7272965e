import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { birthYear } from '@/lib/core/birth-day';
import { newId } from '@/lib/core/id';
import { addDays, day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { registerPerson } from '@/lib/person/commands/register-person';
import type { TypedDetails } from '@/lib/person/rules/details';
import { client } from '@/lib/platform/db/client';
import { aCommissioner, aStaffMember } from '../../support/identity';
import {
  aHolder,
  anNhsNumber,
  aPerson,
  changeDetails,
  detailsWithNumber,
  today,
  typedDetails,
} from '../../support/person';
import { sql } from '../../support/superuser';

let code: string;
let practitioner: Actor;

// A cold pool opens its connections one by one, and would queue what ought to race.
beforeAll(() =>
  Promise.all(Array.from({ length: 8 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)),
);

beforeEach(async () => {
  code = await aCommissioner();
  practitioner = await aStaffMember('PRACTITIONER', code);
});

const register = (
  details: TypedDetails,
  isDifferentPerson = false,
  actor = practitioner,
  personId = newId(),
) => registerPerson(actor, { personId, details, isDifferentPerson }, today);

const outcome = async (given: ReturnType<typeof register>) => {
  const result = await given;
  return result.ok ? 'registered' : result.error.kind;
};

const people = async () =>
  Number(
    (await sql<{ count: string }>('SELECT count(*) FROM person WHERE commissioner_code = $1', [code]))[0]
      ?.count,
  );

describe('registerPerson', () => {
  it('keeps the person with keys to search by, on the caseload, and in the trail', async () => {
    const result = await register(
      detailsWithNumber(anNhsNumber(), {
        givenName: 'Zoë',
        familyName: "O'Neil-Smith",
        preferredName: 'Zé',
      }),
    );
    expect(result.ok).toBe(true);
    const [row] = await sql(
      `SELECT p.given_name_key, p.family_name_key, p.preferred_name_key, p.needs,
         c.user_id, c.starts_on::text, e.action
       FROM person p JOIN caseload_entry c ON c.person_id = p.id JOIN audit_event e ON e.person_id = p.id WHERE p.commissioner_code = $1`,
      [code],
    );
    expect(row).toEqual({
      given_name_key: 'zoe',
      family_name_key: 'oneil smith',
      preferred_name_key: 'ze',
      needs: null,
      user_id: practitioner.userId,
      starts_on: today,
      action: 'person:register',
    });
  });

  it.each<[string, Partial<TypedDetails>]>([
    ['not-ten-digits', { nhsNumber: '123', nhsNumberMissing: null }],
    ['wrong-check-digit', { nhsNumber: '9990000019', nhsNumberMissing: null }],
    ['reason-required', { nhsNumberMissing: null }],
    ['born-in-future', { dateOfBirth: addDays(today, 1) }],
    ['born-too-long-ago', { dateOfBirth: day('1900-11-19') }],
  ])('refuses %s and writes nothing', async (kind, given) => {
    expect(await outcome(register(typedDetails(given)))).toBe(kind);
    expect(await people()).toBe(0);
  });

  it('warns of a similar person until the practitioner says that it is another one', async () => {
    await aPerson(code, { givenName: 'Ann', familyName: 'Alike', dateOfBirth: '1980-05-04' });
    const alike = typedDetails({ givenName: 'Anne', familyName: 'Alike' });
    const warned = await register(alike);
    expect(warned).toMatchObject({
      ok: false,
      error: { kind: 'likely-duplicates', known: [{ candidate: { givenName: 'Ann' }, strength: 'LIKELY' }] },
    });
    expect(await people()).toBe(1);
    expect(await outcome(register(alike, true))).toBe('registered');
  });

  it('warns of a person by a former name, and by the year if only that is known', async () => {
    const personId = await aPerson(code, {
      givenName: 'Ann',
      familyName: 'Before',
      dateOfBirth: '1980-05-04',
    });
    await changeDetails(practitioner, personId, { familyName: 'Married' }, today);
    const former = typedDetails({ givenName: 'ANN', familyName: 'Before' });
    expect(await register(former)).toMatchObject({
      error: { known: [{ candidate: { familyName: 'Married' }, reasons: ['SAME_BIRTH_AND_NAMES'] }] },
    });
    const byYear = typedDetails({ givenName: 'Anne', familyName: 'Married', dateOfBirth: birthYear(1980) });
    expect(await outcome(register(byYear))).toBe('likely-duplicates');
    expect(await outcome(register({ ...byYear, dateOfBirth: birthYear(1981) }))).toBe('registered');
  });

  it('warns of no person of another commissioner', async () => {
    await aPerson(await aCommissioner(), {
      givenName: 'Ann',
      familyName: 'Alike',
      dateOfBirth: '1980-05-04',
    });
    expect(await outcome(register(typedDetails({ givenName: 'Ann', familyName: 'Alike' })))).toBe(
      'registered',
    );
  });

  it('refuses an NHS number that is there, and names its holder only to who knows more of them', async () => {
    const nhsNumber = anNhsNumber();
    await aPerson(code, { givenName: 'Ann', familyName: 'First', dateOfBirth: '1980-05-04', nhsNumber });
    const known = await register(detailsWithNumber(nhsNumber), true);
    const stranger = await register(detailsWithNumber(nhsNumber, { dateOfBirth: day('1999-01-01') }), true);
    expect(known).toMatchObject({ error: { kind: 'nhs-number-taken', holder: { familyName: 'First' } } });
    expect(stranger).toEqual({ ok: false, error: { kind: 'nhs-number-taken', holder: null } });
  });

  it('lets another commissioner have the same NHS number', async () => {
    const nhsNumber = anNhsNumber();
    await aPerson(await aCommissioner(), { nhsNumber });
    expect(await outcome(register(detailsWithNumber(nhsNumber)))).toBe('registered');
  });

  it('registers one of several who come at once with one NHS number, and refuses the rest', async () => {
    const nhsNumber = anNhsNumber();
    const others = await Promise.all([1, 2, 3, 4].map(() => aStaffMember('PRACTITIONER', code)));
    const outcomes = await Promise.all(
      others.map((actor, i) =>
        outcome(register(detailsWithNumber(nhsNumber, { dateOfBirth: day(`199${i}-01-01`) }), true, actor)),
      ),
    );
    expect(outcomes.sort()).toEqual([
      'nhs-number-taken',
      'nhs-number-taken',
      'nhs-number-taken',
      'registered',
    ]);
    expect(await people()).toBe(1);
  });

  it('registers one person for a form sent twice', async () => {
    const personId = newId();
    const details = typedDetails();
    const both = await Promise.all([
      register(details, false, practitioner, personId),
      register(details, false, practitioner, personId),
    ]);
    expect(both).toEqual([
      { ok: true, value: { personId } },
      { ok: true, value: { personId } },
    ]);
    const events = await sql(`SELECT 1 FROM audit_event WHERE person_id = $1`, [personId]);
    expect(events).toHaveLength(1);
  });

  it.each<Role>(['PHB_LEAD', 'FINANCE_OFFICER', 'AUDITOR', 'ADMINISTRATOR'])(
    'is nothing for a %s',
    async (role) => {
      const actor = await aStaffMember(role, code);
      expect(await outcome(register(typedDetails(), false, actor))).toBe('not-found');
    },
  );

  it.each(['BUDGET_HOLDER', 'REPRESENTATIVE', 'NOMINEE'] as const)('is nothing for a %s', async (role) => {
    const holder = await aHolder(code, await aPerson(code), role);
    expect(await outcome(register(typedDetails(), false, holder))).toBe('not-found');
  });
});
