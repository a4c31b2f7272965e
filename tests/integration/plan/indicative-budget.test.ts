import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runAt } from '@/lib/core/clock';
import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { type RecordPersonInformed, recordPersonInformed } from '@/lib/plan/commands/record-person-informed';
import { type SetIndicativeBudget, setIndicativeBudget } from '@/lib/plan/commands/set-indicative-budget';
import { client } from '@/lib/platform/db/client';
import { eventsOf } from '../../support/audit';
import { aCase, type CaseAccounts, clocksOf, someAccounts, stateOf } from '../../support/case';
import { anEligibleCase } from '../../support/decision';
import { aStaffMember } from '../../support/identity';
import { aHolder } from '../../support/person';
import { anAmountFor } from '../../support/plan';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

const NOON = new Date('2026-03-31T11:00:00Z');
const today = day('2026-03-31');
let accounts: CaseAccounts;
let caseId: string;
const set = (change: Partial<SetIndicativeBudget> = {}, actor: Actor = accounts.practitioner) =>
  runAt(NOON, () => setIndicativeBudget(actor, anAmountFor(caseId, change), today));
const rows = () =>
  sql(
    `SELECT *, told_on AS informed_on, told_how AS informed_how FROM indicative_budget WHERE case_id = $1 ORDER BY set_at, id`,
    [caseId],
  );

beforeAll(async () => {
  await Promise.all(Array.from({ length: 8 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`));
});
beforeEach(async () => {
  accounts = await someAccounts();
  caseId = await anEligibleCase(accounts);
});

describe('setIndicativeBudget', () => {
  it('adds the amount up by the rule and stores its parts', async () => {
    // 52 x 250.00 + 4 x 250.00 + 1,200.00
    expect(await set()).toEqual({ ok: true, value: 1_520_000 });
    expect(await rows()).toMatchObject([
      {
        weekly_pence: '25000',
        weeks: 52,
        one_off_pence: '120000',
        one_off_for: 'a hoist',
        contingency_pence: '100000',
        total_pence: '1520000',
        informed_on: null,
      },
    ]);
    expect(await stateOf(caseId)).toBe('INDICATIVE_SET');
    expect((await eventsOf(accounts.personId)).at(-1)).toBe('indicative:set');
  });

  it('accepts one-off costs only, and ignores the weeks', async () => {
    expect(await set({ weekly: null, oneOff: pence(250_000), oneOffFor: 'a wheelchair' })).toEqual({
      ok: true,
      value: 250_000,
    });
    expect(await rows()).toMatchObject([{ weeks: 0, contingency_weeks: 0, contingency_pence: '0' }]);
  });

  it.each<[string, Partial<SetIndicativeBudget>]>([
    ['weekly-not-positive', { weekly: pence(0) }],
    ['weeks-not-whole', { weeks: null }],
    ['nothing-in-budget', { weekly: null, oneOff: null, oneOffFor: null }],
    ['one-off-not-positive', { oneOff: pence(0) }],
    ['one-off-without-purpose', { oneOffFor: null }],
    ['purpose-without-one-off', { oneOff: null }],
  ])('refuses: %s', async (kind, change) => {
    expect(await kindOf(set(change))).toBe(kind);
    expect(await rows()).toEqual([]);
    expect(await stateOf(caseId)).toBe('ELIGIBLE');
  });

  it('needs the person to be eligible', async () => {
    caseId = await aCase(await accountsOfNext());
    expect(await kindOf(set())).toBe('not-in-this-state');
  });

  it('ends its clock today and gives 5 working days over Easter to inform the person', async () => {
    await set();
    expect((await clocksOf(caseId)).slice(1)).toEqual([
      'SET_INDICATIVE_BUDGET PRACTITIONER 2026-03-10 2026-03-24 2026-03-31',
      'ELIGIBILITY_REVIEW PRACTITIONER 2026-03-10 2026-06-10 open',
      'TELL_INDICATIVE_BUDGET PRACTITIONER 2026-03-31 2026-04-09 open',
    ]);
  });

  it('keeps the earlier amount when it changes, and the person must be informed again', async () => {
    const indicativeId = randomUUID();
    await set({ indicativeId });
    must(
      await runAt(NOON, () =>
        recordPersonInformed(
          accounts.practitioner,
          { caseId, indicativeId, informedOn: today, informedHow: 'By phone' },
          today,
        ),
      ),
    );
    expect(
      await kindOf(
        runAt(new Date(NOON.getTime() + 60_000), () =>
          setIndicativeBudget(accounts.practitioner, anAmountFor(caseId, { weeks: 26 }), today),
        ),
      ),
    ).toBe('ok');
    expect(await rows()).toMatchObject([
      { weeks: 52, informed_how: 'By phone' },
      { weeks: 26, informed_on: null },
    ]);
    expect((await clocksOf(caseId)).filter((line) => line.endsWith('open'))).toEqual([
      'ELIGIBILITY_REVIEW PRACTITIONER 2026-03-10 2026-06-10 open',
      'TELL_INDICATIVE_BUDGET PRACTITIONER 2026-03-31 2026-04-09 open',
    ]);
  });

  it('saves a form once if it is sent twice at once', async () => {
    const indicativeId = randomUUID();
    const answers = await Promise.all([set({ indicativeId }), set({ indicativeId })]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await rows()).toHaveLength(1);
  });

  it.each<Role>(['PHB_LEAD', 'FINANCE_OFFICER', 'AUDITOR', 'ADMINISTRATOR', 'PRACTITIONER'])(
    'is not for a %s who does not work with the person',
    async (role) => {
      expect(await kindOf(set({}, await aStaffMember(role, accounts.code)))).toBe('not-found');
    },
  );

  it('is not for the person, nor for another commissioner', async () => {
    expect(await kindOf(set({}, await aHolder(accounts.code, accounts.personId)))).toBe('not-found');
    expect(
      await kindOf(set({}, { ...(await someAccounts()).practitioner, personIds: [accounts.personId] })),
    ).toBe('not-found');
  });
});

describe('recordPersonInformed', () => {
  let indicativeId: string;
  const inform = (change: Partial<RecordPersonInformed> = {}, actor: Actor = accounts.practitioner) =>
    recordPersonInformed(
      actor,
      { caseId, indicativeId, informedOn: day('2026-04-02'), informedHow: 'By phone', ...change },
      day('2026-04-07'),
    );

  beforeEach(async () => {
    indicativeId = randomUUID();
    must(await set({ indicativeId }));
  });

  it('records when, how and by which user the person was informed, and starts the clock of the plan', async () => {
    expect(await kindOf(inform())).toBe('ok');
    const [row] = await sql(
      `SELECT told_on::text AS "on", told_how AS how, told_by_id AS "userId" FROM indicative_budget WHERE id = $1`,
      [indicativeId],
    );
    expect(row).toEqual({
      on: '2026-04-02',
      how: 'By phone',
      userId: accounts.practitioner.userId,
    });
    expect((await clocksOf(caseId)).slice(2)).toEqual([
      'ELIGIBILITY_REVIEW PRACTITIONER 2026-03-10 2026-06-10 open',
      'TELL_INDICATIVE_BUDGET PRACTITIONER 2026-03-31 2026-04-09 2026-04-02',
      'WRITE_PLAN PRACTITIONER 2026-04-02 2026-05-14 open',
    ]);
    expect(await stateOf(caseId)).toBe('INDICATIVE_SET');
    expect((await eventsOf(accounts.personId)).at(-1)).toBe('indicative:tell');
  });

  it.each([
    ['2026-03-30', 'informed-before-set'],
    ['2026-03-31', 'ok'],
    ['2026-04-07', 'ok'],
    ['2026-04-08', 'informed-in-future'],
  ])('informed on %s: %s', async (informedOn, kind) => {
    expect(await kindOf(inform({ informedOn: day(informedOn) }))).toBe(kind);
  });

  it('refuses an amount that was changed meanwhile, and returns the new one', async () => {
    must(
      await runAt(new Date(NOON.getTime() + 1_000), () =>
        setIndicativeBudget(accounts.practitioner, anAmountFor(caseId, { weeks: 26 }), today),
      ),
    );
    expect(await inform()).toEqual({ ok: false, error: { kind: 'amount-changed', total: 870_000 } });
  });

  it('is recorded once, even if sent four times at once', async () => {
    const kinds = await Promise.all(Array.from({ length: 4 }, () => kindOf(inform())));
    expect(kinds.sort()).toEqual(['already-informed', 'already-informed', 'already-informed', 'ok']);
  });

  it('is refused before an amount is set', async () => {
    caseId = await anEligibleCase(await accountsOfNext());
    expect(await kindOf(inform())).toBe('nothing-to-inform-of');
  });

  it.each<Role>(['PHB_LEAD', 'FINANCE_OFFICER', 'PRACTITIONER'])(
    'is not for a %s who does not work with the person',
    async (role) => {
      expect(await kindOf(inform({}, await aStaffMember(role, accounts.code)))).toBe('not-found');
    },
  );

  it('is not for another commissioner', async () => {
    expect(
      await kindOf(inform({}, { ...(await someAccounts()).practitioner, personIds: [accounts.personId] })),
    ).toBe('not-found');
  });
});

async function accountsOfNext(): Promise<CaseAccounts> {
  accounts = await someAccounts();
  return accounts;
}
