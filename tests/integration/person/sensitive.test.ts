import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/id';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { endSensitive } from '@/lib/event/commands/end-sensitive';
import { changeSensitive, type SetSensitive, setSensitive } from '@/lib/event/commands/set-sensitive';
import { personSummary } from '@/lib/home/queries/person-summary';
import { sendLetter } from '@/lib/letter/commands/send-letter';
import { letterView } from '@/lib/letter/queries/letter-view';
import { newLetterView } from '@/lib/letter/queries/letters-view';
import { breakGlass } from '@/lib/person/commands/break-glass';
import { editDetails } from '@/lib/person/commands/edit-details';
import { recordContact } from '@/lib/person/commands/record-contact';
import { contactForm, detailsForm } from '@/lib/person/queries/edit-person';
import { findPeople } from '@/lib/person/queries/find-people';
import { sensitiveForm } from '@/lib/person/queries/sensitive-form';
import { DETAIL_NAMES } from '@/lib/person/rules/detail-fields';
import type { TypedDetails } from '@/lib/person/rules/details';
import { findPerson } from '@/lib/person/store/person';
import { client } from '@/lib/platform/db/client';
import { limit } from '@/lib/platform/db/scope';
import { query } from '@/lib/platform/db/transaction';
import { eventsOf } from '../../support/audit';
import { type CaseAccounts, someAccounts } from '../../support/case';
import { type Account, aCommissioner, aStaffMember } from '../../support/identity';
import { aLetterOf, aNotifiedDecision, type NotifiedDecision } from '../../support/letter';
import { aHolder, withCaseload } from '../../support/person';
import { sendPractice } from '../../support/practice';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

const today = day('2026-08-03');
const SENTINEL = 'Zzsentinel';
const reached = {
  addressLine1: `1 ${SENTINEL} Street`,
  town: `${SENTINEL}ton`,
  postcode: 'ZZ9 9ZZ',
  phone: '01632 960 777',
  email: `${SENTINEL.toLowerCase()}@example.org`,
};
const MARKS = [SENTINEL, 'ZZ9 9ZZ', '960 777', SENTINEL.toLowerCase(), 'Z99999'];

let accounts: CaseAccounts;
let personId: string;
let practitioner: Actor;
let lead: Actor;
let named: Account;
let colleague: Actor;
let everyone: Actor[];
let decided: NotifiedDecision;
let oldLetterId: string;
let flag: SetSensitive;

const isClean = (found: unknown) => {
  const text = JSON.stringify(found, (_, value) => (typeof value === 'bigint' ? `${value}` : value)) ?? '';
  return MARKS.filter((mark) => text.includes(mark));
};

async function detailsOf(actor: Actor) {
  const found = await query(actor, 'person:edit', (scope) => findPerson(scope, personId));
  if (!found) throw new Error('No such person');
  const { version, contact, nhsNumber } = found;
  const details = Object.fromEntries(DETAIL_NAMES.map((name) => [name, found[name]])) as TypedDetails;
  return { version, contact, details: { ...details, nhsNumber: nhsNumber ?? '' } };
}

beforeAll(async () => {
  accounts = await someAccounts();
  ({ personId } = accounts);
  const code = accounts.practitioner.commissionerCode;
  practitioner = await withCaseload(accounts.practitioner, personId);
  lead = accounts.lead;
  named = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
  colleague = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
  const { version, details } = await detailsOf(practitioner);
  must(await editDetails(practitioner, { personId, version, details: { ...details, ...reached } }, today));
  must(await sendPractice(practitioner, { personId, practiceCode: 'Z99999' }));
  const contact = { name: `${SENTINEL} Aunt`, relationship: 'Aunt', phone: '01632 960 777', notes: null };
  must(await recordContact(practitioner, { personId, contactId: newId(), contact }));
  decided = await aNotifiedDecision(accounts, 'NOT_ELIGIBLE');
  const letter = aLetterOf(decided, 'NOT_ELIGIBLE');
  must(await sendLetter(practitioner, letter, today));
  oldLetterId = letter.letterId;
  everyone = [
    lead,
    colleague,
    await aStaffMember('FINANCE_OFFICER', code),
    await aStaffMember('AUDITOR', code),
    await aStaffMember('ADMINISTRATOR', code),
    await aHolder(code, personId, 'BUDGET_HOLDER'),
    await aHolder(code, personId, 'REPRESENTATIVE'),
    await aHolder(code, personId, 'NOMINEE'),
  ];
  flag = {
    sensitiveId: newId(),
    personId,
    reason: 'Fled from violence at home',
    reviewOn: day('2027-02-01'),
    readerEmails: [named.email],
    safeWay: 'HAND_OVER',
    safeWords: 'Sam Support',
  };
});

const set = (change: Partial<SetSensitive> = {}, actor = practitioner) =>
  setSensitive(actor, { ...flag, ...change }, today);
const change = (given: Partial<SetSensitive> = {}, actor = practitioner) =>
  changeSensitive(actor, { ...flag, ...given }, today);

describe('before it is sensitive', () => {
  it('everyone who reaches the person sees the address, so that the walks below could fail', async () => {
    expect(isClean(await personSummary(colleague, personId, today))).not.toEqual([]);
    expect(isClean(await letterView(lead, oldLetterId))).not.toEqual([]);
    expect((await tablesWith(colleague)).sort()).toEqual([
      'emergency_contact',
      'letter',
      'person',
      'practice_registration',
    ]);
  });

  it('is refused to every other role, to a stranger, to one who broke the glass, and without what it needs', async () => {
    for (const actor of everyone.filter(({ role }) => role !== 'PHB_LEAD' && role !== 'PRACTITIONER'))
      expect(await kindOf(set({}, actor))).toBe('not-found');
    const code = practitioner.commissionerCode;
    const breaker = await aStaffMember('PRACTITIONER', code);
    must(await breakGlass(breaker, { personId, reason: 'On call tonight' }));
    expect(await kindOf(set({}, { ...breaker, personIds: [personId] }))).toBe('not-found');
    expect(await kindOf(set({}, await aStaffMember('PRACTITIONER', code)))).toBe('not-found');
    const elsewhere = await aStaffMember('PHB_LEAD', await aCommissioner());
    expect(await kindOf(set({ readerEmails: [] }, elsewhere))).toBe('not-found');
    expect(await kindOf(set({ readerEmails: ['nobody@test.invalid'] }))).toBe('unknown-staff');
    expect(await kindOf(set({ reason: 'short' }))).toBe('reason-too-short');
  });
});

describe('while it is sensitive', () => {
  beforeAll(async () => {
    expect(await kindOf(set())).toBe('ok');
  });

  it('is one flag for a form sent twice, and a second flag is refused', async () => {
    expect(await kindOf(set())).toBe('ok');
    expect(await kindOf(set({ sensitiveId: newId() }))).toBe('already-sensitive');
    expect((await eventsOf(personId)).filter((event) => event === 'sensitive:set')).toHaveLength(1);
  });

  it('the named staff see and change how to reach the person', async () => {
    for (const reader of [practitioner, named]) {
      const summary = await personSummary(reader, personId, today);
      expect(isClean(summary)).toEqual(MARKS);
      expect(summary?.details.contact).toBe('SHOWN');
    }
    const { version, details } = await detailsOf(named);
    const edit = { personId, version, details: { ...details, addressLine2: `${SENTINEL} Flat` } };
    must(await editDetails(named, edit, today));
    expect((await detailsOf(practitioner)).details.addressLine2).toBe(`${SENTINEL} Flat`);
    const contact = { name: `${SENTINEL} Uncle`, relationship: 'Uncle', phone: '01632 960 777', notes: null };
    must(await recordContact(named, { personId, contactId: newId(), contact }));
    expect((await personSummary(practitioner, personId, today))?.contacts).toHaveLength(2);
  });

  it('no row that any other role can read holds it, except the letters that went before', async () => {
    for (const actor of everyone) {
      const found = await tablesWith(actor);
      expect([actor.role, found.filter((table) => table !== 'letter')]).toEqual([actor.role, []]);
    }
  });

  it('no page of any other role shows it', async () => {
    for (const actor of everyone) {
      const pages = [
        await personSummary(actor, personId, today),
        await detailsForm(actor, personId),
        await letterView(actor, oldLetterId),
        await findPeople(
          actor,
          { familyName: 'Person', givenName: '', dateOfBirth: null, nhsNumber: '' },
          today,
        ),
      ];
      expect([actor.role, isClean(pages)]).toEqual([actor.role, []]);
    }
    const summary = await personSummary(colleague, personId, today);
    expect(summary).toMatchObject({
      details: { contact: 'HIDDEN' },
      sensitive: { reason: null, mayChange: false },
    });
    expect(summary?.sensitive?.readers).toContain(named.displayName);
  });

  it('the form of those who may change it has the addresses of the other readers', async () => {
    const readers = async (actor: Actor) => (await sensitiveForm(actor, personId))?.values.readers;
    expect(await readers(practitioner)).toBe(named.email);
  });

  it('breaking the glass does not show it', async () => {
    const breaker = await aStaffMember('PRACTITIONER', practitioner.commissionerCode);
    must(await breakGlass(breaker, { personId, reason: 'On call tonight' }));
    const opened = { ...breaker, personIds: [personId] };
    expect(isClean(await personSummary(opened, personId, today))).toEqual([]);
    expect(await sensitiveForm(opened, personId)).toBeNull();
    expect(await kindOf(change({}, opened))).toBe('not-found');
    expect(
      await kindOf(
        endSensitive(opened, { personId, sensitiveId: flag.sensitiveId, reason: 'It is over now' }),
      ),
    ).toBe('not-found');
  });

  it('one from whom it is hidden changes other details and leaves it as it is', async () => {
    const { version, details, contact } = await detailsOf(colleague);
    expect(contact).toBe('HIDDEN');
    const typed = { ...details, preferredName: 'Robin', addressLine1: '2 Old Tab Street' };
    must(await editDetails(colleague, { personId, version, details: typed }, today));
    const kept = (await detailsOf(practitioner)).details;
    expect(kept).toMatchObject({ preferredName: 'Robin', addressLine1: reached.addressLine1 });
    expect(await contactForm(colleague, personId)).toBeNull();
    expect(await contactForm(named, personId)).not.toBeNull();
    const added = { name: 'A', relationship: 'B', phone: '01632 960 001', notes: null };
    expect(await kindOf(recordContact(colleague, { personId, contactId: newId(), contact: added }))).toBe(
      'not-found',
    );
  });

  it('a letter goes the safe way', async () => {
    await sql('ALTER TABLE letter DISABLE TRIGGER USER');
    await sql('DELETE FROM letter WHERE id = $1', [oldLetterId]);
    await sql('ALTER TABLE letter ENABLE TRIGGER USER');
    const page = await newLetterView(
      colleague,
      decided.caseId,
      { about: null, to: null, sentOn: null },
      today,
    );
    expect(page?.letter?.content.blocks[0]).toEqual({
      kind: 'paragraph',
      text: 'Test Person\nTo hand over through Sam Support',
    });
    const letter = aLetterOf(decided, 'NOT_ELIGIBLE');
    must(await sendLetter(colleague, letter, today));
    const topOf = async (actor: Actor) => (await letterView(actor, letter.letterId))?.content.blocks[0];
    expect(await topOf(colleague)).toMatchObject({ text: 'Test Person\nTo hand over through Sam Support' });
    const representative = everyone.find(({ role }) => role === 'REPRESENTATIVE');
    if (!representative) throw new Error('No representative');
    expect(await topOf(representative)).toMatchObject({ text: 'Test Person' });
  });

  it('a lead changes who sees it, and then sees it too', async () => {
    expect(await kindOf(change({}, colleague))).toBe('not-found');
    expect(await kindOf(change({ readerEmails: [] }, lead))).toBe('ok');
    expect(isClean(await personSummary(lead, personId, today))).toEqual(MARKS);
    expect(isClean(await personSummary(named, personId, today))).toEqual([]);
    expect(isClean(await personSummary(practitioner, personId, today))).toEqual([]);
    expect(await kindOf(change({ readerEmails: [named.email] }, lead))).toBe('ok');
  });
});

describe('when it ends', () => {
  it('needs a reason and the right, and everything is back', async () => {
    const end = (reason: string, actor: Actor) =>
      kindOf(endSensitive(actor, { personId, sensitiveId: flag.sensitiveId, reason }));
    expect(await end('It is over now', colleague)).toBe('not-found');
    expect(await end('over', named)).toBe('reason-too-short');
    expect(await end('It is over now', named)).toBe('ok');
    expect(await end('It is over now', named)).toBe('not-found');
    const summary = await personSummary(colleague, personId, today);
    expect(isClean(summary)).toEqual(MARKS);
    expect(summary).toMatchObject({ sensitive: null, details: { contact: 'OPEN' } });
    expect(summary?.contacts).toHaveLength(2);
    expect(await sql('SELECT 1 FROM withheld_contact WHERE person_id = $1', [personId])).toEqual([]);
    expect(await eventsOf(personId)).toContain('sensitive:end');
  });

  it('may be sensitive again', async () => {
    flag = { ...flag, sensitiveId: newId() };
    expect(await kindOf(set())).toBe('ok');
    expect(isClean(await personSummary(colleague, personId, today))).toEqual([]);
  });
});

type Readable = { table: string; columns: string };

/** The tables that show any of it to an actor: every value that the application may read. */
async function tablesWith(actor: Actor): Promise<string[]> {
  const tables = await sql<Readable>(
    `SELECT c.relname AS table, string_agg(format('%I::text', a.attname), ', ' ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT IN ('user_account', 'session')
       AND has_column_privilege('phb_application', c.oid, a.attnum, 'SELECT') GROUP BY c.relname ORDER BY 1`,
  );
  expect(tables.length).toBeGreaterThan(40);
  return client().$transaction(async (tx) => {
    await limit(tx, actor, reachOfRecords(actor));
    const found: string[] = [];
    for (const { table, columns } of tables) {
      const rows = await tx.$queryRawUnsafe<{ text: string }[]>(
        `SELECT concat_ws(' ', ${columns}) AS text FROM ${table}`,
      );
      if (rows.some(({ text }) => MARKS.some((mark) => text.includes(mark)))) found.push(table);
    }
    return found;
  });
}

/** The widest reach that a role has for any permission. */
function reachOfRecords({ role }: Actor): Parameters<typeof limit>[2] {
  const isStaff = !['BUDGET_HOLDER', 'REPRESENTATIVE', 'NOMINEE'].includes(role);
  return isStaff ? { reach: 'commissioner' } : { reach: 'people', personIds: [personId] };
}
