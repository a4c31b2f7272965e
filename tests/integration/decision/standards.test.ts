import { beforeAll, describe, expect, test } from 'vitest';
import { standardsCsv } from '@/components/decision/standards-csv';
import { ownStandardsSpec, standardsSpec } from '@/components/home/list-specs';
import type { StartAssessment } from '@/lib/assessment/commands/start-assessment';
import type { ClockKind } from '@/lib/case/rules/clock-kind';
import type { Params } from '@/lib/core/list-view';
import { addDays, day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { closeCase } from '@/lib/decision/commands/close-case';
import { standardFigures } from '@/lib/decision/queries/standard-figures';
import { standardsBatch, standardsList } from '@/lib/decision/queries/standards-list';
import { periodDays } from '@/lib/decision/rules/period';
import { commissionerHome } from '@/lib/home/queries/commissioner-home';
import { practitionerHome } from '@/lib/home/queries/practitioner-home';
import { exportList } from '@/lib/person/commands/export-list';
import { csvResponse } from '@/lib/web/http/csv-response';
import { answerAll, aStartedTool, complete, recordInvolvement } from '../../support/assessment';
import {
  accountsIn,
  type CaseAccounts,
  type ClockDays,
  onlyClock,
  someAccounts,
  withPerson,
} from '../../support/case';
import { copiesOfPerson } from '../../support/crowd';
import { aCaseOf, acceptRecommendation, aSentRecommendation } from '../../support/decision';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { aHolder, withCaseload } from '../../support/person';
import { must } from '../../support/result';
import { aCaseAt, type Stage } from '../../support/stages';
import { sql } from '../../support/superuser';
import { viewOf, walk } from '../../support/walk-list';

/** Tuesday 10 February 2026, noon. */
const at = new Date('2026-02-10T12:00:00Z');
const today = day('2026-02-10');
let code: string;
let lead: Actor;
let decider: Actor;
let practitioner: Actor;
let colleague: Actor;
const cases: Record<string, string> = {};
const people: Record<string, string> = {};

/** A person with one standard that runs, in a case of a practitioner's. */
async function running(
  familyName: string,
  [stage, kind]: [Stage, ClockKind],
  days: ClockDays,
  worker = practitioner,
): Promise<string> {
  const person = {
    familyName,
    givenName: '=cmd',
    dateOfBirth: stage === 'CHILD' ? '2011-06-01' : '1980-05-04',
  };
  const accounts = await withPerson({ code, lead: decider, practitioner: worker, personId: '' }, person);
  people[familyName] = accounts.personId;
  const { caseId } = await aCaseAt(accounts, { stage, today });
  cases[familyName] = caseId;
  return onlyClock(caseId, kind, days);
}

beforeAll(async () => {
  code = await aCommissioner();
  lead = await aStaffMember('PHB_LEAD', code);
  practitioner = await aStaffMember('PRACTITIONER', code);
  colleague = await aStaffMember('PRACTITIONER', code);
  decider = await aStaffMember('PHB_LEAD', code, { limitPence: 5_000_000 });
  await running('Adams', ['DST', 'CHC_DECISION'], { startedOn: '2026-01-10', dueOn: '2026-02-07' });
  await running('Baker', ['DST', 'CHC_DECISION'], { startedOn: '2026-01-13', dueOn: '2026-02-10' });
  const care = { startedOn: '2026-02-08', dueOn: '2026-02-10' };
  await running('Clark', ['FAST_TRACK', 'FAST_TRACK_CARE'], { ...care, dueAt: '2026-02-10T11:59:00Z' });
  await running('Davis', ['FAST_TRACK', 'FAST_TRACK_CARE'], { ...care, dueAt: '2026-02-10T14:30:00Z' });
  await running('Evans', ['SENT', 'VERIFY_RECOMMENDATION'], { dueOn: '2026-02-16' }, colleague);
  await running('Frost', ['CHILD', 'TRANSITION_16'], { dueOn: '2026-02-17' });
  await running('Grant', ['CHILD', 'TRANSITION_18'], { dueOn: '2028-02-17' });
  await running('Hayes', ['INFORMED', 'WRITE_PLAN'], { dueOn: '2026-02-01' });
  await running('Irwin', ['DST', 'CHC_DECISION'], { dueOn: '2026-02-01', endedOn: '2026-02-03' });
});

async function rows(params: Params = {}, actor = lead) {
  const spec = actor.role === 'PRACTITIONER' ? ownStandardsSpec : standardsSpec;
  return (await standardsList(actor, viewOf(spec, params), at))?.page.rows;
}

async function names(params: Params = {}, actor = lead): Promise<string[] | undefined> {
  return (await rows(params, actor))?.map(({ familyName }) => familyName);
}

describe('late or nearly late', () => {
  test('is every standard that runs, late or due today and in the six days after, soonest first', async () => {
    expect(await names()).toEqual(['Adams', 'Baker', 'Clark', 'Davis', 'Evans']);
  });

  const filters: [string, Params, string[]][] = [
    ['late to the day or the minute', { due: 'late' }, ['Adams', 'Clark']],
    ['near, and not late', { due: 'near' }, ['Baker', 'Davis', 'Evans']],
    ['any day', { due: 'all' }, ['Adams', 'Baker', 'Clark', 'Davis', 'Evans', 'Frost', 'Grant']],
    ['a standard', { standard: 'CHC_DECISION' }, ['Adams', 'Baker']],
    ['the steps to adult services', { standard: 'TRANSITION', due: 'all' }, ['Frost', 'Grant']],
    [
      'several',
      { standard: ['VERIFY_RECOMMENDATION', 'TRANSITION'], due: 'all' },
      ['Evans', 'Frost', 'Grant'],
    ],
    ['what it does not offer', { standard: 'WRITE_PLAN', due: 'late' }, ['Adams', 'Clark']],
  ];
  test.each(filters)('is narrowed by %s', async (_, params, expected) => {
    expect(await names(params)).toEqual(expected);
  });

  test('is narrowed by the practitioner of the case, and turned round', async () => {
    expect(await names({ practitioner: colleague.userId })).toEqual(['Evans']);
    expect(await names({ sort: '-due', due: 'late' })).toEqual(['Clark', 'Adams']);
  });

  test('says what is asked, since when, by when and of which role', async () => {
    const [adams, , , davis, evans] = (await rows()) ?? [];
    expect(adams).toMatchObject({
      person: 'Adams, =cmd, born 4 May 1980',
      what: 'Reach a decision on continuing healthcare',
      asks: 'Within 28 days from receipt',
      source: 'NHS continuing healthcare framework',
      startedOn: '2026-01-10',
      dueOn: '2026-02-07',
      hours: null,
      turn: practitioner.displayName,
      href: `/commissioner/cases/${cases.Adams}`,
    });
    expect(davis?.hours).toEqual({ due: '10 February 2026 at 2:30pm', isLate: false, hours: 2 });
    expect(evans).toMatchObject({
      turn: 'PHB lead',
      href: `/commissioner/cases/${cases.Evans}/eligibility/decide`,
    });
  });

  test('ELI-45: notes the refund with both first days from the last of the 28 days, and on nothing else', async () => {
    const notes = (await rows({ due: 'all' }))?.map(({ refund }) => refund);
    expect(notes).toEqual([
      { firstDay: '7 February 2026', firstDayAfterReceipt: '8 February 2026' },
      { firstDay: '10 February 2026', firstDayAfterReceipt: '11 February 2026' },
      ...Array(5).fill(null),
    ]);
  });

  test('counts what is late and what is near whatever days are shown, under the other filters', async () => {
    const counts = async (params: Params, actor = lead) =>
      (await standardsList(actor, viewOf(standardsSpec, params), at))?.counts;
    expect(await counts({})).toEqual({ late: 2, near: 3 });
    expect(await counts({ due: 'all' })).toEqual({ late: 2, near: 3 });
    expect(await counts({ standard: 'CHC_DECISION' })).toEqual({ late: 1, near: 1 });
  });

  test('is for a practitioner what runs on their caseload, and leads to where they do it', async () => {
    const own = await withCaseload(practitioner, people.Adams ?? '', people.Davis ?? '', people.Evans ?? '');
    const seen = await rows({}, own);
    expect(seen?.map(({ familyName, turn }) => [familyName, turn])).toEqual([
      ['Adams', 'You'],
      ['Davis', 'You'],
      ['Evans', 'PHB lead'],
    ]);
    expect(seen?.[1]?.href).toBe(`/practitioner/cases/${cases.Davis}/care-in-place`);
    expect(await names({}, practitioner)).toEqual([]);
    expect((await practitionerHome(own, today, at))?.standards).toEqual({ late: 1, near: 2 });
  });

  test('leads users who do not decide to the case', async () => {
    const [, , , , evans] = (await rows({}, await aStaffMember('FINANCE_OFFICER', code))) ?? [];
    expect(evans?.href).toBe(`/commissioner/cases/${cases.Evans}`);
  });

  test('is nothing of another commissioner’s, and closed to an administrator and to holders', async () => {
    expect(await names({}, await aStaffMember('PHB_LEAD', await aCommissioner()))).toEqual([]);
    expect(await rows({}, await aStaffMember('ADMINISTRATOR', code))).toBeUndefined();
    expect(await rows({}, await aHolder(code, people.Adams ?? ''))).toBeUndefined();
  });

  test('is paged without loss or repetition where much is due on one day', async () => {
    const crowd = await aCommissioner();
    const others = await accountsIn(crowd);
    const reader = others.lead;
    const { caseId } = await aCaseAt(others, { stage: 'DST', today });
    await onlyClock(caseId, 'CHC_DECISION', { dueOn: '2026-02-01' });
    const copies = await copiesOfPerson(others.personId, 104);
    await sql(`UPDATE clock SET due_on = '2026-02-02' WHERE person_id = ANY($1)`, [
      copies.filter((_, n) => n % 2 === 0),
    ]);
    const rows = await sql<{ id: string }>('SELECT id FROM clock WHERE commissioner_code = $1', [crowd]);
    const made = rows.map(({ id }) => id);
    expect(made).toHaveLength(105);
    for (const sort of ['due', '-due']) {
      const read = async (view: ReturnType<typeof viewOf>) => (await standardsList(reader, view, at))?.page;
      const [forwards, backwards] = await walk(viewOf(standardsSpec, { sort }), read);
      expect([...forwards].sort()).toEqual([...made].sort());
      expect(backwards).toEqual(forwards);
    }
  });
});

describe('the export', () => {
  const file = (actor: Actor, params: Params, size: number) =>
    csvResponse('s.csv', standardsCsv(today), (after) =>
      standardsBatch(actor, { ...viewOf(standardsSpec, params), after }, at, size),
    ).text();

  test('is what the filters show, with formulas disarmed, and below zero what is late', async () => {
    const [heading, adams, clark] = (await file(lead, { due: 'late' }, 500)).split('\r\n');
    expect(heading).toContain(
      'Family name,First name,Date of birth,NHS number,Group,Standard,Target,Source,Started on,Due on,Due at,Days left,Hours left',
    );
    expect(adams).toBe(
      `Adams,'=cmd,1980-05-04,Not recorded,NHS continuing healthcare,Reach a decision on continuing healthcare,Within 28 days from receipt,NHS continuing healthcare framework,2026-01-10,2026-02-07,,-3,,${practitioner.displayName},${practitioner.displayName},7 February 2026,8 February 2026`,
    );
    expect(clark).toContain('2026-02-08,2026-02-10,10 February 2026 at 11:59am,0,-1,');
  });

  test('is the same file whatever the size of its batches', async () => {
    const whole = await file(lead, { due: 'all' }, 500);
    expect(whole.split('\r\n')).toHaveLength(9);
    expect(await file(lead, { due: 'all' }, 2)).toBe(whole);
  });

  const roles: [Role, boolean][] = [
    ['PHB_LEAD', true],
    ['FINANCE_OFFICER', true],
    ['AUDITOR', true],
    ['ADMINISTRATOR', false],
    ['PRACTITIONER', false],
  ];
  test.each(roles)('is for a %s: %s', async (role, isAllowed) => {
    const actor = await aStaffMember(role, code);
    expect((await exportList(actor, { list: 'standards', shown: 'Everything' }, today)).ok).toBe(isAllowed);
    expect((await standardsBatch(actor, viewOf(standardsSpec), at, 5)) !== null).toBe(isAllowed);
  });
});

describe('the homes', () => {
  test('count what is late and near for users who see standards', async () => {
    expect((await commissionerHome(lead, today, at))?.standards).toEqual({ late: 2, near: 3 });
    expect((await commissionerHome(lead, today, at))?.holidaysKnownUntil).toBeNull();
  });

  test('CAL-04: tell an administrator until when bank holidays are known', async () => {
    const home = await commissionerHome(await aStaffMember('ADMINISTRATOR', code), today, at);
    expect(home).toMatchObject({ standards: null, holidaysKnownUntil: '2027-12-31' });
  });
});

describe('how well the standards were met', () => {
  let measured: string;
  let reader: Actor;

  let accounts: CaseAccounts;

  /** An adult's decision by its due day and its day, with the assessment sent on the same day. */
  async function decided(
    dueOn: string,
    on: string,
    setting: StartAssessment['setting'] = 'CARE_HOME',
  ): Promise<void> {
    const person = await withPerson(accounts);
    const receivedOn = addDays(day(dueOn), -28);
    const caseId = await aCaseOf(person, 'CHC', receivedOn);
    const sent = await aSentRecommendation(person, caseId, { receivedOn, submittedOn: on, setting });
    await acceptRecommendation(person, sent, { decidedOn: day(on) });
  }

  beforeAll(async () => {
    accounts = await someAccounts();
    measured = accounts.code;
    reader = await aStaffMember('AUDITOR', measured);
    await decided('2026-01-31', '2026-01-31', 'ACUTE_HOSPITAL');
    await decided('2026-01-31', '2026-01-10');
    await decided('2026-01-31', '2026-01-20');
    await decided('2026-01-31', '2026-01-20');
    await decided('2025-12-01', '2025-12-02');
    await decided('2025-12-01', '2025-12-16');
    await decided('2025-06-01', '2025-12-31');
    await decided('2025-02-10', '2025-02-10', 'ACUTE_HOSPITAL');
    await closedAfterAChecklist();
    await aChildDecided();
  });

  /** In hospital too: a Checklist is no full assessment, and what is closed is not decided. */
  async function closedAfterAChecklist(): Promise<void> {
    const person = await withPerson(accounts);
    const [on, closedOn] = [day('2026-01-03'), day('2026-02-05')];
    const caseId = await aCaseOf(person, 'CHC', on);
    const checklist = await aStartedTool(person, caseId, 'CHECKLIST', on, { setting: 'ACUTE_HOSPITAL' });
    await answerAll(person, checklist, 'AACCCCCCCCC');
    await recordInvolvement(person, checklist);
    await complete(person, checklist, on);
    must(await closeCase(person.practitioner, { caseId, event: 'decline', reason: 'Moved away' }, closedOn));
  }

  /** Due after 42 days, on 31 January, and decided a day late. */
  async function aChildDecided(): Promise<void> {
    const child = await withPerson(accounts, { dateOfBirth: '2015-06-01' });
    const receivedOn = day('2025-12-20');
    const caseId = await aCaseOf(child, 'CYPCC', receivedOn);
    const on = day('2026-02-01');
    const sent = await aSentRecommendation(child, caseId, { tool: 'CHILD_DST', receivedOn, submittedOn: on });
    const forum = { forumHeldOn: on, forumMembers: 'Health, social care, education' };
    await acceptRecommendation(child, sent, { decidedOn: on, ...forum });
  }

  test('ELI-47: counts decisions and not closed cases, in the period, in time and by how far over', async () => {
    expect(await standardFigures(reader, periodDays('12-months', today))).toEqual({
      adultsInTime: { part: 4, whole: 7, isMet: false },
      bands: [
        { band: 'UP_TO_2_WEEKS', count: 1 },
        { band: 'OVER_2_TO_4_WEEKS', count: 1 },
        { band: 'OVER_4_TO_12_WEEKS', count: 0 },
        { band: 'OVER_12_TO_26_WEEKS', count: 0 },
        { band: 'OVER_26_WEEKS', count: 1 },
      ],
      childrenInTime: { part: 0, whole: 1, isMet: null },
      inHospital: { part: 1, whole: 7, isMet: true },
      holidaysKnownUntil: '2027-12-31',
    });
  });

  test('says nothing is met where there was nothing', async () => {
    const none = await standardFigures(
      await aStaffMember('PHB_LEAD', await aCommissioner()),
      periodDays('last-year', today),
    );
    expect(none).toMatchObject({
      adultsInTime: { part: 0, whole: 0, isMet: null },
      inHospital: { part: 0, whole: 0, isMet: null },
    });
  });

  test('is closed to an administrator', async () => {
    const administrator = await aStaffMember('ADMINISTRATOR', measured);
    expect(await standardFigures(administrator, periodDays('12-months', today))).toBeNull();
  });
});
