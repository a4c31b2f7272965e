import { beforeAll, describe, expect, it } from 'vitest';
import { pence } from '@/lib/core/money';
import { addDays } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { closeCase } from '@/lib/decision/commands/close-case';
import { holderContact } from '@/lib/home/queries/holder-contact';
import { holderHome } from '@/lib/home/queries/holder-home';
import { proposePayment } from '@/lib/money/commands/propose-payment';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { budgetView } from '@/lib/money/queries/budget-view';
import { paymentWithSteps } from '@/lib/money/queries/payment-with-steps';
import { paymentsList } from '@/lib/money/queries/payments-list';
import { spendingForm, spendingFormOf } from '@/lib/money/queries/spending-form';
import { spendingLine } from '@/lib/money/queries/spending-line';
import { representedPerson } from '@/lib/person/queries/represented-people';
import { recordPersonInformed } from '@/lib/plan/commands/record-person-informed';
import { holderStatement } from '@/lib/statement/queries/holder-statement';
import { eventsOf } from '../../support/audit';
import { accountsIn } from '../../support/case';
import { onDay } from '../../support/day';
import { aCommissioner, aSession, aStaffMember, sessionHash } from '../../support/identity';
import {
  type ActiveBudget,
  anActiveBudget,
  anApprovedCase,
  spendingOf,
  startsOn,
  today,
} from '../../support/money';
import { aHolder, aPerson, withCaseload } from '../../support/person';
import { aCostedCase, aStartedPlan } from '../../support/plan';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';

let code: string;
let budget: ActiveBudget;
let holder: Actor;
let spendingId: string;
beforeAll(async () => {
  code = await aCommissioner();
  budget = await anActiveBudget(code);
  holder = await aHolder(code, budget.personId);
  const recorded = await recordSpending(holder, spendingOf(budget, { amount: 2_550 }), today);
  if (recorded.ok) spendingId = recorded.value.spendingId;
});

/**
 * What each screen about this person's money gives an actor: all of them at once, so that none is left out.
 */
async function screensOf(actor: Actor) {
  return {
    home: (await holderHome(actor, budget.personId, today))?.money ?? null,
    account: hasLines(await holderStatement(actor, budget.personId, { show: 'all', search: null })),
    line: await spendingLine(actor, spendingId),
    form: await spendingForm(actor, budget.personId),
    budget: await budgetView(actor, budget.budgetId, undefined, today),
  };
}

/** An account without a budget shows no line. */
function hasLines(account: Awaited<ReturnType<typeof holderStatement>>) {
  return account?.statement ?? null;
}

const nothing = { home: null, account: null, line: null, form: null, budget: null };

describe('a budget’s money is there for', () => {
  it('its holder', async () => {
    const { home, account, line } = await screensOf(holder);
    expect(home).toMatchObject({
      position: { agreed: 100_000, spent: 2_550, left: 97_450 },
      endsOn: '30 May 2027',
    });
    expect(account?.lines.map(({ kind, moneyOut }) => [kind, moneyOut])).toEqual([['SPENDING', 2_550]]);
    expect(account?.months).toEqual([{ month: '2026-06', moneyIn: 0, moneyOut: 2_550, atEnd: 97_450 }]);
    expect(line).toMatchObject({ amount: '£25.50', service: 'Swimming', mayAdd: true });
  });

  it('a nominee with authority over money only, without the reasons of decisions', async () => {
    const nominee = await aHolder(code, budget.personId, 'NOMINEE', { plan: false });
    const { home, account } = await screensOf(nominee);
    expect([home?.position.left, account?.agreed]).toEqual([97_450, 100_000]);
    const view = await holderHome(nominee, budget.personId, today);
    expect(view).toMatchObject({
      seesPlan: false,
      asksForPlan: false,
      story: { reasons: null, conditions: null },
    });
  });

  it('the practitioner with the person on their caseload, and the commissioner’s staff', async () => {
    const practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), budget.personId);
    for (const actor of [
      practitioner,
      await aStaffMember('PHB_LEAD', code),
      await aStaffMember('AUDITOR', code),
    ]) {
      expect((await budgetView(actor, budget.budgetId, undefined, today))?.position.left).toBe(97_450);
    }
  });
});

describe('a budget’s money is not there for', () => {
  it.each([
    ['another person’s holder', async () => aHolder(code, await aPerson(code))],
    [
      'a representative for the plan alone',
      () => aHolder(code, budget.personId, 'REPRESENTATIVE', { money: false }),
    ],
    ['a practitioner without this person', () => aStaffMember('PRACTITIONER', code)],
    ['an administrator', () => aStaffMember('ADMINISTRATOR', code)],
    ['another commissioner’s lead', async () => aStaffMember('PHB_LEAD', await aCommissioner())],
    [
      'another commissioner’s holder who names this person',
      async () => ({ ...holder, commissionerCode: await aCommissioner() }),
    ],
  ])('%s', async (_, who) => {
    expect(await screensOf(await who())).toEqual(nothing);
  });

  it('a representative after the last day of their authority: they reach no person', async () => {
    const representative = await aHolder(code, budget.personId, 'REPRESENTATIVE');
    await sql(`UPDATE authority SET ends_on = current_date - 1 WHERE user_id = $1`, [representative.userId]);
    const idHash = sessionHash(await aSession(representative));
    const [row] = await sql(`SELECT actor_of($1, current_date, now()) AS facts`, [idHash]);
    expect(row?.facts.authorities).toEqual([]);
    expect(await screensOf({ ...representative, personIds: [], authorities: [] })).toEqual(nothing);
  });
});

describe('a representative of two people', () => {
  it('chooses one, and a person they do not act for is no choice', async () => {
    const second = await aHolder(code, await aPerson(code, { givenName: 'Second' }), 'REPRESENTATIVE');
    const first = await aHolder(code, budget.personId, 'REPRESENTATIVE');
    const both = {
      ...first,
      personIds: [...first.personIds, ...second.personIds],
      authorities: [...first.authorities, ...second.authorities],
    };
    const none = await representedPerson(both, undefined);
    expect('people' in none && none.people).toHaveLength(2);
    expect(await representedPerson(both, budget.personId)).toMatchObject({
      person: { id: budget.personId, suffix: `?for=${budget.personId}` },
    });
    expect(await representedPerson(both, await aPerson(code))).toEqual(none);
    expect(await representedPerson(first, undefined)).toMatchObject({ person: { suffix: '' } });
  });
});

describe('spending recorded for a person', () => {
  it('is recorded by a practitioner for their caseload, and the line names them', async () => {
    const practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), budget.personId);
    const form = await spendingFormOf(practitioner, budget.budgetId);
    expect(form).toMatchObject({ budgetId: budget.budgetId, allocations: [{ left: '£974.50' }] });
    const recorded = await recordSpending(practitioner, spendingOf(budget), today);
    const line = recorded.ok && (await spendingLine(holder, recorded.value.spendingId));
    expect(line).toMatchObject({ recordedBy: practitioner.displayName, personName: 'Test Person' });
  });

  it.each([
    ['a practitioner without this person', () => aStaffMember('PRACTITIONER', code)],
    ['a finance officer', () => aStaffMember('FINANCE_OFFICER', code)],
    ['another commissioner’s practitioner', async () => aStaffMember('PRACTITIONER', await aCommissioner())],
  ])('is not for %s', async (_, who) => {
    expect(await spendingFormOf(await who(), budget.budgetId)).toBeNull();
  });
});

describe('before there is a budget', () => {
  it('a closed case does not ask for its plan, and says that no budget began', async () => {
    const { code: elsewhere, personId, caseId, practitioner } = await aStartedPlan();
    const actor = await aHolder(elsewhere, personId);
    expect(await holderHome(actor, personId, today)).toMatchObject({ asksForPlan: true });
    must(await closeCase(practitioner, { caseId, event: 'end', reason: 'Moved away' }, today));
    const home = await holderHome(actor, personId, today);
    expect(home).toMatchObject({ asksForPlan: false, story: { state: 'ENDED', hasBudget: false } });
  });

  it('the holder reads the state of their case, and the reasons', async () => {
    const { personId } = await anApprovedCase(code);
    const home = await holderHome(await aHolder(code, personId), personId, today);
    expect(home).toMatchObject({
      money: null,
      story: { state: 'APPROVED', dueOn: '18 May 2026', isLate: true, reasons: 'It meets the needs' },
    });
  });

  it('an amount is not shown until the person was informed of it', async () => {
    const accounts = await accountsIn(code);
    const { personId, practitioner } = accounts;
    const once = { weekly: null, weeks: null, contingencyWeeks: null, oneOff: pence(100_000) };
    const ids = await onDay(today, () => aCostedCase(accounts, today, once));
    const actor = await aHolder(code, personId);
    expect((await holderHome(actor, personId, today))?.story?.indicative).toBeNull();
    const informed = { ...ids, informedOn: today, informedHow: 'By phone' };
    must(await recordPersonInformed(practitioner, informed, today));
    expect((await holderHome(actor, personId, today))?.story?.indicative).toBe('£1,000.00');
  });

  it('a holder without a case is shown a contact', async () => {
    const personId = await aPerson(code);
    const actor = await aHolder(code, personId);
    expect(await holderHome(actor, personId, today)).toMatchObject({ story: null, money: null });
    expect(await holderContact(actor, personId)).toMatchObject({
      coordinator: null,
      commissioner: { name: `NHS Test ${code}` },
    });
  });
});

describe('a long account', () => {
  it('is paged without losing or repeating a line, and what is left runs on', async () => {
    const one = await anActiveBudget(code);
    const actor = await aHolder(code, one.personId);
    for (let nth = 0; nth < 27; nth += 1) {
      await recordSpending(
        actor,
        { ...spendingOf(one, { amount: 100 }), spentOn: addDays(startsOn, nth % 5) },
        today,
      );
    }
    const first = await budgetView(one.finance, one.budgetId, undefined, today);
    const second = await budgetView(one.finance, one.budgetId, first?.page?.next ?? undefined, today);
    const lines = [...(first?.page?.lines ?? []), ...(second?.page?.lines ?? [])];
    expect([first?.page?.lines.length, second?.page?.lines.length, second?.page?.next]).toEqual([
      25,
      3,
      null,
    ]);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(28);
    expect(lines.map(({ leftAfter }) => leftAfter)).toEqual(
      Array.from({ length: 28 }, (_, index) => (index === 27 ? '£1,000.00' : `£${973 + index}.00`)),
    );
  });
});

describe('every view', () => {
  it('is written to the trail', async () => {
    const one = await anActiveBudget(code);
    const actor = await aHolder(code, one.personId);
    await holderHome(actor, one.personId, today);
    await holderStatement(actor, one.personId, { show: 'all', search: null });
    await budgetView(one.finance, one.budgetId, undefined, today);
    expect(await eventsOf(one.personId, 'plan:approve')).toEqual([
      'budget:start',
      'case:view',
      'budget:view',
      'budget:view',
    ]);
  });
});

describe('payments of a commissioner', () => {
  it('are counted by state with their sums, and no other commissioner’s are among them', async () => {
    const fresh = await aCommissioner();
    const one = await anActiveBudget(fresh, [{ way: 'THIRD_PARTY', amount: 100_000 }]);
    const form = {
      startsOn,
      endsOn: addDays(startsOn, 6),
      dueOn: today,
      amount: pence(12_345),
      formKey: crypto.randomUUID(),
    };
    await proposePayment(
      one.finance,
      { ...form, budgetId: one.budgetId, allocationId: one.allocationIds[0] ?? '' },
      today,
    );
    const list = await paymentsList(one.finance, 'PROPOSED', undefined, today);
    expect(list?.waiting).toEqual({
      PROPOSED: { count: 1, sum: '£123.45' },
      APPROVED: { count: 0, sum: '£0.00' },
    });
    expect(list?.payments).toMatchObject([{ amount: '£123.45', holderName: 'Test Holder', isLate: false }]);
    expect(await paymentWithSteps(one.finance, form.formKey, today)).toMatchObject({
      next: null,
      mustBeAnother: true,
    });
    const lead = await aStaffMember('PHB_LEAD', fresh);
    expect(await paymentWithSteps(lead, form.formKey, today)).toMatchObject({
      next: 'approve',
      mayCancel: true,
    });
    const elsewhere = await aStaffMember('FINANCE_OFFICER', code);
    expect(await paymentWithSteps(elsewhere, form.formKey, today)).toBeNull();
    expect((await paymentsList(elsewhere, 'PROPOSED', undefined, today))?.payments).toEqual([]);
  });
});
