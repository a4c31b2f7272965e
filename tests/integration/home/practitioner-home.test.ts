import { expect, test } from 'vitest';
import type { ClockKind } from '@/lib/case/rules/clock-kind';
import { day } from '@/lib/core/plain-date';
import { type DecideFastTrack, decideFastTrack } from '@/lib/decision/commands/decide-fast-track';
import { practitionerHome } from '@/lib/home/queries/practitioner-home';
import {
  aCase,
  type CaseAccounts,
  onlyClock,
  someAccounts,
  someChildAccounts,
  withPerson,
} from '../../support/case';
import { onDay } from '../../support/day';
import { anEligibleCase } from '../../support/decision';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { aNotifiedDecision, aSentLetter } from '../../support/letter';
import { withCaseload } from '../../support/person';
import { aCostedCase, anInformedCase } from '../../support/plan';
import { must } from '../../support/result';
import { aCaseAt, type Stage } from '../../support/stages';
import { sql } from '../../support/superuser';

const today = day('2026-02-10');

test('a practitioner sees what they must do, late first, apart from what others must do in their cases', async () => {
  const ann = await someAccounts({ familyName: 'Ann' });
  const ben = await withPerson(ann, { familyName: 'Ben' });
  const cat = await withPerson(
    { ...ann, practitioner: await aStaffMember('PRACTITIONER', ann.code) },
    { familyName: 'Cat' },
  );
  const { caseId: benCase } = await aCostedCase(ben, today);
  await onlyClock(benCase, 'TELL_INDICATIVE_BUDGET', { dueOn: '2026-02-10' });
  const annCase = await anEligibleCase(ann);
  await onlyClock(annCase, 'SET_INDICATIVE_BUDGET', { dueOn: '2026-02-01' });
  const dan = await withPerson(ann, { familyName: 'Dan' });
  const { caseId: ended } = await onDay(today, () => anInformedCase(dan, today));
  await onlyClock(ended, 'WRITE_PLAN', { dueOn: '2026-01-20', endedOn: '2026-01-19' });
  const second = await aCase(ben, today, { group: 'S117', askedOn: day('2026-02-01') });
  await onlyClock(second, 'DECIDE_ELIGIBILITY', { dueOn: '2026-02-20' });
  await aCase(cat, today, { askedOn: day('2026-02-01') });

  const practitioner = await withCaseload(ann.practitioner, ben.personId, cat.personId, dan.personId);
  const home = await practitionerHome(practitioner, today);
  expect(home?.mine).toMatchObject({ total: 2, late: 1, dueToday: 1 });
  expect(home?.mine.items.map(({ person, href }) => [person, href])).toEqual([
    ['Ann, Test, born 4 May 1980', `/practitioner/cases/${annCase}/indicative`],
    ['Ben, Test, born 4 May 1980', `/practitioner/cases/${benCase}/tell`],
  ]);
  expect(home?.others.items.map(({ person, what, owner }) => [person, what, owner])).toEqual([
    ['Ben, Test, born 4 May 1980', 'Decide eligibility', 'PHB lead'],
  ]);
  expect(home?.people).toBe(4);
});

test('nothing is shown of people who have left the caseload', async () => {
  const accounts = await someAccounts();
  await onDay(today, () => anInformedCase(accounts, today));
  const practitioner = { ...accounts.practitioner, personIds: [] };
  await sql(`UPDATE caseload_entry SET ends_on = '2026-02-09' WHERE user_id = $1`, [practitioner.userId]);
  expect(await practitionerHome(practitioner, today)).toEqual({
    mine: { items: [], total: 0, late: 0, dueToday: 0 },
    others: { items: [], total: 0, late: 0, dueToday: 0 },
    people: 0,
    standards: { late: 0, near: 0 },
    refusedFiles: [],
  });
});

test('what is due in years is no work yet: it appears 56 days before', async () => {
  const first = await someChildAccounts('2011-06-01');
  const of = (dateOfBirth: string) => withPerson(first, { dateOfBirth });
  const due: [ClockKind, string, Stage, CaseAccounts][] = [
    ['TRANSITION_14', '2026-04-07', 'CHILD', first],
    ['TRANSITION_16', '2026-04-08', 'CHILD', await of('2011-06-01')],
    ['ELIGIBILITY_REVIEW', '2026-04-08', 'DECIDED', await of('1980-01-01')],
    ['FIRST_REVIEW', '2026-04-08', 'ACTIVE', await of('1980-01-01')],
  ];
  const made = [];
  for (const [kind, dueOn, stage, accounts] of due) {
    const { caseId } = await aCaseAt(accounts, { stage, today });
    await onlyClock(caseId, kind, { dueOn });
    made.push({ caseId, personId: accounts.personId });
  }
  const accepted = await aFastTrackDecided(await of('1980-01-01'), { option: 'ELIGIBLE' });
  await onlyClock(accepted, 'FAST_TRACK_REVIEW', { dueOn: '2026-04-08' });
  const faulty = { option: 'SEND_BACK', fault: 'TOOL_INCOMPLETE', questions: 'Which care?' } as const;
  const sentBack = await aFastTrackDecided(await of('1980-01-01'), faulty);
  await sql(`DELETE FROM clock WHERE case_id = $1 AND ended_on IS NOT NULL`, [sentBack]);
  await onlyClock(sentBack, 'DECIDE_ELIGIBILITY', { dueOn: '2027-01-01' });
  // The person may ask until a day. No request is no delay.
  const asks = await of('1980-01-01');
  const january = { askedOn: day('2026-01-05'), receivedOn: '2026-01-05', submittedOn: '2026-01-06' };
  const decision = await aNotifiedDecision(asks, 'NOT_ELIGIBLE', january, day('2026-01-07'));
  await aSentLetter(asks, decision, 'NOT_ELIGIBLE', day('2026-01-08'));
  await onlyClock(decision.caseId, 'ASK_FOR_REVIEW', { dueOn: '2026-01-08' });
  const [{ caseId = '' } = {}] = made;
  const people = await sql<{ id: string }>('SELECT id FROM person WHERE commissioner_code = $1', [
    first.code,
  ]);
  const personIds = people.map(({ id }) => id);
  const home = await practitionerHome({ ...first.practitioner, personIds }, today);
  expect(home?.mine.items.map(({ what }) => what)).toEqual([
    'Plan the move to adult services',
    'Assess eligibility',
  ]);
  expect(home?.mine.items[0]?.href).toBe(`/practitioner/cases/${caseId}/transition`);
  expect(home?.others.total).toBe(0);
});

test('a user without a caseload has no such home', async () => {
  const code = await aCommissioner();
  expect(await practitionerHome(await aStaffMember('ADMINISTRATOR', code), today)).toBeNull();
});

/** A fast track of that day on which the lead decided. @returns the case's id */
async function aFastTrackDecided(
  accounts: CaseAccounts,
  decision: Pick<DecideFastTrack, 'option'> & Partial<DecideFastTrack>,
): Promise<string> {
  const { caseId } = await aCaseAt(accounts, { stage: 'FAST_TRACK', today });
  const [row] = await sql<{ id: string }>('SELECT id FROM assessment WHERE case_id = $1', [caseId]);
  const about = { caseId, assessmentId: row?.id ?? '', reasons: 'The tool', decidedOn: today };
  must(await decideFastTrack(accounts.lead, { ...about, fault: null, questions: null, ...decision }, today));
  return caseId;
}
