import type { ChallengeEnd, ChallengeStage, NextStage, OpenStage } from '@/lib/challenge/rules/challenge';
import { daysBetween, formatDay, type PlainDate } from '@/lib/core/plain-date';
import { inDays } from './my-now-text';

/** What somebody can do who thinks that it is wrong. `ask`: the words on the way to ask online, where that is how. */
export type ReviewText = { texts: string[]; ask?: string; isOmbudsman?: boolean; isLate?: boolean };

/** How to ask for another look, and by when. Null where there is nothing to ask about, or it is being looked at. */
export function reviewText(review: NextStage, today: PlainDate): ReviewText | null {
  switch (review.kind) {
    case 'nothing-to-challenge':
    case 'running':
      return null;
    case 'complaint':
      return { texts: ['You can still make a complaint to the NHS. Ask us how, and we will help you.'] };
    case 'end':
      return { texts: ['The Ombudsman has answered. There is no further step.'] };
    case 'open':
      return openText(review, today);
  }
}

const ways: Record<ChallengeStage, string> = {
  RECONSIDERATION: 'You can ask us to look at the first check again. It is free.',
  LOCAL_RESOLUTION:
    'You can ask us to look at the decision again. It is free. Somebody who did not make the decision will look at it.',
  INDEPENDENT_REVIEW:
    'You can ask for an independent review. NHS England then looks at the decision. It is free. The people who look at it do not work for us.',
  OMBUDSMAN:
    'You can go to the Parliamentary and Health Service Ombudsman. It is free. The Ombudsman does not work for the NHS.',
};

const asks: Partial<Record<ChallengeStage, string>> = {
  RECONSIDERATION: 'Ask us to look again',
  LOCAL_RESOLUTION: 'Ask us to look again',
  INDEPENDENT_REVIEW: 'Ask for an independent review',
};

/** The words on the way to ask, and the heading of the page behind it; undefined where it is not asked for here. */
export function askText(stage: ChallengeStage): string | undefined {
  return asks[stage];
}

function openText({ stage, limit }: OpenStage, today: PlainDate): ReviewText {
  if (stage === 'OMBUDSMAN') return { texts: [ways.OMBUDSMAN], isOmbudsman: true };
  if (!limit) {
    const soon = 'There is no last day, but it helps if you ask soon.';
    return { texts: [ways[stage], soon], ask: asks[stage] };
  }
  if (today > limit.lastDay) return { texts: lateText(stage, limit.lastDay), isLate: true };
  return { texts: [ways[stage], ...limitText(limit, today)], ask: asks[stage] };
}

function limitText({ lastDay, counts }: NonNullable<OpenStage['limit']>, today: PlainDate): string[] {
  const by = `Ask by ${formatDay(lastDay)}. ${inDays(daysBetween(today, lastDay))}`;
  if (counts === 'LETTER') return [by];
  return [
    by,
    'You have 6 months. We have not sent the letter yet. The 6 months start again on the day of the letter.',
  ];
}

const what: Record<ChallengeStage, string> = {
  RECONSIDERATION: 'us to look at the first check again',
  LOCAL_RESOLUTION: 'us to look at the decision again',
  INDEPENDENT_REVIEW: 'for an independent review',
  OMBUDSMAN: 'the Ombudsman',
};

function lateText(stage: ChallengeStage, lastDay: PlainDate): string[] {
  return [
    `The last day to ask ${what[stage]} was ${formatDay(lastDay)}.`,
    'Was there a good reason why you could not ask before? Then tell us. We may still look at it.',
  ];
}

const running: Record<ChallengeStage, string> = {
  RECONSIDERATION: 'We are looking at the first check again',
  LOCAL_RESOLUTION: 'We are looking at the decision again',
  INDEPENDENT_REVIEW: 'NHS England is looking at the decision',
  OMBUDSMAN: 'The Ombudsman is looking at it',
};

const over: Record<ChallengeStage, string> = {
  RECONSIDERATION: 'We looked at the first check again',
  LOCAL_RESOLUTION: 'We looked at the decision again',
  INDEPENDENT_REVIEW: 'NHS England looked at the decision',
  OMBUDSMAN: 'The Ombudsman looked at it',
};

/** What goes on, or went on, at a stage. */
export function stageText(stage: ChallengeStage, isOver: boolean): string {
  return isOver ? over[stage] : running[stage];
}

const ends: Record<ChallengeEnd, string> = {
  STANDS: 'It stays as it was.',
  CHANGED: 'The decision was changed to yes.',
  FULL_ASSESSMENT: 'A full assessment will be done.',
  WITHDRAWN: 'It was stopped, because we were asked to stop.',
  NOT_ACCEPTED: 'It could not be looked at in this way.',
};

/** How a stage ended. */
export function endText(end: ChallengeEnd): string {
  return ends[end];
}

const OURS = [
  'Somebody who did not make the decision reads what you write.',
  'They may ask you to a meeting. You can bring somebody with you.',
  'They aim to answer within 3 months. The answer comes in writing, with the reasons.',
];

const follows: Partial<Record<ChallengeStage, readonly string[]>> = {
  RECONSIDERATION: OURS,
  LOCAL_RESOLUTION: OURS,
  INDEPENDENT_REVIEW: [
    'We send what you write to NHS England, with all the papers.',
    'NHS England tells you if there will be a meeting, and when.',
    'You will get the answer in writing, with the reasons.',
  ],
};

/** What happens once it is asked for. */
export function whatFollows(stage: ChallengeStage): readonly string[] {
  return follows[stage] ?? [];
}
