import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { CheckTable } from '@/components/spending/check-table';
import type { LineToCheck } from '@/lib/spending/queries/check-list';
import { spendingFlags } from '@/lib/spending/rules/spending-flags';

const line = (given: Partial<LineToCheck>): LineToCheck => ({
  id: 'one',
  spentOn: '3 June 2026',
  paidTo: 'Town pool',
  amount: '£10.00',
  service: 'Swimming',
  note: null,
  status: 'UNREVIEWED',
  receiptIds: [],
  flags: [],
  last: null,
  seenStep: 0,
  mayAccept: true,
  ...given,
});
const shown = (given: Partial<LineToCheck>) =>
  renderToStaticMarkup(
    <CheckTable caption="To check" lines={[line(given)]} hrefOf={(id) => id} linkText="Open" />,
  );
const timesIn = (text: string) => text.match(/no receipt/gi)?.length ?? 0;

it('says once that a receipt is missing, where it is found', () => {
  const flags = spendingFlags({
    paidTo: 'Town pool',
    note: null,
    spentOn: '2026-06-03' as never,
    line: { service: 'Swimming', isRemoved: false },
    hasReceipt: false,
    hasLike: false,
    isOverAgreed: false,
    mayBeToppedUp: false,
    agreedOn: null,
    isPayeeKnown: true,
  });
  expect(flags.map(({ code }) => code)).toEqual(['NO_RECEIPT']);
  expect(timesIn(shown({ flags }))).toBe(1);
  expect(timesIn(shown({}))).toBe(1);
  expect(shown({ receiptIds: ['photo'] })).toContain('See the receipt');
});
