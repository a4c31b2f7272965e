import type { ChallengeStage, StageEnd } from '@/lib/case/rules/challenge-stage';
import type { NextStage, OpenStage } from '@/lib/challenge/rules/challenge';
import { daysBetween, formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { MyCase } from '@/lib/home/queries/my-case';
import { complainText, otherWays } from './my-complaint-text';
import { daysAway } from './my-now-text';

/**
 * What a person can do if they think the decision is wrong. `ask`: the text of the link to ask online, if
 * any.
 */
export type ReviewText = { texts: string[]; ask?: string; isOmbudsman?: boolean; isLate?: boolean };

/** What the texts follow: the service, the day, and what the commissioner has set. */
export type ReviewCase = Pick<MyCase, 'group' | 'today' | 'settings'>;

/** How to ask for a review, and by when. Null if there is nothing to ask about, or a review is open. */
export function reviewText(review: NextStage, about: ReviewCase): ReviewText | null {
  switch (review.kind) {
    case 'nothing-to-challenge':
      return null;
    case 'running':
      return review.instead && takesTooLong(review.instead, about);
    case 'complaint':
      return { texts: [complainText(about), ...otherWays(about)] };
    case 'end':
      return { texts: ['The Ombudsman has answered. There is no further step.'] };
    case 'open':
      return openText(review, about);
  }
}

function takesTooLong({ stage }: OpenStage, { settings }: ReviewCase): ReviewText {
  const texts = [
    'Our review takes too long. We are sorry. You do not have to wait for it.',
    `You can ask for an independent review now. ${independent(settings.body)}`,
  ];
  return { texts, ask: asks[stage] };
}

function independent(body: string): string {
  return `It is done by ${body}. It is free. The people who do it do not work for us.`;
}

function wayOf({ stage, about }: Pick<OpenStage, 'stage' | 'about'>, { settings }: ReviewCase): string {
  switch (stage) {
    case 'RECONSIDERATION':
      return AGAIN[about];
    case 'LOCAL_RESOLUTION':
      return 'You can ask us to review the decision. It is free. Someone who was not involved in the decision will review it.';
    case 'INDEPENDENT_REVIEW':
      return `You can ask for an independent review. ${independent(settings.body)}`;
    case 'OMBUDSMAN':
      return 'You can go to the Parliamentary and Health Service Ombudsman. It is free. The Ombudsman does not work for the NHS.';
  }
}

const NOT_INVOLVED = 'It is free. Someone who was not involved in the decision will do this.';

const AGAIN: Record<OpenStage['about'], string> = {
  SCREENING: 'You can ask us to review the first assessment. It is free.',
  DECISION: `You can ask us to look at the decision again. ${NOT_INVOLVED}`,
  PLAN: `You can ask us to look at the decision on the plan again. ${NOT_INVOLVED}`,
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

function openText(open: OpenStage, about: ReviewCase): ReviewText {
  const { stage, limit } = open;
  const way = wayOf(open, about);
  if (stage === 'OMBUDSMAN') {
    // No one but continuing healthcare reaches the Ombudsman without a complaint.
    const first = about.group === 'CHC' ? [] : [complainText(about), ...otherWays(about)];
    return { texts: [...first, first.length > 0 ? AFTER_COMPLAINT : way], isOmbudsman: true };
  }
  if (!limit) return { texts: [way, ...withoutLimit(open, about)], ask: asks[stage] };
  if (about.today > limit.lastDay) return { texts: lateText(stage, limit.lastDay), isLate: true };
  return { texts: [way, ...limitText(limit, about.today)], ask: asks[stage] };
}

const AFTER_COMPLAINT =
  'After our answer you can go to the Parliamentary and Health Service Ombudsman. It is free.';

function withoutLimit({ stage, about: subject }: OpenStage, about: ReviewCase): string[] {
  const soon = 'There is no deadline, but it helps if you ask soon.';
  const isOfDecision = stage === 'RECONSIDERATION' && subject !== 'SCREENING';
  return isOfDecision ? [soon, complainText(about, 'also '), ...otherWays(about)] : [soon];
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

type Asked = Pick<OpenStage, 'stage' | 'about'>;

/** What happens, or happened, at a stage. */
export function stageText({ stage, about }: Asked, isOver: boolean): string {
  switch (stage) {
    case 'RECONSIDERATION':
    case 'LOCAL_RESOLUTION': {
      const subject = SUBJECTS[about];
      return isOver ? `We reviewed ${subject}` : `We are reviewing ${subject}`;
    }
    case 'INDEPENDENT_REVIEW':
      return isOver ? 'There was an independent review' : 'The independent review is going on';
    case 'OMBUDSMAN':
      return isOver ? 'The Ombudsman looked into it' : 'The Ombudsman is looking into it';
  }
}

const SUBJECTS: Record<OpenStage['about'], string> = {
  SCREENING: 'the first assessment',
  DECISION: 'the decision',
  PLAN: 'the decision on the plan',
};

const ends: Record<StageEnd, string> = {
  STANDS: 'The decision has not changed.',
  CHANGED: 'The decision has changed to yes.',
  FULL_ASSESSMENT: 'There will be a full assessment.',
  WITHDRAWN: 'The request was withdrawn.',
  NOT_ACCEPTED: 'The review could not go ahead.',
  DELAYED: 'It took too long. There is an independent review instead.',
};

/** How a stage ended. */
export function endText(end: StageEnd, about: OpenStage['about']): string {
  if (about === 'PLAN' && end === 'CHANGED') return 'The decision has changed. The plan can go on.';
  return ends[end];
}

function ours(within: string): string[] {
  return [
    'Someone who was not involved in the decision will read what you write.',
    'They may invite you to a meeting. You can bring someone with you.',
    `They aim to answer within ${within}. They will write to you with the reasons.`,
  ];
}

/** What happens after the person has asked. */
export function whatFollows(
  stage: ChallengeStage,
  { settings }: Pick<ReviewCase, 'settings'>,
): readonly string[] {
  switch (stage) {
    case 'RECONSIDERATION':
      return ours(`${settings.answerDays} days`);
    case 'LOCAL_RESOLUTION':
      return ours('3 months');
    case 'INDEPENDENT_REVIEW':
      return [
        `We will send what you write to ${settings.body}, with all the papers.`,
        'They will tell you if there is a meeting, and when.',
        'You will get an answer in writing, with the reasons.',
      ];
    case 'OMBUDSMAN':
      return [];
  }
}
