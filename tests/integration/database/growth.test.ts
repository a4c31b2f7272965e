import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CASE_STATES } from '@/lib/case/rules/case-state';
import { DECISION_KINDS, STANDARD_KINDS } from '@/lib/case/rules/clock-lists';
import { PHB_GROUPS } from '@/lib/case/rules/groups';
import { todayInLondon } from '@/lib/core/clock';
import { addDays } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { BUDGET_STATES } from '@/lib/money/rules/budget-state';
import { WAYS } from '@/lib/money/rules/ways';
import { aMoneyCrowd, signatories } from '../../support/crowd';
import { anEarlierDecision } from '../../support/eligibility';
import { anEndedExclusion } from '../../support/exclusion';
import { anInvitationToJoin } from '../../support/family';
import { aCommissioner, aFactorReset, aStaffMember, giveSignIn } from '../../support/identity';
import { aSuspension } from '../../support/notice';
import { aPaymentLayout } from '../../support/payment-way';
import {
  aHolder,
  aNomineeToCheck,
  anAuthority,
  aPerson,
  aRenamedPerson,
  aSensitivePerson,
  aSharing,
  withCaseload,
} from '../../support/person';
import { aRepayment } from '../../support/repayment';
import { aPastReview } from '../../support/review';
import { aSettingToCome } from '../../support/settings';
import { aCaseAt, STAGE_NAMES, type StagedCase } from '../../support/stages';
import { sql } from '../../support/superuser';
import { idsOfAnInvitedLead } from '../../support/users';
import { aSession, namesIn, type PageOf, pages } from './growth-pages';
import { explainEverything } from './growth-reads';

/** One commissioner, of whom each practitioner has so many people. */
const PEOPLE = 10_000;
const CASELOAD = 40;

/** The most rows of a large table that one scan may read: about sqrt(rows × rows of a page), for a filter. */
const MOST_ROWS = 750;
/** Two filters at once may read the smaller of their two sets: a group of the crowd is an eighth of it. */
const MOST_ROWS_OF_TWO = PEOPLE / 8;
const LARGE = 1_000;

/** What reads all that is open or live until its sums are kept, by a part of the statement. */
const GROWING = {
  'the money of live budgets': 'WITH live AS (SELECT id, agreed_pence FROM budget',
  'how many standards are late or nearly late': '::int AS near',
  'how many decisions wait': 'SELECT count(*)::int AS waiting',
  'how many payments wait': 'count(*)::int AS count, sum(amount_pence)::bigint AS sum FROM payment',
  'how well standards were met in a year': 'WITH decided AS MATERIALIZED',
};

const request = vi.hoisted(() => ({ cookie: '', path: '/' }));
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => ({ value: request.cookie }) }),
  headers: async () => new Headers({ 'x-request-path': request.path }),
}));

const today = todayInLondon();
const watch = explainEverything();
const stages: StagedCase[] = [];
const readers: Reader[] = [];
const shown = new Set<string>();
const wrong = new Set<string>();
let large: Set<string>;
let authorityId: string;
let repaymentId: string;
/** Addresses about a person without a case, and about a setting. */
const others: Record<string, string>[] = [];

/** A user with the case that they read of; null: they read of every case. */
type Reader = { actor: Actor; cookie: string; own: StagedCase | null };

const AREAS: Record<Actor['role'], string> = {
  PHB_LEAD: '/commissioner',
  FINANCE_OFFICER: '/commissioner',
  ADMINISTRATOR: '/commissioner',
  AUDITOR: '/commissioner',
  PRACTITIONER: '/practitioner',
  BUDGET_HOLDER: '/budget-holder',
  REPRESENTATIVE: '/budget-holder',
  NOMINEE: '/budget-holder',
};

beforeAll(async () => {
  const code = await aCommissioner();
  const lead = await aStaffMember('PHB_LEAD', code, { limitPence: 5_000_000 });
  let practitioner: Actor = await aStaffMember('PRACTITIONER', code);
  for (const stage of STAGE_NAMES) {
    const dateOfBirth = stage === 'CHILD' ? addDays(today, -14 * 366) : '1980-05-04';
    const personId = await aPerson(code, { dateOfBirth });
    practitioner = await withCaseload(practitioner, personId);
    const made = await aCaseAt({ code, practitioner, lead, personId }, { stage, today });
    stages.push(made);
    await reader(await aHolder(code, personId), made);
    if (stage !== 'ACTIVE') continue;
    await reader(await aHolder(code, personId, 'REPRESENTATIVE'), made);
    const [authority] = await sql<{ id: string }>(
      `SELECT id FROM authority WHERE person_id = $1 AND kind = 'REPRESENTATIVE'`,
      [personId],
    );
    authorityId = authority?.id ?? '';
    await reader(await aHolder(code, personId, 'NOMINEE'), made);
  }
  const active = stages.find(({ budgetId, spendingId }) => budgetId !== '' && spendingId !== '');
  if (!active) throw new Error('No stage has an active budget');
  repaymentId = await aRepayment(active, false);
  const [renamed = '', formerNameId = ''] = await aRenamedPerson(practitioner);
  const personId = await aPerson(code);
  practitioner = await withCaseload(practitioner, personId);
  const entryId = await anEarlierDecision({ code, practitioner, lead, personId });
  const [userId = '', membershipId = ''] = await idsOfAnInvitedLead(code);
  others.push(
    { personId: renamed, formerNameId },
    { personId: await aSensitivePerson(practitioner) },
    { personId, entryId },
    { caseId: active.caseId, reviewId: await aPastReview(active, today) },
    { resetId: await aFactorReset(code) },
    { layoutId: await aPaymentLayout(code) },
    { personId, sharingId: await aSharing(practitioner, { personId }) },
    { personId, invitationId: (await anInvitationToJoin(practitioner, personId)).id },
    { key: 'clock-write-plan', settingId: await aSettingToCome(code) },
    { userId, membershipId },
    { personId, authorityId: await aNomineeToCheck({ code, personId }) },
    { personId, exclusionId: await anEndedExclusion({ practitioner, personId }) },
  );
  const [budgetId, allocationId, noticeId] = await aSuspension({
    lead,
    budgetId: active.budgetId,
    directId: active.directId,
  });
  others.push({ budgetId, allocationId, noticeId });
  const second = await aStaffMember('PHB_LEAD', code, { limitPence: 5_000_000 });
  await signatories();
  await aMoneyCrowd({ ...practitioner, caseload: CASELOAD }, PEOPLE);
  for (const actor of [lead, second, practitioner]) await reader(actor, null);
  // The second practitioner has none of the people.
  for (const role of ['FINANCE_OFFICER', 'ADMINISTRATOR', 'AUDITOR', 'PRACTITIONER'] as const)
    await reader(await aStaffMember(role, code), null);
  for (const role of ['PHB_LEAD', 'PRACTITIONER'] as const) await whoActs(role, code);
  await sql('VACUUM (ANALYZE)');
  const tables = await sql<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND reltuples > $1`,
    [LARGE],
  );
  large = new Set(tables.map(({ name }) => name));
}, 120_000);

afterAll(() => watch.stop());

async function reader(actor: Actor, own: StagedCase | null): Promise<void> {
  readers.push({ actor, cookie: await aSession(actor), own });
}

/** A member of staff who acts for the first person: they are shown why they have no form to judge. */
async function whoActs(role: Role, code: string): Promise<void> {
  const actor = await aStaffMember(role, code);
  const covers = { personId: stages[0]?.personId ?? '', coversMoney: false, coversPlan: true };
  const given = { ...covers, role: 'REPRESENTATIVE', name: actor.displayName } as const;
  await giveSignIn(actor, await anAuthority(code, given));
  await reader(actor, null);
}

/** Asks for a page, and notes what it reads of a large table. @returns whether it was shown */
async function visit(page: PageOf, { actor, cookie }: Reader, address: Record<string, string>, query = {}) {
  request.cookie = cookie;
  request.path = page.route;
  watch.as(actor.role);
  const isShown = await page.show(address, query);
  const most = 'way' in query && 'group' in query ? MOST_ROWS_OF_TWO : MOST_ROWS;
  for (const { text, scans } of watch.take())
    for (const { table, isWhole, rows } of scans)
      if (large.has(table) && (isWhole || rows > most) && !isGrowing(text))
        wrong.add(
          `${actor.role} ${page.route} ${JSON.stringify(query)}: ${rows} of ${table}${isWhole ? ', whole' : ''}\n${text}`,
        );
  return isShown;
}

function isGrowing(text: string): boolean {
  return Object.values(GROWING).some((part) => text.includes(part));
}

/** The first case of which the page can be shown to the reader, if there is one. */
async function visitAny(page: PageOf, reader: Reader): Promise<void> {
  const cases = reader.own ? [reader.own] : namesIn(page.route).length > 0 ? stages : stages.slice(0, 1);
  const addresses: Record<string, string>[] = [
    ...cases.flatMap(addressesOf),
    ...(reader.own ? [] : others.map((one) => ({ ...KEYS, ...one }))),
  ];
  for (const address of addresses)
    if (await visit(page, reader, address, { tool: 'CHECKLIST', allocation: address.directId ?? '' })) {
      shown.add(page.route);
      return;
    }
}

/** What an address may name that is of no case. */
const KEYS = { kind: '14', key: 'advice-pals', practiceCode: 'Z99001', token: 'of-no-link' };

/** What an address may say of a case: of its criteria in force, and of their draft. */
function addressesOf({ code, personId, lineId, ...made }: StagedCase): Record<string, string>[] {
  const { practitioner: _, lead: __, ...ids } = made;
  const words = { section: 'what-matters', domain: 'skin', serviceId: lineId, ...KEYS };
  const address = { ...ids, ...words, code, personId, authorityId, repaymentId, allocationId: made.directId };
  return made.draftId ? [address, { ...address, criteriaId: made.draftId }] : [address];
}

test(`at ${PEOPLE} people no statement of a page reads a large table whole, or ${MOST_ROWS} rows of it`, async () => {
  for (const page of pages)
    for (const one of readers)
      if (page.route.startsWith(AREAS[one.actor.role]) || page.route.startsWith('/account'))
        await visitAny(page, one);
  expect([...wrong].join('\n\n')).toBe('');
}, 120_000);

const NOT_SHOWN = [
  // No stage has a picture. The page reads what that of its spending reads.
  '/budget-holder/spending/[spendingId]/receipts/[receiptId]/withdraw',
  // They read what the page of the case reads, and lead on to that of the person.
  '/commissioner/cases/[caseId]/sensitive',
  '/practitioner/cases/[caseId]/sensitive',
  // No authority of the crowd is of before its basis was asked. The page reads what that of its end reads.
  '/practitioner/people/[personId]/authorities/[authorityId]/basis',
];

test('every other page was shown', () => {
  expect(pages.map(({ route }) => route).filter((route) => !shown.has(route))).toEqual(NOT_SHOWN);
});

type Query = Record<string, string>;
const of = (name: string, values: readonly string[]): Query[] => values.map((value) => ({ [name]: value }));
const STRANGER = '00000000-0000-7000-8000-000000000000';
const LISTS: Record<string, Query[]> = {
  '/commissioner/people': [
    ...of('state', CASE_STATES),
    ...of('group', PHB_GROUPS),
    ...of('sort', ['-name', 'born', '-born']),
    { due: 'late' },
    { due: 'late', sort: 'born' },
    { state: 'SUSPENDED', sort: 'born' },
    { state: 'REQUESTED', group: 'WHEELCHAIR' },
    { practitioner: STRANGER },
  ],
  '/commissioner/budgets': [
    ...of('sort', ['starts', 'agreed', 'person', '-person']),
    ...BUDGET_STATES.flatMap((state): Query[] => [{ state }, { state, sort: 'person' }]),
    ...WAYS.flatMap((way): Query[] => [{ way }, { way, sort: 'person' }, { way, group: 'S117' }]),
    ...of('group', PHB_GROUPS),
    { ends: 'soon', sort: 'agreed' },
  ],
  '/commissioner/decisions': [
    ...of('what', DECISION_KINDS),
    ...of('due', ['late', 'near']),
    { group: 'LEARNING_DISABILITY' },
    { practitioner: STRANGER },
  ],
  '/commissioner/standards': [
    ...of('standard', STANDARD_KINDS),
    ...of('due', ['late', 'near', 'all']),
    { practitioner: STRANGER },
  ],
  '/commissioner/payments': of('state', ['PROPOSED', 'APPROVED', 'RELEASED', 'CANCELLED']),
};

test.each(Object.entries(LISTS))('%s: neither does a filter or an order', async (route, queries) => {
  const [page, lead] = [
    pages.find((one) => one.route === route),
    readers.find(({ actor }) => actor.role === 'PHB_LEAD'),
  ];
  if (!page || !lead) throw new Error('No such page');
  wrong.clear();
  for (const query of queries) expect(await visit(page, lead, {}, query), JSON.stringify(query)).toBe(true);
  expect([...wrong].join('\n\n')).toBe('');
});
