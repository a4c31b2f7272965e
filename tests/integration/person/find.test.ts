import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { birthYear } from '@/lib/core/birth-day';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { removeFormerName } from '@/lib/person/commands/remove-former-name';
import { findPeople } from '@/lib/person/queries/find-people';
import { outsidePerson } from '@/lib/person/queries/outside-person';
import type { TypedDetails } from '@/lib/person/rules/details';
import type { Search, TypedSearch } from '@/lib/person/rules/search';
import { fewToBeginWith, searchStatement } from '@/lib/person/store/person-search';
import { Prisma } from '@/lib/platform/db/generated/client';
import { query } from '@/lib/platform/db/transaction';
import { manyPeople } from '../../support/crowd';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { aHolder, anNhsNumber, aPerson, changeDetails, today, withCaseload } from '../../support/person';
import { sql } from '../../support/superuser';

const nothing: TypedSearch = { familyName: '', givenName: '', dateOfBirth: null, nhsNumber: '' };
let code: string;
let practitioner: Actor;

beforeEach(async () => {
  code = await aCommissioner();
  practitioner = await aStaffMember('PRACTITIONER', code);
});

const find = (typed: Partial<TypedSearch>, actor = practitioner) =>
  findPeople(actor, { ...nothing, ...typed }, today);
const names = async (typed: Partial<TypedSearch>, actor = practitioner) => {
  const found = await find(typed, actor);
  return found.ok ? found.value.people.map(({ heading }) => heading) : found.error.kind;
};

const person = (
  givenName: string,
  familyName: string,
  given: { nhsNumber?: string; dateOfBirth?: string } = {},
) => aPerson(code, { givenName, familyName, ...given });

const change = (personId: string, given: Partial<TypedDetails>) =>
  changeDetails(practitioner, personId, given, today);

describe('findPeople', () => {
  it('finds by the beginning of a name, without case, accents and punctuation, in the order of the names', async () => {
    await person('Zoë', "O'Neil");
    await person('Adam', 'Oneill');
    await person('Bea', 'Stone');
    expect(await names({ familyName: 'O’NEIL' })).toEqual(["Zoë O'Neil", 'Adam Oneill']);
    expect(await names({ familyName: 'neil' })).toEqual(["Zoë O'Neil"]);
    expect(await names({ familyName: 'eil' })).toEqual([]);
    expect(await names({ givenName: 'zoe' })).toEqual(["Zoë O'Neil"]);
    expect(await names({ familyName: 'o', givenName: 'ad' })).toEqual(['Adam Oneill']);
  });

  it('finds by a preferred name', async () => {
    const id = await person('Elizabeth', 'Long');
    await change(id, { preferredName: 'Betty' });
    expect(await names({ givenName: 'Bet' })).toEqual(['Elizabeth Long (likes to be called Betty)']);
  });

  it('finds by any words of the names as displayed, in any order', async () => {
    await person('Mary Ann', 'Zzdouble-Barrel');
    const searches = [
      'Mary Ann Zzdouble-Barrel',
      'Zzdouble-Barrel, Mary Ann',
      'Zzdouble-Barrel Mary',
      'Barrel',
      'maryann',
      'zzdoublebarrel',
      'ann BARREL',
    ];
    for (const familyName of searches)
      expect([familyName, await names({ familyName })]).toEqual([familyName, ['Mary Ann Zzdouble-Barrel']]);
    expect(await names({ familyName: 'Ann', givenName: 'Zzdouble' })).toEqual(['Mary Ann Zzdouble-Barrel']);
    expect(await names({ familyName: 'Mary Barrelton' })).toEqual([]);
  });

  it('finds by a former name, says it, and forgets it if it was a mistake', async () => {
    const id = await person('Ann', 'Zzbefore');
    await change(id, { familyName: 'Zzmarried' });
    await change(id, { familyName: 'ZZMARRIED' });
    const found = await find({ familyName: 'zzbefore' });
    expect(found).toMatchObject({ ok: true, value: { people: [{ heading: 'Ann ZZMARRIED' }] } });
    expect(JSON.stringify(found)).toContain('{"term":"Formerly","value":"Ann Zzbefore"}');
    const [former] = await sql<{ id: string }>('SELECT id FROM former_name WHERE person_id = $1', [id]);
    const formerNameId = former?.id ?? '';
    expect(await removeFormerName(practitioner, { formerNameId })).toMatchObject({ ok: false });
    const reader = await withCaseload(practitioner, id);
    expect(await removeFormerName(reader, { formerNameId })).toEqual({ ok: true, value: { personId: id } });
    expect(await removeFormerName(reader, { formerNameId })).toMatchObject({ ok: false });
    expect(await names({ familyName: 'zzbefore' })).toEqual([]);
    expect(await names({ familyName: 'zzmarried' })).toEqual(['Ann ZZMARRIED']);
  });

  it.each([
    'Garcia',
    'OReilly-Garcia',
    "o'reilly garcia",
    'O’Reilly  Garcia',
    'O Reilly Garcia',
    'oreillygarcia',
    'García',
    'garcia, zoe',
    'Zoe Garc',
    'reilly',
  ])('finds Zoë O’Reilly-Garcia by %s', async (familyName) => {
    await person('Zoë', 'O’Reilly-Garcia');
    expect(await names({ familyName })).toEqual(['Zoë O’Reilly-Garcia']);
  });

  it('offers those one slip of the keyboard away where no one has the name, and says so', async () => {
    await person('Ann', 'O’Reilly-Garcia');
    await person('Bea', 'Garcias');
    const found = await find({ familyName: 'gracia', givenName: 'ann' });
    expect(found).toMatchObject({
      ok: true,
      value: { isSimilar: true, people: [{ heading: 'Ann O’Reilly-Garcia' }] },
    });
    expect(await find({ familyName: 'garcia' })).toMatchObject({ ok: true, value: { isSimilar: false } });
    expect(await names({ familyName: 'gxrcxa' })).toEqual([]);
    const reasons = await sql('SELECT reason FROM audit_event WHERE user_id = $1 ORDER BY sequence', [
      practitioner.userId,
    ]);
    expect(reasons.map(({ reason }) => reason)).toEqual([
      'Searched by similar name; found 1',
      'Searched by name; found 2',
      'Searched by name; found 0',
    ]);
  });

  it('never offers another person for an NHS number', async () => {
    const nhsNumber = anNhsNumber();
    await person('Ann', 'Garcia', { nhsNumber });
    expect(await names({ familyName: 'gracia', nhsNumber })).toEqual([]);
    expect(await names({ familyName: 'garcia', nhsNumber: `${nhsNumber}.0` })).toEqual(['Ann Garcia']);
  });

  it('finds by a part of the name and a year of birth', async () => {
    await person('Ann', 'Early', { dateOfBirth: '1942-12-31' });
    await person('Bea', 'Early', { dateOfBirth: '1943-01-01' });
    await person('Cat', 'Early', { dateOfBirth: '1943-12-31' });
    await person('Dan', 'Early', { dateOfBirth: '1944-01-01' });
    await change(await person('Eve', 'Early'), { dateOfBirth: birthYear(1943) });
    const found = await names({ familyName: 'earl', dateOfBirth: birthYear(1943) });
    expect(found).toEqual(['Bea Early', 'Cat Early', 'Eve Early']);
    expect(await names({ dateOfBirth: birthYear(1943) })).toBe('year-alone');
  });

  it('finds a person with one name', async () => {
    await person('', 'Suharto');
    expect(await names({ familyName: 'suh' })).toEqual(['Suharto']);
    expect(await names({ givenName: 'suharto' })).toEqual(['Suharto']);
  });

  it('finds by a day of birth, and by an NHS number only together with what fits it', async () => {
    const nhsNumber = anNhsNumber();
    await person('Ann', 'Right', { nhsNumber, dateOfBirth: '1950-01-02' });
    expect(await names({ dateOfBirth: day('1950-01-02') })).toEqual(['Ann Right']);
    expect(await names({ nhsNumber, dateOfBirth: day('1950-01-02') })).toEqual(['Ann Right']);
    expect(await names({ nhsNumber, familyName: 'rig' })).toEqual(['Ann Right']);
    expect(await names({ nhsNumber, familyName: 'wrong' })).toEqual([]);
    expect(await names({ nhsNumber })).toBe('nhs-number-alone');
    expect(await names({ nhsNumber, givenName: 'Ann' })).toBe('nhs-number-alone');
  });

  it('finds a person with only a year of birth by the year and by any day of it', async () => {
    const id = await person('Ann', 'Yearling');
    await change(id, { dateOfBirth: birthYear(1943) });
    const found = await find({ familyName: 'yearling', dateOfBirth: day('1943-05-04') });
    expect(found).toMatchObject({ ok: true, value: { people: [{ heading: 'Ann Yearling' }] } });
    expect(JSON.stringify(found)).toContain('{"term":"Born","value":"1943, aged 82 or 83"}');
    expect(await names({ familyName: 'yearling', dateOfBirth: day('1944-01-01') })).toEqual([]);
    const [row] = await sql(
      'SELECT date_of_birth::text AS born, is_birth_year_only AS only FROM person WHERE id = $1',
      [id],
    );
    expect(row).toEqual({ born: '1943-01-01', only: true });
    await change(id, { dateOfBirth: day('1943-05-04') });
    expect(await names({ dateOfBirth: day('1943-05-04') })).toEqual(['Ann Yearling']);
  });

  it('tells the caseload from the rest, with the ways in', async () => {
    const mine = await person('Ann', 'Mine');
    const other = await person('Bob', 'Mined');
    const found = await find({ familyName: 'min' }, await withCaseload(practitioner, mine));
    if (!found.ok) throw new Error(found.error.kind);
    const [ann, bob] = found.value.people;
    expect(ann).toMatchObject({
      status: 'On your caseload',
      links: [{ href: `/practitioner/people/${mine}` }],
    });
    expect(bob).toMatchObject({
      status: 'Not on your caseload',
      links: [{ href: `/practitioner/people/${other}/join` }, { href: `/practitioner/people/${other}/open` }],
    });
  });

  it('shows the first twenty and says that there are more', async () => {
    for (let count = 0; count < 21; count += 1) await person(`Ann${count}`, 'Many');
    const found = await find({ familyName: 'many' });
    expect(found).toMatchObject({ ok: true, value: { isMore: true } });
    expect(found.ok && found.value.people).toHaveLength(20);
  });

  it('never gives an NHS number away', async () => {
    const nhsNumber = anNhsNumber();
    await person('Ann', 'Secret', { nhsNumber });
    const text = JSON.stringify(await find({ familyName: 'secret' }));
    expect(text).toContain(`Ends in ${nhsNumber.slice(-4)}`);
    expect(text).not.toContain(nhsNumber);
  });

  it('finds no person of another commissioner', async () => {
    await person('Ann', 'Here');
    const stranger = await aStaffMember('PRACTITIONER', await aCommissioner());
    expect(await names({ familyName: 'here' }, stranger)).toEqual([]);
  });

  it('writes every search to the trail, also one without a result, and no name with it', async () => {
    await find({ familyName: 'Nobodyatall' });
    const [event] = await sql('SELECT action, person_id, reason FROM audit_event WHERE user_id = $1', [
      practitioner.userId,
    ]);
    expect(event).toEqual({
      action: 'person:find',
      person_id: null,
      reason: 'Searched by name; found 0',
    });
  });

  it('leaves nothing in the trail from which an NHS number could be found by trying', async () => {
    const dateOfBirth = day('1950-01-02');
    for (let search = 0; search < 2; search += 1) await find({ nhsNumber: anNhsNumber(), dateOfBirth });
    const rows = await sql(
      'SELECT DISTINCT after_digest, before_digest FROM audit_event WHERE user_id = $1',
      [practitioner.userId],
    );
    expect(rows).toHaveLength(1);
  });

  it('is not for a budget holder or an administrator', async () => {
    const id = await person('Ann', 'Here');
    expect(await names({ familyName: 'here' }, await aHolder(code, id))).toBe('not-found');
    expect(await names({ familyName: 'here' }, await aStaffMember('ADMINISTRATOR', code))).toBe('not-found');
  });
});

describe('outsidePerson', () => {
  it('gives the few facts of a search, and nothing of another commissioner or of a text that is no id', async () => {
    const id = await person('Ann', 'Here');
    const stranger = await aStaffMember('PRACTITIONER', await aCommissioner());
    expect(await outsidePerson(practitioner, id, today)).toMatchObject({ heading: 'Ann Here' });
    expect(await outsidePerson(stranger, id, today)).toBeNull();
    expect(await outsidePerson(practitioner, 'x', today)).toBeNull();
    const looks = await sql(
      `SELECT action, subject_kind, user_id FROM audit_event WHERE person_id = $1 AND action = 'person:view'`,
      [id],
    );
    expect(looks).toEqual([
      { action: 'person:view', subject_kind: 'person:find', user_id: practitioner.userId },
    ]);
  });
});

describe('with thousands of people', () => {
  let busy: Actor;

  beforeAll(async () => {
    busy = await aStaffMember('PRACTITIONER', await aCommissioner());
    await manyPeople(busy, 6_000);
    await sql('ANALYZE person, person_word');
  });

  const plan = async (search: Partial<Search>, actor: Actor, isSimilar = false) => {
    const rows = await query(actor, 'person:find', async (scope) => {
      const all = { words: [], dateOfBirth: null, nhsNumber: null, ...search };
      const few = await fewToBeginWith(scope, all, { isSimilar });
      const statement = searchStatement(scope, all, { today, limit: 21, few, isSimilar });
      return scope.tx.$queryRaw<{ 'QUERY PLAN': string }[]>(Prisma.sql`EXPLAIN ${statement}`);
    });
    return rows?.map((row) => row['QUERY PLAN']).join('\n');
  };

  it('an index serves the search for similar names, and for a year of birth with a name', async () => {
    const word = /person_word_commissioner_code_word_person_id_idx[\s\S]*Index Cond: .*word\)::text = ANY/;
    const similar = await plan({ words: ['gracia', 'ann'] }, busy, true);
    expect(similar).toMatch(word);
    const year = await plan({ words: ['abcd'], dateOfBirth: birthYear(1950) }, busy);
    expect(year).toMatch(/person_word_commissioner_code_word_person_id_idx/);
    for (const text of [similar, year]) expect(text).not.toMatch(/Seq Scan on person/);
  });

  // Under row-level security an index serves only what is leakproof: a range of bytes is, a pattern is not.
  it.each<[string, Partial<Search>, RegExp]>([
    [
      'a word',
      { words: ['abc'] },
      /person_word_commissioner_code_word_person_id_idx[\s\S]*Index Cond: .*word/,
    ],
    [
      'two words',
      { words: ['abcd', 'fe'] },
      /person_word_commissioner_code_word_person_id_idx[\s\S]*Index Cond: .*word/,
    ],
    [
      'a day of birth',
      { dateOfBirth: day('1950-01-02') },
      /person_commissioner_code_date_of_birth[\s\S]*Index Cond: .*date_of_birth/,
    ],
  ])('an index serves the search by %s, for a practitioner and for a lead', async (_, search, index) => {
    for (const actor of [busy, await aStaffMember('PHB_LEAD', busy.commissionerCode)]) {
      const text = await plan(search, actor);
      expect(text).toMatch(index);
      expect(text).not.toMatch(/Seq Scan on person/);
    }
  });
});
