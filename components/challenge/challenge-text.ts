import type { ChallengeEnd, ChallengeStage, MeetingKind, StageEnd } from '@/lib/case/rules/challenge-stage';
import type { NextStage, OpenStage } from '@/lib/challenge/rules/challenge';
import type { ReviewSettings } from '@/lib/challenge/rules/review-settings';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';

const stages: Record<ChallengeStage, string> = {
  RECONSIDERATION: 'Reconsideration',
  LOCAL_RESOLUTION: 'Local resolution',
  INDEPENDENT_REVIEW: 'Independent review',
  OMBUDSMAN: 'Parliamentary and Health Service Ombudsman',
};

/** The name of a stage for staff. */
export function stageName(stage: ChallengeStage): string {
  return stages[stage];
}

const asks: Record<ChallengeStage, string> = {
  RECONSIDERATION: 'Record a request for reconsideration',
  LOCAL_RESOLUTION: 'Record a request for a review',
  INDEPENDENT_REVIEW: 'Record a request for an independent review',
  OMBUDSMAN: 'Record a complaint to the Ombudsman',
};

/** The title of the form that records a request. */
export function askName(stage: ChallengeStage): string {
  return asks[stage];
}

/** How a stage goes, for staff. @param set what the commissioner has set for reviews */
export function stageHelp(stage: ChallengeStage, set: ReviewSettings): string {
  switch (stage) {
    case 'RECONSIDERATION':
      return `Someone who took no part in it looks at it again, and answers in writing within ${set.answerDays} days. After that, the person can use the NHS complaints process. It never goes to independent review.`;
    case 'LOCAL_RESOLUTION':
      return 'The commissioner reviews its decision: first an informal meeting, then a panel if that does not resolve it. It aims to finish within 3 months.';
    case 'INDEPENDENT_REVIEW':
      return `A panel with a lay chair, arranged by ${set.body}. The person can ask for this once local resolution has ended, or when it takes too long. Record here what the panel finds.`;
    case 'OMBUDSMAN':
      return 'The Ombudsman considers complaints once the NHS complaints process has ended. Record here what it finds.';
  }
}

const ends: Record<StageEnd, string> = {
  STANDS: 'Decision upheld',
  CHANGED: 'Decision changed',
  FULL_ASSESSMENT: 'A full assessment is needed',
  WITHDRAWN: 'Withdrawn by the person who asked',
  NOT_ACCEPTED: 'Not accepted for review',
  DELAYED: 'Not over in its time: independent review requested',
};

/** An outcome of a stage, actual or possible. */
export function endName(end: StageEnd): string {
  return ends[end];
}

const hints: Record<ChallengeEnd, string> = {
  STANDS: 'Nothing changes. The reasons say why.',
  CHANGED:
    'The person is eligible. A new decision replaces the one that was challenged, and the case continues.',
  FULL_ASSESSMENT:
    'The case reopens. The time to a decision (28 days, or 6 weeks for a child) counts from the day the screening was first received. For adult care, the 28 days start on the 18th birthday at the earliest.',
  WITHDRAWN: 'They no longer want a review.',
  NOT_ACCEPTED: 'It cannot be reviewed at this stage. The reasons say why, and where to go instead.',
};

/** What an outcome leads to. */
export function endHint(end: ChallengeEnd, isOfPlan: boolean): string {
  if (isOfPlan && end === 'CHANGED')
    return 'The plan is open for changes again. It is sent again, and a new decision is made on it.';
  return hints[end];
}

const steps: Record<MeetingKind, string> = {
  INFORMAL_MEETING: 'Informal meeting',
  PANEL: 'Panel',
  EVIDENCE: 'New evidence received',
  SENT_ON: 'Papers sent on',
};

/** The name of a step for staff. */
export function stepName(step: MeetingKind): string {
  return steps[step];
}

/** What may be asked for now, in a sentence or two for staff. */
export function nextStageText(next: NextStage, today: PlainDate): string {
  switch (next.kind) {
    case 'running':
      return next.instead
        ? `${stageName(next.stage)} is in progress and late. The person can ask for ${inSentence(next.instead.stage)} instead, which ends it.`
        : `${stageName(next.stage)} is in progress. Nothing else can be requested until it ends.`;
    case 'nothing-to-challenge':
      return 'There is no decision to review.';
    case 'complaint':
      return 'The review is complete. The person can use the NHS complaints process, and after that go to the Ombudsman.';
    case 'end':
      return 'The Ombudsman has answered. There is no further stage.';
    case 'open':
      return openText(next, today);
  }
}

function openText({ stage, limit }: OpenStage, today: PlainDate): string {
  if (!limit) return `${stageName(stage)} can be requested. There is no deadline.`;
  const from = formatDay(limit.from);
  const counted =
    limit.counts === 'LETTER'
      ? `6 months from the letter of ${from}`
      : `6 months from the decision of ${from}. No letter has been sent, and the time will count from the letter`;
  const last = formatDay(limit.lastDay);
  if (today <= limit.lastDay) return `${stageName(stage)} can be requested until ${last} (${counted}).`;
  return `The deadline to ask for ${inSentence(stage)} was ${last} (${counted}). A PHB lead can accept a late request with a reason.`;
}

function inSentence(stage: ChallengeStage): string {
  const name = stageName(stage);
  return stage === 'OMBUDSMAN' ? `the ${name}` : name.charAt(0).toLowerCase() + name.slice(1);
}
