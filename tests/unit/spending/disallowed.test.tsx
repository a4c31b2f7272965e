import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SpendingFacts } from '@/components/money/spending-facts';

const line = {
  amount: '£95.00',
  spentOn: '21 July 2026',
  paidTo: 'City doctors',
  service: 'Activity tracker',
  note: null,
  way: 'DIRECT_PAYMENT',
  holderName: 'Maureen Test',
  recordedBy: 'Maureen Test',
  recordedAt: '21 July 2026 at 9:00am',
  isReversed: true,
  receipts: [],
} as const;
const shown = (status: 'UNREVIEWED' | 'DISALLOWED') =>
  renderToStaticMarkup(<SpendingFacts line={{ ...line, status }} called={null} here="/s" />);

describe('SPE-14: the page of a spending that is disallowed', () => {
  it('says that the budget does not pay for it, and never that it was a mistake', () => {
    expect(shown('DISALLOWED')).toContain('The budget does not pay for this.');
    expect(shown('DISALLOWED')).not.toContain('by mistake');
    expect(shown('UNREVIEWED')).toContain('by mistake');
  });
});
