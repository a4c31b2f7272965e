import type { JoinState } from '@/lib/family/queries/join-state';

const ask = 'Ask your NHS team for a new one.';

/** What the page says where an invitation cannot be used. */
export const joinWords: Record<Exclude<JoinState['life'], 'OPEN'>, { title: string; way: string }> = {
  NONE: { title: 'We do not know this invitation', way: `Check that the whole address is right. ${ask}` },
  LATE: { title: 'This invitation has expired', way: `It was not used in time. ${ask}` },
  SPENT: { title: 'This invitation has ended', way: `There were too many wrong answers. ${ask}` },
  WITHDRAWN: { title: 'This invitation has ended', way: `The NHS team took it back. ${ask}` },
  ENDED: { title: 'This invitation has ended', way: 'Ask your NHS team why.' },
  REPLACED: { title: 'There is a newer invitation', way: 'Use the newest one you have.' },
  JOINED: {
    title: 'This invitation has been used',
    way: 'If it was you, sign in. If it was not you, tell your NHS team now.',
  },
};
