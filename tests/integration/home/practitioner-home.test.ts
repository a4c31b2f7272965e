import { expect, test } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { practitionerHome } from '@/lib/home/queries/practitioner-home';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { aPerson, withCaseload } from '../../support/person';
import { aCaseAt, aClock } from '../../support/raw-states';

const today = day('2026-02-10');

test('a practitioner sees what they must do, late first, apart from what others must do in their cases', async () => {
  const code = await aCommissioner();
  const practitioner = await aStaffMember('PRACTITIONER', code);
  const colleague = await aStaffMember('PRACTITIONER', code);
  const [ann, ben, cat] = [
    await aPerson(code, { familyName: 'Ann' }),
    await aPerson(code, { familyName: 'Ben' }),
    await aPerson(code, { familyName: 'Cat' }),
  ];
  const mine = { ownerRole: 'PRACTITIONER', ownerId: practitioner.userId };
  const benCase = await aCaseAt(practitioner, ben);
  await aClock(code, ben, benCase, { ...mine, kind: 'TELL_INDICATIVE_BUDGET', dueOn: '2026-02-10' });
  const annCase = await aCaseAt(practitioner, ann);
  await aClock(code, ann, annCase, { ...mine, kind: 'SET_INDICATIVE_BUDGET', dueOn: '2026-02-01' });
  await aClock(code, ann, annCase, {
    ...mine,
    kind: 'WRITE_PLAN',
    dueOn: '2026-01-20',
    endedOn: '2026-01-19',
  });
  await aClock(code, ben, await aCaseAt(practitioner, ben, { askedOn: '2026-02-01' }), {
    kind: 'DECIDE_PLAN',
    dueOn: '2026-02-20',
  });
  await aClock(code, cat, await aCaseAt(colleague, cat), { kind: 'DECIDE_PLAN' });

  const home = await practitionerHome(await withCaseload(practitioner, ann, ben, cat), today);
  expect(home?.mine).toMatchObject({ total: 2, late: 1, dueToday: 1 });
  expect(home?.mine.items.map(({ person, href }) => [person, href])).toEqual([
    ['Ann, Test', `/practitioner/cases/${annCase}/indicative`],
    ['Ben, Test', `/practitioner/cases/${benCase}/tell`],
  ]);
  expect(home?.others.items.map(({ person, what, owner }) => [person, what, owner])).toEqual([
    ['Ben, Test', 'Decide the plan', 'PHB lead'],
  ]);
  expect(home?.people).toBe(3);
});

test('nothing is shown of people who have left the caseload', async () => {
  const code = await aCommissioner();
  const practitioner = await aStaffMember('PRACTITIONER', code);
  const personId = await aPerson(code);
  const caseId = await aCaseAt(practitioner, personId);
  await aClock(code, personId, caseId, {
    kind: 'WRITE_PLAN',
    ownerRole: 'PRACTITIONER',
    ownerId: practitioner.userId,
  });
  expect(await practitionerHome(practitioner, today)).toEqual({
    mine: { items: [], total: 0, late: 0, dueToday: 0 },
    others: { items: [], total: 0, late: 0, dueToday: 0 },
    people: 0,
    standards: { late: 0, near: 0 },
  });
});

test('what is due in years is no work yet: it appears 56 days before', async () => {
  const code = await aCommissioner();
  const practitioner = await aStaffMember('PRACTITIONER', code);
  const personId = await aPerson(code);
  const caseId = await aCaseAt(practitioner, personId, { group: 'CYPCC' });
  const mine = { ownerRole: 'PRACTITIONER', ownerId: practitioner.userId };
  const due: [string, string][] = [
    ['TRANSITION_14', '2026-04-07'],
    ['TRANSITION_16', '2026-04-08'],
    ['ELIGIBILITY_REVIEW', '2026-04-08'],
    ['FAST_TRACK_REVIEW', '2026-04-08'],
    ['FIRST_REVIEW', '2026-04-08'],
    ['DECIDE_ELIGIBILITY', '2027-01-01'],
  ];
  for (const [kind, dueOn] of due) await aClock(code, personId, caseId, { ...mine, kind, dueOn });
  await aClock(code, personId, caseId, {
    kind: 'ASK_FOR_REVIEW',
    ownerRole: 'BUDGET_HOLDER',
    // The person may ask until then. No request is no delay.
    dueOn: '2026-01-08',
  });
  const home = await practitionerHome(await withCaseload(practitioner, personId), today);
  expect(home?.mine.items.map(({ what }) => what)).toEqual([
    'Plan the move to adult services',
    'First review',
    'Assess eligibility',
  ]);
  expect(home?.mine.items[0]?.href).toBe(`/practitioner/cases/${caseId}/transition`);
  expect(home?.others.total).toBe(0);
});

test('a user without a caseload has no such home', async () => {
  const code = await aCommissioner();
  expect(await practitionerHome(await aStaffMember('ADMINISTRATOR', code), today)).toBeNull();
});
