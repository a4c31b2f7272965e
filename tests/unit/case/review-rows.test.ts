import { expect, it } from 'vitest';
import { reviewRows } from '@/components/case/review-rows';
import { day } from '@/lib/core/plain-date';

const today = day('2026-11-30');
const lastReview = { kind: 'DIRECT_PAYMENT_REVIEW', heldOn: '1 June 2026', outcome: 'CHANGE_PLAN' } as const;

it('says what the last review led to, and by when the next one is due', () => {
  const nextReview = { kind: 'DIRECT_PAYMENT_REVIEW', dueOn: day('2026-11-28') } as const;
  expect(reviewRows({ lastReview, nextReview }, today)).toEqual([
    {
      term: 'Last review',
      value: 'Direct payment, held on 1 June 2026. The plan needs to change.',
    },
    { term: 'Next review', value: 'Direct payment, due 28 November 2026, 2 days overdue.' },
  ]);
});

it('says nothing where none was held and none is due', () => {
  expect(reviewRows({ lastReview: null, nextReview: null }, today)).toEqual([]);
});
