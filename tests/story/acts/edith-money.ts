import { randomUUID } from 'node:crypto';
import { pence } from '@/lib/core/money';
import { day, type PlainDate } from '@/lib/core/plain-date';
import { agreeSchedule } from '@/lib/money/commands/agree-schedule';
import { approvePayment } from '@/lib/money/commands/approve-payment';
import { correctSpending } from '@/lib/money/commands/correct-spending';
import { proposePayment } from '@/lib/money/commands/propose-payment';
import { recordBankDetails } from '@/lib/money/commands/record-bank-details';
import { giveConsent } from '@/lib/money/commands/record-payment-consent';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { releasePayment } from '@/lib/money/commands/release-payment';
import { confirmBankDetails } from '@/lib/money/commands/settle-bank-details';
import { signAgreement } from '@/lib/money/commands/sign-agreement';
import { startBudget } from '@/lib/money/commands/start-budget';
import { agreementOf } from '../../support/agreement';
import { onDay } from '../../support/day';
import { accountOf } from '../../support/money';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';
import type { RowActs, Story } from './act';

const AGREED = pence(4_347_104);
const FOUR_WEEKS = pence(297_576);
const SIGNED_ON = day('2026-03-12');

/** The direct payment: agreed, started, paid and spent. */
export const EDITH_MONEY: Record<string, RowActs> = {
  '1.9': {
    act: async (story, today) => {
      const [grace, tom] = [story.staff('Grace Tran'), story.staff('Tom Ellery')];
      const caseId = story.id('edith.caseId');
      const payee = { kind: 'AUTHORITY', id: story.id('edith.authorityId') } as const;
      const said = { how: 'IN_WRITING', words: 'I ask for it for my mother', wasInDoubt: false } as const;
      must(await giveConsent(grace, { caseId, by: payee, onDay: SIGNED_ON, ...said }, today));
      const part = { way: 'DIRECT_PAYMENT', amount: AGREED, payee } as const;
      const start = { caseId, startsOn: day('2026-04-01'), allocations: [part], isExcluded: false };
      const { budgetId } = must(await startBudget(tom, start, today));
      story.ids.set('edith.budgetId', budgetId);
      const [allocation] = await sql<{ id: string }>('SELECT id FROM allocation WHERE budget_id = $1', [
        budgetId,
      ]);
      const allocationId = allocation?.id ?? '';
      story.ids.set('edith.allocationId', allocationId);
      const signed = await agreementOf(budgetId, allocationId, SIGNED_ON);
      must(await signAgreement(grace, { ...signed, signedForUsBy: 'Dev Malhotra' }, today));
      await givesAccount(story, today);
      const schedule = { budgetId, allocationId, cycle: 'FOUR_WEEKLY', seenId: null } as const;
      must(await agreeSchedule(tom, schedule));
    },
  },

  '1.10': {
    // What the row refuses is asked of a payment that waits to be released.
    ready: async (story) => {
      await proposes(story, { on: '2026-03-25', to: '2026-04-28', dueOn: '2026-04-01', amount: 776_192 });
      const approval = { paymentId: story.id('edith.paymentId') };
      const on = day('2026-03-26');
      must(await onDay(on, () => approvePayment(story.staff('Joan Marriott'), approval, on)));
    },
    act: async (story, today) => {
      const release = { paymentId: story.id('edith.paymentId') };
      must(await releasePayment(story.staff('Lee Whitcombe'), release, today));
    },
    until: '2026-04-01',
  },

  '1.11': {
    act: async (story) => {
      await spends(story, { on: '2026-04-01', line: 5, amount: 11_800, paidTo: 'Fish Insurance' });
      await spends(story, { on: '2026-04-02', line: 6, amount: 12_000, paidTo: 'Online DBS' });
      await spends(story, { on: '2026-04-09', line: 7, amount: 34_000, paidTo: 'Skills for Care' });
      story.ids.set('edith.aprilId', await paysHelpers(story, '2026-04-28'));
    },
  },

  '1.13': {
    act: async (story) => {
      await pays(story, '2026-04-29', '2026-05-26');
      await paysHelpers(story, '2026-05-26');
      await pays(story, '2026-05-27', '2026-06-23');
      await paysHelpers(story, '2026-06-23');
      await pays(story, '2026-06-24', '2026-07-21');
    },
  },

  '1.15': {
    act: async (story, today) => {
      const right = { ...helpersPaid(story, '2026-04-28'), amount: pence(252_497) };
      const correction = { ...right, spendingId: story.id('edith.aprilId') };
      must(await correctSpending(story.staff('Joanna Marlowe'), correction, today));
    },
  },
};

/** Entered by Tom after a call, and typed again by Joan. */
async function givesAccount(story: Story, today: PlainDate): Promise<void> {
  const [budgetId, allocationId] = [story.id('edith.budgetId'), story.id('edith.allocationId')];
  const account = {
    ...accountOf({ budgetId, allocationIds: [allocationId] }, today),
    accountName: 'J MARLOWE',
  };
  must(await recordBankDetails(story.staff('Tom Ellery'), account, today));
  const { formKey: detailsId, sortCode, accountNumber } = account;
  const typed = { detailsId, sortCode, accountNumber };
  must(await confirmBankDetails(story.staff('Joan Marriott'), typed, today));
}

type Instalment = { on: string; to: string; dueOn: string; amount: number };

/** Tom proposes a payment; its first day is the day it is due. */
async function proposes(story: Story, { on, to, dueOn, amount }: Instalment): Promise<void> {
  const today = day(on);
  const formKey = randomUUID();
  const payment = {
    budgetId: story.id('edith.budgetId'),
    allocationId: story.id('edith.allocationId'),
    formKey,
    amount: pence(amount),
    startsOn: day(dueOn),
    endsOn: day(to),
    dueOn: day(dueOn),
  };
  must(await onDay(today, () => proposePayment(story.staff('Tom Ellery'), payment, today)));
  story.ids.set('edith.paymentId', formKey);
}

/** A regular payment of four weeks, in the account on its day. */
async function pays(story: Story, dueOn: string, to: string): Promise<void> {
  await proposes(story, { on: dueOn, to, dueOn, amount: FOUR_WEEKS });
  const payment = { paymentId: story.id('edith.paymentId') };
  const on = day(dueOn);
  await onDay(on, async () => {
    must(await approvePayment(story.staff('Joan Marriott'), payment, on));
    must(await releasePayment(story.staff('Lee Whitcombe'), payment, on));
  });
}

type Spent = { on: string; line: number; amount: number; paidTo: string };

const spendingOf = (story: Story, { on, line, amount, paidTo }: Spent) => ({
  budgetId: story.id('edith.budgetId'),
  allocationId: story.id('edith.allocationId'),
  planLineId: story.id(`edith.line${line}`),
  amount: pence(amount),
  spentOn: day(on),
  paidTo,
  note: null,
  formKey: randomUUID(),
});

/** Joanna records a spending on its day. @returns its id */
async function spends(story: Story, spent: Spent): Promise<string> {
  const on = day(spent.on);
  const input = spendingOf(story, spent);
  const recorded = await onDay(on, () => recordSpending(story.staff('Joanna Marlowe'), input, on));
  return must(recorded).spendingId;
}

const HELPERS = { line: 0, amount: 252_496, paidTo: 'Lewis, Amy, pension and payroll' };

/** Four weeks of wages, pension and payroll, which the ledger of the story has in one. */
const helpersPaid = (story: Story, on: string) => spendingOf(story, { on, ...HELPERS });
const paysHelpers = (story: Story, on: string) => spends(story, { on, ...HELPERS });
