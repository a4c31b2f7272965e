import { beforeAll, describe, expect, test } from 'vitest';
import { STANDARD_KINDS } from '@/lib/case/rules/clock-lists';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { figuresStatement } from '@/lib/decision/store/standard-figures';
import { standardsStatement } from '@/lib/decision/store/standards';
import { inboxStatement } from '@/lib/home/store/inbox';
import { peopleStatement } from '@/lib/home/store/people-list';
import { budgetsStatement } from '@/lib/money/store/budget-list';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Scope } from '@/lib/platform/db/scope';
import { query } from '@/lib/platform/db/transaction';
import { aCrowd } from '../../support/crowd';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { sql } from '../../support/superuser';

const today = day('2026-02-10');
const TENANT_TABLES = [
  'person',
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

type Plan = { 'Node Type': string; 'Relation Name'?: string; 'Index Name'?: string; Plans?: Plan[] };

/** The plan of a statement, node by node, as the application, under row-level security. */
async function planOf(actor: Actor, statement: (scope: Scope) => Prisma.Sql): Promise<Plan[]> {
  const answer = await query(actor, 'person:list', (scope) =>
    scope.tx.$queryRaw<{ 'QUERY PLAN': { Plan: Plan }[] }[]>(
      Prisma.sql`EXPLAIN (FORMAT JSON) ${statement(scope)}`,
    ),
  );
  const root = answer?.[0]?.['QUERY PLAN'][0]?.Plan;
  if (!root) throw new Error('No plan');
  return nodes(root);
}

/** The tables that it reads from end to end. */
async function readWhole(actor: Actor, statement: (scope: Scope) => Prisma.Sql): Promise<string[]> {
  return (await planOf(actor, statement))
    .filter((node) => node['Node Type'].includes('Seq Scan'))
    .map((node) => node['Relation Name'] ?? '')
    .filter((table) => TENANT_TABLES.includes(table));
}

function nodes(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodes)];
}

const first = { after: null, before: null, size: 50 };
const everybody = {
  search: null,
  groups: [],
  states: [],
  practitionerId: null,
  isLate: false,
  caseloadOf: null,
};
const byName = { sort: 'name', isDescending: false } as const;
const byBirth = { sort: 'born', isDescending: true } as const;

describe('people', () => {
  const narrowed = {
    'nobody in particular': {},
    'a family name': { search: { kind: 'name', family: 'Family10', given: '' } },
    'both names': { search: { kind: 'name', family: 'Family10', given: 'Given1' } },
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
          await readWhole(lead, (scope) => peopleStatement(scope, { ...asked, ...first }, today)),
        ).toEqual([]);
        const next = { ...asked, ...first, after: personId };
        expect(await readWhole(lead, (scope) => peopleStatement(scope, next, today))).toEqual([]);
      });
    }
  }

  test('a caseload: no table is read whole', async () => {
    const asked = { ...everybody, ...byName, ...first, caseloadOf: practitioner.userId };
    const reader = { ...practitioner, personIds: [personId] };
    expect(await readWhole(reader, (scope) => peopleStatement(scope, asked, today))).toEqual([]);
  });
});

describe('budgets', () => {
  const all = { search: null, groups: [], states: [], ways: [], endsBetween: null };
  const narrowed = {
    'nothing in particular': {},
    'a family name': { search: { kind: 'name', family: 'Family10', given: '' } },
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
        expect(await readWhole(lead, (scope) => budgetsStatement(scope, { ...asked, ...first }))).toEqual([]);
        const back = { ...asked, ...first, before: budgetId };
        expect(await readWhole(lead, (scope) => budgetsStatement(scope, back))).toEqual([]);
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
      expect(await readWhole(lead, (scope) => inboxStatement(scope, { ...asked, ...first }))).toEqual([]);
      const next = { ...asked, ...first, after: clockId };
      expect(await readWhole(lead, (scope) => inboxStatement(scope, next))).toEqual([]);
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
      expect(await readWhole(lead, (scope) => standardsStatement(scope, { ...asked, ...first }, at))).toEqual(
        [],
      );
      const next = { ...asked, ...first, after: clockId };
      expect(await readWhole(lead, (scope) => standardsStatement(scope, next, at))).toEqual([]);
      const reader = { ...practitioner, personIds: [personId] };
      expect(
        await readWhole(reader, (scope) => standardsStatement(scope, { ...asked, ...first }, at)),
      ).toEqual([]);
    });
  }

  test('how well they were met in a quarter is read from the indexes made for it', async () => {
    const period = { from: day('2025-07-01'), to: day('2025-09-30') };
    const plan = await planOf(lead, (scope) => figuresStatement(scope, period));
    expect(await readWhole(lead, (scope) => figuresStatement(scope, period))).toEqual([]);
    const indexes = plan.map((node) => node['Index Name']);
    expect(indexes).toContain('clock_decision_ended');
    expect(indexes).toContain('assessment_full_completed');
  });
});
