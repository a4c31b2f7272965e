import type { ChallengeEnd, ChallengeStage } from '@/lib/case/rules/challenge-stage';
import type { NextStage, OpenStage } from '@/lib/challenge/rules/challenge';
import { daysBetween, formatDay, type PlainDate } from '@/lib/core/plain-date';
import { daysAway } from './my-now-text';

/**
 * What a person can do if they think the decision is wrong. `ask`: the text of the link to ask online, if
 * any.
 */
export type ReviewText = { texts: string[]; ask?: string; isOmbudsman?: boolean; isLate?: boolean };

/** How to ask for a review, and by when. Null if there is nothing to ask about, or a review is open. */
export function reviewText(review: NextStage, today: PlainDate): ReviewText | null {
  switch (review.kind) {
    case 'nothing-to-challenge':
    case 'running':
      return null;
    case 'complaint':
      return { texts: ['You can still make a complaint to the NHS. Ask us how and we will help you.'] };
    case 'end':
      return { texts: ['The Ombudsman has answered. There is no further step.'] };
    case 'open':
      return openText(review, today);
  }
}

const ways: Record<ChallengeStage, string> = {
  RECONSIDERATION: 'You can ask us to review the first assessment. It is free.',
  LOCAL_RESOLUTION:
    'You can ask us to review the decision. It is free. Someone who was not involved in the decision will review it.',
  INDEPENDENT_REVIEW:
    'You can ask for an independent review. NHS England reviews the decision. It is free. The people who review it do not work for us.',
  OMBUDSMAN:
    'You can go to the Parliamentary and Health Service Ombudsman. It is free. The Ombudsman does not work for the NHS.',
};

const asks: Partial<Record<ChallengeStage, string>> = {
  RECONSIDERATION: 'Ask for a review',
  LOCAL_RESOLUTION: 'Ask for a review',
  INDEPENDENT_REVIEW: 'Ask for an independent review',
};

/** The text of the link to ask, and the heading of its page; undefined if it cannot be asked online. */
export function askText(stage: ChallengeStage): string | undefined {
  return asks[stage];
}

function openText({ stage, limit }: OpenStage, today: PlainDate): ReviewText {
  if (stage === 'OMBUDSMAN') return { texts: [ways.OMBUDSMAN], isOmbudsman: true };
  if (!limit) {
    const soon = 'There is no deadline, but it helps if you ask soon.';
    return { texts: [ways[stage], soon], ask: asks[stage] };
  }
  if (today > limit.lastDay) return { texts: lateText(stage, limit.lastDay), isLate: true };
  return { texts: [ways[stage], ...limitText(limit, today)], ask: asks[stage] };
}

function limitText({ lastDay, counts }: NonNullable<OpenStage['limit']>, today: PlainDate): string[] {
  const by = `Ask by ${formatDay(lastDay)} (${daysAway(daysBetween(today, lastDay))}).`;
  if (counts === 'LETTER') return [by];
  return [
    by,
    'You have 6 months. We have not sent the letter yet. The 6 months start again on the date of the letter.',
  ];
}

const what: Record<ChallengeStage, string> = {
  RECONSIDERATION: 'us to review the first assessment',
  LOCAL_RESOLUTION: 'us to review the decision',
  INDEPENDENT_REVIEW: 'for an independent review',
  OMBUDSMAN: 'the Ombudsman',
};

function lateText(stage: ChallengeStage, lastDay: PlainDate): string[] {
  return [
    `You had until ${formatDay(lastDay)} to ask ${what[stage]}.`,
    'If there was a good reason why you could not ask before, tell us. We may still review it.',
  ];
}

const running: Record<ChallengeStage, string> = {
  RECONSIDERATION: 'We are reviewing the first assessment',
  LOCAL_RESOLUTION: 'We are reviewing the decision',
  INDEPENDENT_REVIEW: 'NHS England is reviewing the decision',
  OMBUDSMAN: 'The Ombudsman is looking into it',
};

const over: Record<ChallengeStage, string> = {
  RECONSIDERATION: 'We reviewed the first assessment',
  LOCAL_RESOLUTION: 'We reviewed the decision',
  INDEPENDENT_REVIEW: 'NHS England reviewed the decision',
  OMBUDSMAN: 'The Ombudsman looked into it',
};

/** What happens, or happened, at a stage. */
export function stageText(stage: ChallengeStage, isOver: boolean): string {
  return isOver ? over[stage] : running[stage];
}

const ends: Record<ChallengeEnd, string> = {
  STANDS: 'The decision has not changed.',
  CHANGED: 'The decision has changed to yes.',
  FULL_ASSESSMENT: 'There will be a full assessment.',
  WITHDRAWN: 'The request was withdrawn.',
  NOT_ACCEPTED: 'The review could not go ahead.',
};

/** How a stage ended. */
export function endText(end: ChallengeEnd): string {
  return ends[end];
}

const OURS = [
  'Someone who was not involved in the decision will read what you write.',
  'They may invite you to a meeting. You can bring someone with you.',
  'They aim to answer within 3 months. They will write to you with the reasons.',
];

const follows: Partial<Record<ChallengeStage, readonly string[]>> = {
  RECONSIDERATION: OURS,
  LOCAL_RESOLUTION: OURS,
  INDEPENDENT_REVIEW: [
    'We will send what you write to NHS England, with all the papers.',
    'NHS England will tell you if there is a meeting, and when.',
    'You will get an answer in writing, with the reasons.',
  ],
};

/** What happens after the person has asked. */
export function whatFollows(stage: ChallengeStage): readonly string[] {
  return follows[stage] ?? [];
}
