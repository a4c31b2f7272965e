import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CheckTable } from '@/components/spending/check-table';

const line = {
  id: 'spending',
  spentOn: '21 July 2026',
  paidTo: 'Pool',
  amount: '£10.00',
  service: 'Swimming',
  note: null,
  status: 'UNREVIEWED',
  receiptIds: [],
  flags: [],
  last: null,
  seenStep: 0,
} as const;
const shown = (mayAccept: boolean) =>
  renderToStaticMarkup(
    <CheckTable
      caption="Spending"
      lines={[{ ...line, receiptIds: [], flags: [], mayAccept }]}
      hrefOf={(id) => id}
      linkText="Open"
    />,
  );

describe('SPE-12: the list of spending to check', () => {
  it('says of what the reader recorded that another officer checks it, also where nothing was found', () => {
    expect(shown(false)).toContain('Nothing found');
    expect(shown(false)).toContain('Another officer checks it');
    expect(shown(true)).not.toContain('Another officer checks it');
  });
});
