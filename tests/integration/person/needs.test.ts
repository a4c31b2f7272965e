import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { personSummary } from '@/lib/home/queries/person-summary';
import { recordNeeds } from '@/lib/person/commands/record-needs';
import { needsForm } from '@/lib/person/queries/needs-form';
import { type Needs, NO_NEEDS } from '@/lib/person/rules/needs';
import { eventsOf } from '../../support/audit';
import { died } from '../../support/death';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { aPerson, changeDetails, today, withCaseload } from '../../support/person';
import { kindOf } from '../../support/result';
import { sql } from '../../support/superuser';

let code: string;
let personId: string;
let practitioner: Actor;

beforeEach(async () => {
  code = await aCommissioner();
  personId = await aPerson(code);
  practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
});

const record = (needs: Partial<Needs>, actor = practitioner) =>
  kindOf(recordNeeds(actor, { personId, needs: { ...NO_NEEDS, ...needs } }, today));
const needsShown = async () => (await personSummary(practitioner, personId, today))?.needs;
const recordBefore = (words: string) =>
  sql(`UPDATE person SET ais_information_format = $2, ais_contact_method = '' WHERE id = $1`, [
    personId,
    words,
  ]);

describe('recordNeeds', () => {
  it('PER-20: keeps what was chosen, who asked and when, with each recording in the trail', async () => {
    expect(await needsShown()).toEqual({ kind: 'not-asked' });
    expect(await record({ formats: ['LARGE_PRINT'], printPoints: 24 })).toBe('ok');
    expect(await record({ formats: ['BRAILLE'], adjustments: 'A quiet room' })).toBe('ok');
    expect(await needsShown()).toMatchObject({
      kind: 'asked',
      lines: [{ label: 'Braille' }, { label: 'Reasonable adjustments: A quiet room' }],
      asked: expect.stringContaining(`by ${practitioner.displayName}.`),
    });
    expect((await eventsOf(personId)).filter((action) => action === 'person:needs')).toHaveLength(2);
  });

  it('PER-20: can be taken back by another recording: none is an answer', async () => {
    await record({ formats: ['BRAILLE'] });
    expect(await record({})).toBe('ok');
    expect(await needsShown()).toMatchObject({ kind: 'asked', lines: [] });
  });

  it('refuses a choice that is not whole, and writes nothing', async () => {
    expect(await record({ formats: ['LARGE_PRINT'] })).toBe('print-size-missing');
    expect(await needsShown()).toEqual({ kind: 'not-asked' });
    expect(await eventsOf(personId)).not.toContain('person:needs');
  });

  it('PER-22: what was recorded before waits to be confirmed, and is not lost by it', async () => {
    await recordBefore('No need for large print');
    const lines = ['Contact: asked, no such need', 'Information: No need for large print'];
    expect(await needsShown()).toEqual({ kind: 'to-confirm', lines });
    expect(await needsForm(practitioner, personId)).toMatchObject({
      recordedBefore: lines,
      isConfirmed: false,
    });
    await record({ support: ['HEARING_LOOP'] });
    await changeDetails(practitioner, personId, { familyName: 'Other' }, today);
    expect(await needsShown()).toMatchObject({ kind: 'asked', lines: [{ label: 'Hearing loop' }] });
    expect(await needsForm(practitioner, personId)).toMatchObject({
      recordedBefore: lines,
      isConfirmed: true,
    });
  });

  it('is not for a person who died', async () => {
    await died(practitioner, personId, today);
    expect(await record({})).toBe('person-died');
  });

  it.each<Role>(['PHB_LEAD', 'FINANCE_OFFICER', 'AUDITOR', 'ADMINISTRATOR'])(
    'is not there for a %s',
    async (role) => {
      expect(await record({}, await aStaffMember(role, code))).toBe('not-found');
    },
  );

  it('is not there off the caseload, nor at another commissioner', async () => {
    const off = await aStaffMember('PRACTITIONER', code);
    const elsewhere = {
      ...(await aStaffMember('PRACTITIONER', await aCommissioner())),
      personIds: [personId],
    };
    for (const actor of [off, elsewhere]) {
      expect(await record({}, actor)).toBe('not-found');
      expect(await needsForm(actor, personId)).toBeNull();
    }
  });
});
