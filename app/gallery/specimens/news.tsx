import { ErrorSummary } from '@/components/nhs/error-summary';
import { NotificationBanner } from '@/components/nhs/notification-banner';
import { Panel } from '@/components/nhs/panel';
import { ERROR, LONG_TEXT } from '../sample-text';
import { type Family, specimen } from '../specimen';

export const news: Family = {
  title: 'News about what was done',
  specimens: [
    specimen(ErrorSummary, {
      normal: { items: [{ href: '#text-input-error-state', text: ERROR }] },
      'without a control': { items: [{ text: 'Another person changed this plan. Check it again.' }] },
      empty: { items: [], description: 'Try again later.' },
      'long text': { items: [{ href: '#text-input-error-state', text: LONG_TEXT }] },
    }),
    specimen(NotificationBanner, {
      normal: { titleId: 'banner-normal', heading: 'The first review is due on 4 May 2027' },
      success: { titleId: 'banner-success', variant: 'success', heading: 'Payment released' },
      'with text': {
        titleId: 'banner-text',
        heading: 'Your plan was sent back',
        children: <p>Read what to change, then send it again.</p>,
      },
      'long text': { titleId: 'banner-long', heading: LONG_TEXT },
    }),
    specimen(Panel, {
      normal: { headingLevel: 3, heading: 'Request sent', children: 'We will write to you by 12 May 2027' },
      interruption: {
        headingLevel: 3,
        variant: 'interruption',
        heading: 'This ends the budget',
        children: <p>Nothing more can be paid or spent after today.</p>,
      },
      'long text': { headingLevel: 3, heading: LONG_TEXT, children: LONG_TEXT },
    }),
  ],
};
