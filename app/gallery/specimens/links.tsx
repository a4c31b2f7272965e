import { ActionLink } from '@/components/nhs/action-link';
import { BackLink } from '@/components/nhs/back-link';
import { Breadcrumb } from '@/components/nhs/breadcrumb';
import { ActionAnchor } from '@/components/nhs/card';
import { NumberedPagination, Pagination } from '@/components/nhs/pagination';
import { SkipLink } from '@/components/nhs/skip-link';
import { Tabs } from '@/components/nhs/tabs';
import { HERE, LONG_TEXT } from '../sample-text';
import { type Family, specimen } from '../specimen';

const above = { href: HERE, text: 'Budgets' };
const gap = [{ number: 1, href: HERE }, { gapAfter: 1 }, { number: 6, href: HERE }];
const current = { number: 7, href: HERE, isCurrent: true };

export const links: Family = {
  title: 'Links and places',
  specimens: [
    specimen(ActionLink, {
      normal: { href: HERE, children: 'Check if you can have a budget' },
      'long text': { href: HERE, children: LONG_TEXT },
    }),
    specimen(ActionAnchor, {
      normal: { href: HERE, text: 'Change', hiddenText: 'the amount' },
      'long text': { href: HERE, text: LONG_TEXT },
    }),
    specimen(BackLink, {
      normal: { href: HERE },
      'long text': { href: HERE, children: LONG_TEXT },
    }),
    specimen(Breadcrumb, {
      normal: { items: [{ href: HERE, text: 'Home' }, above] },
      'long text': { items: [above, { href: HERE, text: LONG_TEXT }] },
    }),
    specimen(SkipLink, { normal: { href: HERE, text: 'Seen when the Tab key reaches it' } }),
    specimen(Tabs, {
      normal: {
        ariaLabel: 'Three tabs',
        items: [
          { href: '?tab=1', text: 'Overview', isCurrent: true },
          { href: '?tab=2', text: 'Payments' },
          { href: '?tab=3', text: 'Spending' },
        ],
      },
      'long text': {
        ariaLabel: 'Two long tabs',
        items: [
          { href: '?tab=4', text: LONG_TEXT, isCurrent: true },
          { href: '?tab=5', text: 'Payments' },
        ],
      },
    }),
    specimen(Pagination, {
      normal: { ariaLabel: 'Before and after', previous: { href: HERE }, next: { href: HERE } },
      'with labels': {
        ariaLabel: 'Before and after, with labels',
        previous: { href: HERE, label: 'Money' },
        next: { href: HERE, label: 'Risks' },
      },
      'long text': { ariaLabel: 'A long label', next: { href: HERE, label: LONG_TEXT } },
      empty: { ariaLabel: 'Only one page' },
    }),
    specimen(NumberedPagination, {
      normal: {
        ariaLabel: 'Pages',
        previous: { href: HERE },
        next: { href: HERE },
        pages: [...gap, current, { number: 8, href: HERE }, { gapAfter: 8 }, { number: 112, href: HERE }],
      },
      'last page': { ariaLabel: 'Last page', previous: { href: HERE }, pages: [...gap, current] },
      empty: { ariaLabel: 'Only one of the pages', pages: [current] },
    }),
  ],
};
