import { beforeAll, describe, expect, test } from 'vitest';
import { STANDARD_KINDS } from '@/lib/case/rules/clock-lists';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { findStandardFigures } from '@/lib/decision/store/standard-figures';
import { findStandards } from '@/lib/decision/store/standards';
import { findInbox } from '@/lib/home/store/inbox';
import { findListedPeople } from '@/lib/home/store/people-list';
import { findBudgets } from '@/lib/money/store/budget-list';
import type { Scope } from '@/lib/platform/db/scope';
import { aCrowd } from '../../support/crowd';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { readsOf } from '../../support/rows-read';
import { sql } from '../../support/superuser';

const today = day('2026-02-10');
const TENANT_TABLES = [
  'person',
  'person_word',
  'former_name',
  'budget',
  'clock',
  'phb_case',
  'allocation',
  'ledger_account',
  'care_plan',
  'plan_submission',
  'caseload_entry',
  'assessment',
  'eligibility_decision',
];
let lead: Actor;
let practitioner: Actor;
let personId: string;
let budgetId: string;
let clockId: string;

beforeAll(async () => {
  // The list is of one commissioner among several, as it will be.
  for (let other = 0; other < 5; other += 1) {
    const code = await aCommissioner();
    practitioner = await aStaffMember('PRACTITIONER', code);
    await aCrowd(practitioner, 3000);
  }
  lead = await aStaffMember('PHB_LEAD', practitioner.commissionerCode);
  await sql('ANALYZE');
  const middle = async (table: string) => {
    const where = `WHERE commissioner_code = $1 OFFSET 700 LIMIT 1`;
    const [row] = await sql<{ id: string }>(`SELECT id FROM ${table} ${where}`, [lead.commissionerCode]);
    return row?.id ?? '';
  };
  personId = await middle('person');
  budgetId = await middle('budget');
  clockId = await middle('clock');
}, 240_000);

/** The tables that a store function reads from end to end. */
async function readWhole(actor: Actor, run: (scope: Scope) => Promise<unknown>): Promise<string[]> {
  return (await readsOf(actor, 'person:list', run))
    .filter(({ by }) => by.includes('Seq Scan'))
    .map(({ table }) => table)
    .filter((table) => TENANT_TABLES.includes(table));
}

const first = { after: null, before: null, size: 50 };
const everybody = {
  search: null,
  groups: [],
  states: [],
  practitionerId: null,
  isLate: false,
  practice: null,
  caseloadOf: null,
};
const byName = { sort: 'name', isDescending: false } as const;
const byBirth = { sort: 'born', isDescending: true } as const;

describe('people', () => {
  const narrowed = {
    'nobody in particular': {},
    'one word': { search: { kind: 'name', words: ['family10'] } },
    'two words': { search: { kind: 'name', words: ['family10', 'given1'] } },
    'an NHS number': { search: { kind: 'number', nhsNumber: '9990000018' } },
    'a rare state': { states: ['APPROVED'] },
    'a common state': { states: ['ACTIVE'] },
    'a stopped state': { states: ['REFUSED', 'SUSPENDED'] },
    'a group': { groups: ['WHEELCHAIR'] },
    'a practitioner': { practitionerId: '00000000-0000-7000-8000-000000000000' },
    'what is late': { isLate: true },
    'several at once': { states: ['REQUESTED'], groups: ['CHC'], isLate: true },
  } as const;
  for (const [name, filters] of Object.entries(narrowed)) {
    for (const order of [byName, byBirth]) {
      test(`${name}, by ${order.sort}: no table is read whole`, async () => {
        const asked = { ...everybody, ...filters, ...order };
        expect(
          await readWhole(lead, (scope) => findListedPeople(scope, { ...asked, ...first }, today)),
        ).toEqual([]);
        const next = { ...asked, ...first, after: personId };
        expect(await readWhole(lead, (scope) => findListedPeople(scope, next, today))).toEqual([]);
      });
    }
  }

  test.each([null, 'closed', 'unknown', 'other'] as const)(
    'a caseload, %s: no table is read whole',
    async (practice) => {
      const asked = { ...everybody, ...byName, ...first, practice, caseloadOf: practitioner.userId };
      const reader = { ...practitioner, personIds: [personId] };
      expect(await readWhole(reader, (scope) => findListedPeople(scope, asked, today))).toEqual([]);
    },
  );
});

describe('budgets', () => {
  const all = { search: null, groups: [], states: [], ways: [], endsBetween: null };
  const narrowed = {
    'nothing in particular': {},
    'one word': { search: { kind: 'name', words: ['family10'] } },
    'a rare state': { states: ['SUSPENDED'] },
    'live ones': { states: ['ACTIVE', 'SUSPENDED'] },
    'a group': { groups: ['S117'] },
    'a way': { ways: ['DIRECT_PAYMENT'] },
    'ending soon': { endsBetween: { from: today, to: day('2026-05-10') } },
  } as const;
  for (const [name, filters] of Object.entries(narrowed)) {
    for (const sort of ['ends', 'starts', 'agreed', 'person'] as const) {
      test(`${name}, by ${sort}: no table is read whole`, async () => {
        const asked = { ...all, ...filters, sort, isDescending: false };
        expect(await readWhole(lead, (scope) => findBudgets(scope, { ...asked, ...first }))).toEqual([]);
        const back = { ...asked, ...first, before: budgetId };
        expect(await readWhole(lead, (scope) => findBudgets(scope, back))).toEqual([]);
      });
    }
  }
});

describe('decisions', () => {
  const kinds = ['DECIDE_ELIGIBILITY', 'VERIFY_RECOMMENDATION', 'DECIDE_PLAN', 'START_BUDGET'];
  const all = { kinds, groups: [], practitionerId: null, due: { from: null, to: null }, isDescending: false };
  const narrowed = {
    'nothing in particular': {},
    'one kind': { kinds: ['DECIDE_PLAN'] },
    'late ones': { due: { from: null, to: day('2026-02-09') } },
    'near ones': { due: { from: today, to: day('2026-02-16') } },
    'a group': { groups: ['S117'] },
    'a practitioner': { practitionerId: '00000000-0000-7000-8000-000000000000' },
  };
  for (const [name, filters] of Object.entries(narrowed)) {
    test(`${name}: no table is read whole`, async () => {
      const asked = { ...all, ...filters };
      expect(await readWhole(lead, (scope) => findInbox(scope, { ...asked, ...first }))).toEqual([]);
      const next = { ...asked, ...first, after: clockId };
      expect(await readWhole(lead, (scope) => findInbox(scope, next))).toEqual([]);
    });
  }
});

describe('standards', () => {
  const at = new Date('2026-02-10T12:00:00Z');
  const all = { kinds: STANDARD_KINDS, practitionerId: null, due: 'pressing', isDescending: false } as const;
  const narrowed = {
    'late or nearly late': {},
    'late ones': { due: 'late' },
    'near ones': { due: 'near' },
    'due on any day': { due: 'all' },
    'one standard': { kinds: ['CHC_DECISION'] },
    'a practitioner': { practitionerId: '00000000-0000-7000-8000-000000000000' },
  } as const;
  for (const [name, filters] of Object.entries(narrowed)) {
    test(`${name}: no table is read whole`, async () => {
      const asked = { ...all, ...filters };
      expect(await readWhole(lead, (scope) => findStandards(scope, { ...asked, ...first }, at))).toEqual([]);
      const next = { ...asked, ...first, after: clockId };
      expect(await readWhole(lead, (scope) => findStandards(scope, next, at))).toEqual([]);
      const reader = { ...practitioner, personIds: [personId] };
      expect(await readWhole(reader, (scope) => findStandards(scope, { ...asked, ...first }, at))).toEqual(
        [],
      );
    });
  }

  test('how well they were met in a quarter is read from the indexes made for it', async () => {
    const period = { from: day('2025-07-01'), to: day('2025-09-30') };
    const reads = await readsOf(lead, 'person:list', (scope) => findStandardFigures(scope, period));
    const indexes = reads.map(({ by }) => by);
    expect(indexes).not.toContain('Seq Scan');
    expect(indexes).toContain('clock_decision_ended');
    expect(indexes).toContain('assessment_full_completed');
  });
});
