import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/id';
import type { Actor } from '@/lib/core/policy/policy';
import { personSummary } from '@/lib/home/queries/person-summary';
import { breakGlass } from '@/lib/person/commands/break-glass';
import { editDetails } from '@/lib/person/commands/edit-details';
import { recordContact } from '@/lib/person/commands/record-contact';
import { recordNeeds } from '@/lib/person/commands/record-needs';
import { authorityForm } from '@/lib/person/queries/authority-form';
import {
  characteristicsForm,
  contactForm,
  detailsForm,
  endableAuthority,
  removableContact,
} from '@/lib/person/queries/edit-person';
import { personTimeline } from '@/lib/person/queries/person-timeline';
import { NO_NEEDS } from '@/lib/person/rules/needs';
import { manyEvents } from '../../support/crowd';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { aHolder, aPerson, today, typedDetails, withCaseload } from '../../support/person';
import { sql } from '../../support/superuser';

let code: string;
let personId: string;
let practitioner: Actor;

beforeEach(async () => {
  code = await aCommissioner();
  personId = await aPerson(code, { givenName: 'Ann', familyName: 'Person' });
  practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
});

const looks = async () =>
  (await sql(`SELECT 1 FROM audit_event WHERE person_id = $1 AND action = 'person:view'`, [personId])).length;

/** The record is not open to these: a colleague, an administrator, and users of another commissioner. */
async function strangers(): Promise<Actor[]> {
  const elsewhere = await aCommissioner();
  return [
    await aStaffMember('PRACTITIONER', code),
    await aStaffMember('ADMINISTRATOR', code),
    await aStaffMember('PHB_LEAD', elsewhere),
    { ...(await aStaffMember('PRACTITIONER', elsewhere)), personIds: [personId] },
  ];
}

describe('personSummary', () => {
  it('shows who the person is, what they need, whom to ring and who acts', async () => {
    await editDetails(
      practitioner,
      { personId, version: 1, details: typedDetails({ givenName: 'Ann' }) },
      today,
    );
    await recordNeeds(practitioner, { personId, needs: { ...NO_NEEDS, formats: ['BRAILLE'] } }, today);
    const contact = { name: 'Bo', relationship: 'Sister', phone: '01632 960 001', notes: null };
    await recordContact(practitioner, { contactId: newId(), personId, contact });
    await aHolder(code, personId, 'NOMINEE', { plan: false });
    await aHolder(code, personId);
    const summary = await personSummary(practitioner, personId, today);
    expect(summary).toMatchObject({
      header: { born: '4 May 1980, aged 46', nhsNumber: 'Not yet traced', diedOn: null },
      needs: { kind: 'asked', lines: [{ label: 'Braille' }] },
      contacts: [contact],
      acting: [{ kind: 'Nominee', covers: 'The money', hasSignIn: true, status: 'Acts now' }],
      hasOwnSignIn: true,
      practitioners: [practitioner.displayName, 'Rita Registrar'],
      isOnMyCaseload: true,
      hasCharacteristics: false,
      cases: [],
    });
    expect(await looks()).toBe(1);
  });

  it('is the same for a commissioner’s staff, and for each look there is an event', async () => {
    for (const role of ['PHB_LEAD', 'FINANCE_OFFICER', 'AUDITOR'] as const) {
      const actor = await aStaffMember(role, code);
      expect(await personSummary(actor, personId, today)).toMatchObject({ header: { name: 'Ann Person' } });
    }
    expect(await looks()).toBe(3);
  });

  it('says that a person has died', async () => {
    await sql(`UPDATE person SET died_on = '2026-11-01' WHERE id = $1`, [personId]);
    const summary = await personSummary(practitioner, personId, today);
    expect(summary?.header).toMatchObject({
      diedOn: '1 November 2026',
      born: '4 May 1980, died on 1 November 2026 aged 46',
    });
  });

  it('gives one answer for what is not there and what is not theirs, and leaves no look', async () => {
    for (const actor of await strangers()) {
      expect(await personSummary(actor, personId, today)).toBeNull();
      expect(await personTimeline(actor, personId, {}, today)).toBeNull();
    }
    expect(await personSummary(practitioner, newId(), today)).toBeNull();
    expect(await personSummary(practitioner, 'no-id', today)).toBeNull();
    expect(await looks()).toBe(0);
  });
});

describe('personTimeline', () => {
  const many = (count: number) => manyEvents(practitioner, personId, count);

  it('shows what happened, who did it and why, newest first, and no views', async () => {
    const colleague = await aStaffMember('PRACTITIONER', code);
    await editDetails(practitioner, { personId, version: 1, details: typedDetails() }, today);
    await breakGlass(colleague, { personId, reason: 'Covering for Sam' });
    await personSummary(practitioner, personId, today);
    const timeline = await personTimeline(practitioner, personId, {}, today);
    expect(timeline?.events).toMatchObject([
      {
        what: 'Opened this record from outside their caseload',
        who: `${colleague.displayName}, Practitioner`,
        reason: 'Covering for Sam',
      },
      { what: 'Changed personal details', who: `${practitioner.displayName}, Practitioner`, reason: null },
      { what: 'Took this person onto their caseload', who: `${practitioner.displayName}, Practitioner` },
      { what: 'Registered this person', who: 'Rita Registrar, Practitioner' },
    ]);
    expect(await looks()).toBe(2);
  });

  it('goes on by 25 from the last that was shown, until the end, each once', async () => {
    await many(60);
    const seen: string[] = [];
    let before: string | undefined;
    const sizes: number[] = [];
    do {
      const page = await personTimeline(practitioner, personId, { before }, today);
      seen.push(...(page?.events ?? []).map(({ key }) => key));
      sizes.push(page?.events.length ?? 0);
      before = page?.older ?? undefined;
    } while (before);
    // 54 of the 60 are no views; the registration and the caseload came after them.
    expect(sizes).toEqual([25, 25, 6]);
    const newestFirst = await sql<{ id: string }>(
      `SELECT id FROM audit_event WHERE person_id = $1 AND action <> 'person:view' ORDER BY at DESC, id DESC`,
      [personId],
    );
    expect(seen).toEqual(newestFirst.map(({ id }) => id));
  });

  it('shows one kind alone, and takes an unknown kind or place for none', async () => {
    await many(30);
    const plan = await personTimeline(practitioner, personId, { kind: 'plan' }, today);
    expect(plan?.events.map(({ what }) => what)).toEqual(Array(3).fill('Edited the care and support plan'));
    const odd = await personTimeline(practitioner, personId, { kind: 'x', before: '1; drop' }, today);
    expect(odd).toMatchObject({ kind: null, isFirst: true });
    expect(odd?.events).toHaveLength(25);
  });
});

describe('the forms of a record', () => {
  it('open for the practitioner, with what is kept', async () => {
    expect(await detailsForm(practitioner, personId)).toMatchObject({
      name: 'Ann Person',
      values: { givenName: 'Ann', 'dateOfBirth-day': '4', nhsNumberAnswer: 'NOT_YET_TRACED', version: '1' },
    });
    expect(await characteristicsForm(practitioner, personId)).toMatchObject({ values: { sex: '' } });
    expect(await contactForm(practitioner, personId)).toMatchObject({ personId });
    expect(await authorityForm(practitioner, personId, today)).toMatchObject({
      name: 'Ann Person',
      diedOn: null,
      namers: [],
      capacity: [{ finding: null }, { finding: null }, { finding: null }, { finding: null }],
    });
    expect(await looks()).toBe(4);
  });

  it('open for no other user', async () => {
    const contactId = newId();
    const contact = { name: 'Bo', relationship: 'Sister', phone: '01632 960 001', notes: null };
    await recordContact(practitioner, { contactId, personId, contact });
    const nominee = await aHolder(code, personId, 'NOMINEE');
    const [authority] = await sql<{ id: string }>('SELECT id FROM authority WHERE person_id = $1', [
      personId,
    ]);
    const authorityId = authority?.id ?? '';
    expect(await removableContact(practitioner, personId, contactId)).toMatchObject({ name: 'Bo' });
    expect(await removableContact(practitioner, newId(), contactId)).toBeNull();
    expect(await endableAuthority(practitioner, personId, authorityId)).toEqual({
      name: nominee.displayName,
      isOwn: false,
    });
    expect(await looks()).toBe(2);
    for (const actor of [
      ...(await strangers()),
      await aStaffMember('PHB_LEAD', code),
      await aHolder(code, personId),
    ]) {
      expect(await detailsForm(actor, personId)).toBeNull();
      expect(await characteristicsForm(actor, personId)).toBeNull();
      expect(await contactForm(actor, personId)).toBeNull();
      expect(await authorityForm(actor, personId, today)).toBeNull();
      expect(await removableContact(actor, personId, contactId)).toBeNull();
      expect(await endableAuthority(actor, personId, authorityId)).toBeNull();
    }
  });
});
