import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/id';
import type { Actor } from '@/lib/core/policy/policy';
import { editDetails } from '@/lib/person/commands/edit-details';
import { recordCharacteristics } from '@/lib/person/commands/record-characteristics';
import { recordContact } from '@/lib/person/commands/record-contact';
import { removeContact } from '@/lib/person/commands/remove-contact';
import { CHARACTERISTIC_NAMES, type Characteristics } from '@/lib/person/rules/characteristics';
import type { TypedDetails } from '@/lib/person/rules/details';
import { client } from '@/lib/platform/db/client';
import { aCommissioner, aStaffMember } from '../../support/identity';
import {
  actorsWithoutAccess,
  anNhsNumber,
  aPerson,
  detailsWithNumber,
  today,
  typedDetails,
  withCaseload,
} from '../../support/person';
import { sql } from '../../support/superuser';

let code: string;
let personId: string;
let practitioner: Actor;

// A cold pool opens its connections one by one, and would queue what ought to race.
beforeAll(() =>
  Promise.all(Array.from({ length: 8 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)),
);

beforeEach(async () => {
  code = await aCommissioner();
  personId = await aPerson(code);
  practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
});

const events = async (action: string) =>
  (await sql(`SELECT 1 FROM audit_event WHERE person_id = $1 AND action = $2`, [personId, action])).length;
const kindOf = (result: { ok: boolean; error?: { kind: string } }) => (result.ok ? 'ok' : result.error?.kind);

describe('editDetails', () => {
  const edit = (details: TypedDetails, version = 1, actor = practitioner) =>
    editDetails(actor, { personId, version, details }, today);

  it('replaces the details and the keys, and counts the change', async () => {
    const details = typedDetails({ givenName: 'Ána', preferredName: 'Nan' });
    expect(await edit(details)).toEqual({ ok: true, value: undefined });
    const [row] = await sql('SELECT given_name_key, preferred_name_key, version FROM person WHERE id = $1', [
      personId,
    ]);
    expect(row).toEqual({ given_name_key: 'ana', preferred_name_key: 'nan', version: 2 });
    expect(await events('person:edit')).toBe(1);
  });

  it('refuses a form that shows an older record, and says what the record says now', async () => {
    const first = typedDetails({ phone: '01632 960 001' });
    await edit(first);
    const second = await edit({ ...first, phone: '01632 960 002' });
    expect(second).toMatchObject({
      ok: false,
      error: { kind: 'stale', version: 2, differing: ['phone'], now: { phone: '01632 960 001' } },
    });
    expect(kindOf(await edit({ ...first, phone: '01632 960 002' }, 2))).toBe('ok');
  });

  it('lets one of two who type at once through, and tells the other', async () => {
    const others = [typedDetails(), typedDetails(), typedDetails()];
    const kinds = (await Promise.all(others.map((details) => edit(details)))).map(kindOf);
    expect(kinds.sort()).toEqual(['ok', 'stale', 'stale']);
  });

  it('succeeds twice for a form sent twice, and is in the trail once', async () => {
    const details = typedDetails();
    expect(kindOf(await edit(details))).toBe('ok');
    expect(kindOf(await edit(details))).toBe('ok');
    expect(await events('person:edit')).toBe(1);
  });

  it('refuses the NHS number of a person it cannot even see', async () => {
    const nhsNumber = anNhsNumber();
    await aPerson(code, { nhsNumber });
    expect(kindOf(await edit(detailsWithNumber(nhsNumber)))).toBe('nhs-number-taken');
    expect(await events('person:edit')).toBe(0);
  });

  it('refuses what cannot be', async () => {
    expect(kindOf(await edit(typedDetails({ nhsNumberMissing: null })))).toBe('reason-required');
  });

  it('is nothing for any other user', async () => {
    for (const actor of await actorsWithoutAccess(code, personId)) {
      expect(kindOf(await edit(typedDetails(), 1, actor))).toBe('not-found');
    }
  });
});

describe('recordCharacteristics', () => {
  const blank = Object.fromEntries(CHARACTERISTIC_NAMES.map((name) => [name, null])) as Characteristics;

  it('keeps the latest answers, one row a person', async () => {
    await recordCharacteristics(practitioner, {
      personId,
      answers: { ...blank, sex: 'FEMALE', religion: 'SIKH' },
    });
    await recordCharacteristics(practitioner, { personId, answers: { ...blank, sex: 'PREFER_NOT_TO_SAY' } });
    const rows = await sql('SELECT sex, religion FROM protected_characteristics WHERE person_id = $1', [
      personId,
    ]);
    expect(rows).toEqual([{ sex: 'PREFER_NOT_TO_SAY', religion: null }]);
    expect(await events('characteristics:record')).toBe(2);
  });

  it('is nothing for any other user', async () => {
    for (const actor of await actorsWithoutAccess(code, personId)) {
      expect(kindOf(await recordCharacteristics(actor, { personId, answers: blank }))).toBe('not-found');
    }
  });
});

describe('emergency contacts', () => {
  const contact = { name: 'Bo', relationship: 'Sister', phone: '01632 960 001', notes: null };
  const add = (contactId = newId(), actor = practitioner) =>
    recordContact(actor, { contactId, personId, contact });

  it('stand in the order in which they came, also when they come at once', async () => {
    await Promise.all([add(), add(), add()]);
    const rows = await sql('SELECT position FROM emergency_contact WHERE person_id = $1 ORDER BY 1', [
      personId,
    ]);
    expect(rows.map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(await events('contact:record')).toBe(3);
  });

  it('are added once by a form sent twice', async () => {
    const contactId = newId();
    expect((await Promise.all([add(contactId), add(contactId)])).map(kindOf)).toEqual(['ok', 'ok']);
    expect(await events('contact:record')).toBe(1);
  });

  it('are removed once', async () => {
    const contactId = newId();
    await add(contactId);
    const both = await Promise.all([
      removeContact(practitioner, { contactId }),
      removeContact(practitioner, { contactId }),
    ]);
    expect(both.map(kindOf).sort()).toEqual(['not-found', 'ok']);
    expect(await events('contact:remove')).toBe(1);
  });

  it('are nothing for any other user', async () => {
    const contactId = newId();
    await add(contactId);
    for (const actor of await actorsWithoutAccess(code, personId)) {
      expect(kindOf(await add(newId(), actor))).toBe('not-found');
      expect(kindOf(await removeContact(actor, { contactId }))).toBe('not-found');
    }
  });
});
