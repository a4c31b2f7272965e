import type { NoticeKind } from '@/lib/money/rules/notice-kind';
import type { ChosenEnd, NoticeEnd } from '@/lib/notice/rules/notice-end';

export const kindNames: Record<NoticeKind, string> = {
  SUSPEND: 'Suspended',
  STOP: 'Stopped',
  REDUCE: 'Reduced',
};

export const endNames: Record<NoticeEnd, string> = {
  LIFTED: 'Lifted',
  WITHDRAWN: 'Withdrawn',
  REPLACED: 'Decided again',
  SETTLED: 'Other care is in place',
};

/** The choices of how a notice ends. */
export const endChoices: Record<ChosenEnd, { label: string; hint: string }> = {
  LIFTED: { label: 'Lift the suspension from a day', hint: 'Payments due on or after that day can be made.' },
  WITHDRAWN: {
    label: 'Withdraw the notice',
    hint: 'Payments continue as if it had not been given. It stays on record.',
  },
  SETTLED: {
    label: 'Record that other care is in place',
    hint: 'The payments still stop. This ends the task.',
  },
};
