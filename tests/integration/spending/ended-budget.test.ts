import { describe, expect, it } from 'vitest';
import { addDays, day } from '@/lib/core/plain-date';
import { commissionerHome } from '@/lib/home/queries/commissioner-home';
import { endBudget } from '@/lib/money/commands/end-budget';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { settleFinalPayments } from '@/lib/money/commands/settle-final-payments';
import { verifyLedger } from '@/lib/money/store/verify-ledger';
import { decideSpending } from '@/lib/repayment/commands/decide-spending';
import { tellUnanswered } from '@/lib/spending/commands/tell-unanswered';
import { died } from '../../support/death';
import { aCommissioner } from '../../support/identity';
import { anActiveBudget, balancesOf, spendingOf, today } from '../../support/money';
import { must } from '../../support/result';

describe('LED-09, SPE-13: spending that is checked late', () => {
  it('a disallowance after the final payments gives its money back to the fund, and takes it from there again', async () => {
    const code = await aCommissioner();
    const budget = await anActiveBudget(code);
    const { finance, practitioner, caseId, budgetId } = budget;
    const spent = { ...spendingOf(budget), spentOn: day('2026-06-09') };
    const { spendingId } = must(await recordSpending(practitioner, spent, today));
    await died(practitioner, budget.personId, today, { diedOn: day('2026-06-10') });
    must(await endBudget(finance, { caseId, reason: 'DEATH', lastDay: day('2026-06-10') }, today));
    must(await settleFinalPayments(finance, { caseId, note: 'All paid' }, today));
    expect(await balancesOf(budgetId)).toEqual({ COMMITTED: 0, HELD: 0, SPENT: 1_000 });

    const asked = { spendingId, words: 'What was it for?' } as const;
    must(await decideSpending(finance, { ...asked, choice: 'QUERIED', seenStep: 0 }, today));
    expect(await tellUnanswered(code, addDays(today, 14))).toBe(0);
    const late = addDays(today, 15);
    expect(await tellUnanswered(code, late)).toBe(1);
    expect(await tellUnanswered(code, late)).toBe(0);
    const inbox = (await commissionerHome(finance, late))?.inbox?.items ?? [];
    const item = inbox.find(({ kind }) => kind === 'CHECK_ANSWER');
    expect(item?.href).toBe(`/commissioner/budgets/${budgetId}/check`);

    must(await decideSpending(finance, { ...asked, choice: 'DISALLOWED', seenStep: 1 }, late));
    expect(await balancesOf(budgetId)).toEqual({ COMMITTED: 0, HELD: 0, SPENT: 0 });
    must(await decideSpending(finance, { ...asked, choice: 'TAKEN_BACK', seenStep: 2 }, late));
    expect(await balancesOf(budgetId)).toEqual({ COMMITTED: 0, HELD: 0, SPENT: 1_000 });
    expect((await verifyLedger({ codes: [code] })).flatMap(({ faults }) => faults)).toEqual([]);
  });
});
