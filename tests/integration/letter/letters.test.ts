import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { assessmentPrint } from '@/lib/assessment/queries/assessment-print';
import { decideChallenge } from '@/lib/challenge/commands/decide-challenge';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { recordDeathContact } from '@/lib/event/commands/record-death-contact';
import { type SendLetter, sendLetter } from '@/lib/letter/commands/send-letter';
import { letterView } from '@/lib/letter/queries/letter-view';
import { lettersView, newLetterView } from '@/lib/letter/queries/letters-view';
import { recordNeeds } from '@/lib/person/commands/record-needs';
import { NO_NEEDS } from '@/lib/person/rules/needs';
import { client } from '@/lib/platform/db/client';
import { writePdf } from '@/lib/platform/pdf/write-pdf';
import { aCompletedChecklist } from '../../support/assessment';
import { eventsOf } from '../../support/audit';
import { aCase, type CaseAccounts, clocksOf, someAccounts } from '../../support/case';
import { aChallenge } from '../../support/challenge';
import { died, openClocksOf } from '../../support/death';
import { acceptRecommendation, aSentRecommendation } from '../../support/decision';
import { aStaffMember } from '../../support/identity';
import { aLetterOf, aNotifiedDecision, type NotifiedDecision } from '../../support/letter';
import { aHolder } from '../../support/person';
import { kindOf, must } from '../../support/result';
import { chooseSetting } from '../../support/settings';
import { sql } from '../../support/superuser';
import { readPdf } from '../../unit/platform/pdf/read-pdf';

const today = day('2026-08-03');
const noChoice = { about: null, to: null, sentOn: null };
let accounts: CaseAccounts;
let decided: NotifiedDecision;
const send = (change: Partial<SendLetter> = {}, actor: Actor = accounts.practitioner) =>
  sendLetter(actor, aLetterOf(decided, 'NOT_ELIGIBLE', change), today);
const sentLetters = () =>
  sql(`SELECT *, review_by::text AS by, sent_on::text AS on FROM letter WHERE case_id = $1`, [
    decided.caseId,
  ]);
const UPHELD = { outcome: 'STANDS', evidence: null, nursingRefused: 'She lives at home' } as const;

beforeAll(() =>
  Promise.all(Array.from({ length: 8 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)),
);
beforeEach(async () => {
  accounts = await someAccounts();
  decided = await aNotifiedDecision(accounts, 'NOT_ELIGIBLE');
});

describe('ELI-77: after a death', () => {
  const contact = {
    contactName: 'Linda Ward',
    contactRelationship: 'Daughter',
    contactPhone: null,
    contactAddress: null as string | null,
    contactNote: 'Large print',
    contactHasEstate: false,
  };
  const record = (change = {}) =>
    kindOf(
      recordDeathContact(
        accounts.practitioner,
        { personId: accounts.personId, contact: { ...contact, ...change } },
        today,
      ),
    );

  beforeEach(async () => {
    await sql(`UPDATE person SET address_line_1 = '1 Test Street' WHERE id = $1`, [accounts.personId]);
    await aHolder(accounts.code, accounts.personId, 'REPRESENTATIVE');
    await died(accounts.practitioner, accounts.personId, today);
  });

  it('no letter goes to anyone until a name and an address are recorded, and that is a task', async () => {
    expect(await openClocksOf(accounts.personId)).toContain('AFTER_DEATH_CONTACT');
    for (const to of ['PERSON', 'PARENT_OR_CARER', 'FAMILY'])
      expect(await kindOf(send({ to }))).toBe('no-one-to-write-to');
    expect(await record()).toBe('ok');
    expect(await openClocksOf(accounts.personId)).toContain('AFTER_DEATH_CONTACT');
    expect(await kindOf(send({ to: 'FAMILY' }))).toBe('no-one-to-write-to');
    const view = await newLetterView(accounts.practitioner, decided.caseId, noChoice, today);
    expect(view).toMatchObject({ letter: null, readers: [], isNoOneToWriteTo: true });
  });

  it('goes to the contact at their address, in the way they prefer, and to no one else', async () => {
    expect(await record({ contactAddress: '2 High Street\nCalne' })).toBe('ok');
    expect(await openClocksOf(accounts.personId)).not.toContain('AFTER_DEATH_CONTACT');
    const view = await newLetterView(accounts.practitioner, decided.caseId, noChoice, today);
    expect(view).toMatchObject({
      readers: [{ to: 'FAMILY', name: 'Linda Ward' }],
      needs: { kind: 'after-death', note: 'Large print' },
      isNoOneToWriteTo: false,
    });
    expect(await kindOf(send({ to: 'PERSON' }))).toBe('no-such-reader');
    expect(await kindOf(send({ to: 'FAMILY' }))).toBe('ok');
    const [letter] = await sentLetters();
    expect(letter).toMatchObject({ addressee: 'Linda Ward' });
    const words = JSON.stringify(letter?.content);
    expect(words).toContain('Linda Ward\\n2 High Street\\nCalne');
    expect(words).toContain('Dear Linda Ward');
    expect(words).not.toContain('1 Test Street');
  });
});

describe('sendLetter', () => {
  it('ends no clock before its start, if a later decision has started it again', async () => {
    await sql(
      `UPDATE clock SET started_on = '2026-08-01', due_on = '2026-08-08' WHERE case_id = $1 AND kind = 'SEND_DECISION_LETTER'`,
      [decided.caseId],
    );
    expect(await kindOf(send())).toBe('ok');
    expect(await clocksOf(decided.caseId)).toContain(
      'SEND_DECISION_LETTER PRACTITIONER 2026-08-01 2026-08-08 2026-08-01',
    );
  });

  it('stores the words, the reader, the format asked for and the last day to ask', async () => {
    await sql(`UPDATE person SET address_line_1 = '1 Test Street' WHERE id = $1`, [accounts.personId]);
    const needs = { ...NO_NEEDS, formats: ['LARGE_PRINT'], printPoints: 24 } as const;
    must(await recordNeeds(accounts.practitioner, { personId: accounts.personId, needs }, today));
    const view = await newLetterView(accounts.practitioner, decided.caseId, noChoice, today);
    expect(view).toMatchObject({
      printPoints: 24,
      needs: { kind: 'chosen', lines: ['Large print: 24 point'] },
    });
    expect(await kindOf(send())).toBe('ok');
    const [row] = await sentLetters();
    expect(row).toMatchObject({
      kind: 'NOT_ELIGIBLE',
      subject_id: decided.subjectId,
      addressee: 'Test Person',
      sent_how: 'by post',
      formats: 'Large print: 24 point',
      by: '2027-01-25',
      on: '2026-07-25',
      sent_by_id: accounts.practitioner.userId,
      sent_by_name: accounts.practitioner.displayName,
    });
    const words = JSON.stringify(row?.content);
    expect(words).toContain('You are not eligible for NHS continuing healthcare at this time.');
    expect(words).toContain('As the team says.');
    expect(words).toContain('Test Person\\n1 Test Street');
    expect(words).toContain('The deadline is 25 January 2027,');
  });

  it('CK-19 gives until the month’s last day', async () => {
    const late = day('2026-08-31');
    must(await sendLetter(accounts.practitioner, aLetterOf(decided, 'NOT_ELIGIBLE', { sentOn: late }), late));
    expect((await sentLetters())[0]?.by).toBe('2027-02-28');
  });

  it('ends the clock of the letter and starts the person’s time to ask', async () => {
    await send();
    const clocks = await clocksOf(decided.caseId);
    expect(clocks.filter((line) => /LETTER|REVIEW/.test(line))).toEqual([
      'SEND_DECISION_LETTER PRACTITIONER 2026-07-24 2026-07-31 2026-07-25',
      'ASK_FOR_REVIEW BUDGET_HOLDER 2026-07-25 2027-01-25 open',
    ]);
  });

  it('records an audit event', async () => {
    await send();
    expect((await eventsOf(accounts.personId)).at(-1)).toBe('letter:send');
  });

  it('is one letter if the form is sent twice, or by two users at once', async () => {
    const letter = aLetterOf(decided, 'NOT_ELIGIBLE');
    const twice = [0, 1].map(() => sendLetter(accounts.practitioner, letter, today));
    expect(await Promise.all(twice.map(kindOf))).toEqual(['ok', 'ok']);
    const more = [accounts.lead, accounts.practitioner].map((actor) => kindOf(send({}, actor)));
    expect(await Promise.all(more)).toEqual(['already-sent', 'already-sent']);
    expect(await sentLetters()).toHaveLength(1);
    expect((await eventsOf(accounts.personId)).filter((action) => action === 'letter:send')).toHaveLength(1);
  });

  it('lets one of six at once send', async () => {
    const kinds = await Promise.all(Array.from({ length: 6 }, () => kindOf(send())));
    expect(kinds.filter((kind) => kind === 'ok')).toHaveLength(1);
    expect(await sentLetters()).toHaveLength(1);
  });

  it.each([
    ['2026-07-23', 'sent-before-decided'],
    ['2026-07-24', 'ok'],
    ['2026-08-03', 'ok'],
    ['2026-08-04', 'sent-in-future'],
  ])('ELI-73 on %s: %s', async (sentOn, kind) => {
    expect(await kindOf(send({ sentOn: day(sentOn) }))).toBe(kind);
    expect(await sentLetters()).toHaveLength(kind === 'ok' ? 1 : 0);
  });

  it.each([
    ['another kind', () => ({ kind: 'ELIGIBLE' as const })],
    ['another subject', () => ({ subjectId: randomUUID() })],
    ['the assessment behind it', () => ({ subjectId: decided.assessmentId })],
  ])('refuses %s', async (_, change) => {
    expect(await kindOf(send(change()))).toBe('nothing-to-write');
  });

  it('refuses a decision that was replaced', async () => {
    const other = await someAccounts();
    decided = await aNotifiedDecision(other, 'ELIGIBLE');
    const again = { outcome: 'NOT_ELIGIBLE', receivedOn: '2026-07-27', submittedOn: '2026-07-27' } as const;
    const sent = await aSentRecommendation(other, decided.caseId, again);
    await acceptRecommendation(other, sent, { decidedOn: day('2026-07-28') });
    accounts = other;
    expect(await kindOf(send({ kind: 'ELIGIBLE' }))).toBe('nothing-to-write');
  });

  it('ELI-77 is not sent to a reader who may not get it', async () => {
    expect(await kindOf(send({ to: 'PARENT_OR_CARER' }))).toBe('no-such-reader');
    const nominee = await aHolder(accounts.code, accounts.personId, 'NOMINEE');
    const [row] = await sql<{ id: string }>('SELECT id FROM authority WHERE user_id = $1', [nominee.userId]);
    expect(await kindOf(send({ to: row?.id ?? '' }))).toBe('no-such-reader');
  });

  it('uses the person’s name in a letter to a representative', async () => {
    const mother = await aHolder(accounts.code, accounts.personId, 'REPRESENTATIVE');
    const [row] = await sql<{ id: string }>('SELECT id FROM authority WHERE user_id = $1', [mother.userId]);
    must(await send({ to: row?.id ?? '' }));
    const [letter] = await sentLetters();
    expect(JSON.stringify(letter?.content)).toContain('Test is not eligible');
  });

  it('cannot be changed or deleted later, even by the owner of the database', async () => {
    await send();
    const where = 'WHERE case_id = $1';
    await expect(sql(`UPDATE letter SET addressee = 'X' ${where}`, [decided.caseId])).rejects.toThrow(
      /append-only/,
    );
    await expect(sql(`DELETE FROM letter ${where}`, [decided.caseId])).rejects.toThrow(/append-only/);
  });
});

describe('who may send', () => {
  it.each<[Role, string]>([
    ['PHB_LEAD', 'ok'],
    ['FINANCE_OFFICER', 'not-found'],
    ['AUDITOR', 'not-found'],
    ['ADMINISTRATOR', 'not-found'],
  ])('%s: %s', async (role, kind) => {
    expect(await kindOf(send({}, await aStaffMember(role, accounts.code)))).toBe(kind);
  });

  it('excludes other caseloads, other commissioners and the person', async () => {
    const others = [
      await aStaffMember('PRACTITIONER', accounts.code),
      (await someAccounts()).lead,
      await aHolder(accounts.code, accounts.personId),
      await aHolder(accounts.code, accounts.personId, 'REPRESENTATIVE'),
    ];
    for (const other of others) expect(await kindOf(send({}, other))).toBe('not-found');
    expect(await sentLetters()).toEqual([]);
  });
});

describe('letters of other kinds', () => {
  it('ELI-71 a negative Checklist has no deadline and starts no clock', async () => {
    const caseId = await aCase(await otherAccounts());
    const subjectId = await aCompletedChecklist(accounts, caseId, 'CCCCCCCCCCC');
    const letter = aLetterOf({ caseId, subjectId }, 'CHECKLIST_NEGATIVE', { sentOn: day('2026-03-11') });
    expect(await kindOf(sendLetter(accounts.practitioner, letter, today))).toBe('ok');
    const [row] = await sql(`SELECT review_by, content FROM letter WHERE id = $1`, [letter.letterId]);
    expect(row?.review_by).toBeNull();
    expect(JSON.stringify(row?.content)).not.toContain('independent review');
    const clocks = (await clocksOf(caseId)).join();
    expect(clocks).not.toContain('ASK_FOR_REVIEW');
    // ELI-39: it was received on 10 March, so the letter is due on 17 March.
    expect(clocks).toContain('SEND_SCREENING_LETTER PRACTITIONER 2026-03-10 2026-03-17 2026-03-11');
  });

  it('eligible: the clock of the letter ends, and no clock of a review starts', async () => {
    await otherAccounts();
    const on = day('2026-08-12');
    const yes = await aNotifiedDecision(accounts, 'ELIGIBLE', { submittedOn: '2026-08-10' }, on);
    must(await sendLetter(accounts.practitioner, aLetterOf(yes, 'ELIGIBLE', { sentOn: on }), on));
    const clocks = (await clocksOf(yes.caseId)).join();
    expect(clocks).toMatch(/SEND_DECISION_LETTER \S+ \S+ \S+ 2026-08-12/);
    expect(clocks).not.toContain('ASK_FOR_REVIEW');
    const [row] = await sql(`SELECT content FROM letter WHERE case_id = $1`, [yes.caseId]);
    expect(JSON.stringify(row?.content)).toContain('We may refund');
  });

  it('the outcome of a challenge opens independent review, six months from its letter', async () => {
    await send();
    const challengeId = await aChallenge(accounts, decided.caseId, {}, day('2026-07-28'));
    const another = await aStaffMember('PHB_LEAD', accounts.code);
    const ended = { ...UPHELD, caseId: decided.caseId, challengeId };
    must(await decideChallenge(another, { ...ended, reasons: 'Looked at all', decidedOn: today }, today));
    const [row] = await sql<{ id: string }>('SELECT id FROM challenge_outcome WHERE challenge_id = $1', [
      challengeId,
    ]);
    const about = { caseId: decided.caseId, subjectId: row?.id ?? '' };
    const letter = aLetterOf(about, 'CHALLENGE_OUTCOME', { sentOn: today });
    expect(await kindOf(sendLetter(accounts.lead, letter, today))).toBe('ok');
    const clocks = await clocksOf(decided.caseId);
    expect(clocks).toContain('ASK_FOR_REVIEW BUDGET_HOLDER 2026-08-03 2027-02-03 open');
    expect(clocks.filter((line) => line.startsWith('SEND_DECISION_LETTER')).at(-1)).toMatch(/2026-08-03$/);
    const view = await letterView(accounts.lead, letter.letterId);
    expect(view?.toolId).toBe(decided.assessmentId);
  });

  it('starts no time to ask for an independent review that was asked for before the letter went', async () => {
    await send();
    const challengeId = await aChallenge(accounts, decided.caseId, {}, day('2026-07-28'));
    const another = await aStaffMember('PHB_LEAD', accounts.code);
    const ended = { ...UPHELD, caseId: decided.caseId, challengeId };
    const on = day('2026-07-30');
    must(await decideChallenge(another, { ...ended, reasons: 'Read it all', decidedOn: on }, on));
    await aChallenge(accounts, decided.caseId, { stage: 'INDEPENDENT_REVIEW' }, day('2026-07-31'));
    const [row] = await sql<{ id: string }>('SELECT id FROM challenge_outcome WHERE challenge_id = $1', [
      challengeId,
    ]);
    const about = { caseId: decided.caseId, subjectId: row?.id ?? '' };
    must(await sendLetter(accounts.lead, aLetterOf(about, 'CHALLENGE_OUTCOME', { sentOn: today }), today));
    const asking = (await clocksOf(decided.caseId)).filter((line) => line.startsWith('ASK_FOR_REVIEW'));
    expect(asking.filter((line) => line.endsWith('open'))).toEqual([]);
  });

  it.each([
    ['the day before it changes', '2026-07-31', 'you can ask NHS England for an independent review'],
    ['the day it changes', '2026-08-01', 'you can ask the Department of Health for an independent review'],
  ])('names who reviews independently on %s', async (_, sentOn, expected) => {
    const body = { key: 'independent-review-body', value: 'the Department of Health' };
    await chooseSetting(accounts.code, { ...body, startsOn: day('2026-08-01') });
    await send({ sentOn: day(sentOn) });
    expect(JSON.stringify((await sentLetters())[0]?.content)).toContain(expected);
  });

  it.each([
    ['the day before it is set', '2026-07-31', 'Find yours on www.nhs.uk'],
    ['the day it is set', '2026-08-01', 'Ring 01632 960 100'],
  ])('ELI-120: names the help that the commissioner has set, on %s', async (_, sentOn, expected) => {
    const pals = { key: 'advice-pals', value: 'Ring 01632 960 100' };
    await chooseSetting(accounts.code, { ...pals, startsOn: day('2026-08-01') });
    await send({ sentOn: day(sentOn) });
    const words = JSON.stringify((await sentLetters())[0]?.content);
    expect(words).toContain(expected);
    expect(words).toContain('Beacon gives free advice');
  });

  it('starts no time to ask if a review was asked for already', async () => {
    await aChallenge(accounts, decided.caseId, {}, day('2026-07-24'));
    await send();
    expect((await clocksOf(decided.caseId)).join()).not.toMatch(/ASK_FOR_REVIEW/);
  });
});

describe('before it is sent', () => {
  it('is shown word for word as it will be stored', async () => {
    const page = await newLetterView(accounts.practitioner, decided.caseId, noChoice, today);
    const { kind, subjectId, to, sentOn, content } = page?.letter ?? {};
    expect({ kind, subjectId, to, sentOn }).toEqual({
      kind: 'NOT_ELIGIBLE',
      subjectId: decided.subjectId,
      to: 'PERSON',
      sentOn: today,
    });
    await send({ sentOn: today });
    expect((await sentLetters())[0]?.content).toEqual(content);
  });

  it('uses the chosen day, or today if no letter can be sent on that day', async () => {
    const on = async (sentOn: string) =>
      (
        await newLetterView(
          accounts.practitioner,
          decided.caseId,
          { ...noChoice, sentOn: day(sentOn) },
          today,
        )
      )?.letter;
    expect(await on('2026-07-24')).toMatchObject({ sentOn: '2026-07-24', isOtherDay: false });
    expect(await on('2026-07-23')).toMatchObject({ sentOn: today, isOtherDay: true });
    expect(await on('2026-08-04')).toMatchObject({ sentOn: today, isOtherDay: true });
  });

  it('is not shown once it is sent, and the list shows its day and deadline', async () => {
    await send();
    expect((await newLetterView(accounts.practitioner, decided.caseId, noChoice, today))?.letter).toBeNull();
    const page = await lettersView(accounts.practitioner, decided.caseId, today);
    expect(page?.unsent).toEqual([]);
    expect(page?.letters).toMatchObject([
      { kind: 'NOT_ELIGIBLE', sentOn: '25 July 2026', reviewBy: '25 January 2027' },
    ]);
  });

  it.each<[Role, boolean, boolean]>([
    ['PHB_LEAD', true, true],
    ['AUDITOR', true, false],
    ['FINANCE_OFFICER', false, false],
    ['ADMINISTRATOR', false, false],
  ])('%s sees the list: %s, writes: %s', async (role, sees, writes) => {
    const actor = await aStaffMember(role, accounts.code);
    expect((await lettersView(actor, decided.caseId, today)) !== null).toBe(sees);
    expect((await newLetterView(actor, decided.caseId, noChoice, today)) !== null).toBe(writes);
  });

  it('is not there for another commissioner or a text that is no id', async () => {
    const { lead } = await someAccounts();
    expect(await lettersView(lead, decided.caseId, today)).toBeNull();
    expect(await newLetterView(lead, decided.caseId, noChoice, today)).toBeNull();
    expect(await lettersView(accounts.lead, 'x', today)).toBeNull();
  });
});

describe('a letter that was sent', () => {
  let letterId: string;
  beforeEach(async () => {
    letterId = randomUUID();
    must(await send({ letterId }));
  });

  it('is read as a page and as a tagged PDF, and records each view', async () => {
    const readers = [
      ...[accounts.practitioner, accounts.lead, await aStaffMember('AUDITOR', accounts.code)],
      await aHolder(accounts.code, accounts.personId),
      await aHolder(accounts.code, accounts.personId, 'REPRESENTATIVE', { money: false, plan: true }),
    ];
    for (const reader of readers) {
      const letter = await letterView(reader, letterId);
      if (!letter) throw new Error(`${reader.role} sees nothing`);
      const pdf = await readPdf(writePdf(letter.content, letter.sentAt));
      expect(pdf).toMatchObject({
        isMarked: true,
        language: 'en-GB',
        title: 'Our decision about NHS continuing healthcare',
      });
      expect(pdf.text).toContain('You are not eligible for NHS continuing healthcare');
    }
    const views = (await eventsOf(accounts.personId)).filter((action) => action === 'letter:view');
    expect(views).toHaveLength(readers.length);
  });

  it('is not there for roles and people without access', async () => {
    const others = [
      await aStaffMember('FINANCE_OFFICER', accounts.code),
      await aStaffMember('ADMINISTRATOR', accounts.code),
      await aStaffMember('PRACTITIONER', accounts.code),
      await aHolder(accounts.code, accounts.personId, 'NOMINEE'),
      await aHolder(accounts.code, accounts.personId, 'REPRESENTATIVE', { money: true, plan: false }),
      (await someAccounts()).lead,
    ];
    for (const other of others) expect(await letterView(other, letterId)).toBeNull();
    expect(await letterView(accounts.lead, randomUUID())).toBeNull();
    expect(await letterView(accounts.lead, 'x')).toBeNull();
    expect((await eventsOf(accounts.personId)).filter((action) => action === 'letter:view')).toEqual([]);
  });

  it('stays as it was when the record changes', async () => {
    const before = await letterView(accounts.lead, letterId);
    await sql(`UPDATE person SET given_name = 'Changed' WHERE id = $1`, [accounts.personId]);
    expect((await letterView(accounts.lead, letterId))?.content).toEqual(before?.content);
  });
});

describe('the completed tool for print', () => {
  it('shows what was decided, to staff and, in plain words, to the person', async () => {
    const staff = await assessmentPrint(accounts.practitioner, decided.assessmentId, today);
    expect(staff).toMatchObject({
      reader: 'staff',
      decisions: [{ outcome: 'NOT_ELIGIBLE', decidedOn: '24 July 2026' }],
    });
    const own = await assessmentPrint(
      await aHolder(accounts.code, accounts.personId),
      decided.assessmentId,
      today,
    );
    expect(own?.reader).toBe('person');
    expect((await eventsOf(accounts.personId)).filter((action) => action === 'assessment:view')).toHaveLength(
      2,
    );
  });

  it('is not there for finance, a nominee, another caseload or another commissioner', async () => {
    const others = [
      await aStaffMember('FINANCE_OFFICER', accounts.code),
      await aStaffMember('PRACTITIONER', accounts.code),
      await aHolder(accounts.code, accounts.personId, 'NOMINEE'),
      (await someAccounts()).lead,
    ];
    for (const other of others) expect(await assessmentPrint(other, decided.assessmentId, today)).toBeNull();
  });
});

async function otherAccounts(): Promise<CaseAccounts> {
  accounts = await someAccounts();
  return accounts;
}
