import type { ChallengeEnd, ChallengeStage, MeetingKind } from '@/lib/case/rules/challenge-stage';
import type { NextStage, OpenStage } from '@/lib/challenge/rules/challenge';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';

const stages: Record<ChallengeStage, string> = {
  RECONSIDERATION: 'Reconsideration of the screening',
  LOCAL_RESOLUTION: 'Local resolution',
  INDEPENDENT_REVIEW: 'Independent review by NHS England',
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

const whatItIs: Record<ChallengeStage, string> = {
  RECONSIDERATION:
    'The commissioner reviews the screening. After that, the person can use the NHS complaints process. A screening never goes to independent review.',
  LOCAL_RESOLUTION:
    'The commissioner reviews its decision: first an informal meeting, then a panel if that does not resolve it. It aims to finish within 3 months.',
  INDEPENDENT_REVIEW:
    'NHS England arranges a panel with a lay chair. The person can ask for this once local resolution has ended. Record here what it finds.',
  OMBUDSMAN:
    'The Ombudsman considers complaints once the NHS complaints process has ended. Record here what it finds.',
};

/** How a stage goes, for staff. */
export function stageHelp(stage: ChallengeStage): string {
  return whatItIs[stage];
}

const ends: Record<ChallengeEnd, string> = {
  STANDS: 'Decision upheld',
  CHANGED: 'Changed: the person is eligible',
  FULL_ASSESSMENT: 'A full assessment is needed',
  WITHDRAWN: 'Withdrawn by the person who asked',
  NOT_ACCEPTED: 'Not accepted for review',
};

/** An outcome of a stage, actual or possible. */
export function endName(end: ChallengeEnd): string {
  return ends[end];
}

const hints: Record<ChallengeEnd, string> = {
  STANDS: 'Nothing changes. The reasons say why.',
  CHANGED: 'A new decision replaces the one that was challenged, and the case continues.',
  FULL_ASSESSMENT:
    'The case reopens. The time to a decision (28 days, or 6 weeks for a child) counts from the day the screening was first received.',
  WITHDRAWN: 'They no longer want a review.',
  NOT_ACCEPTED: 'It cannot be reviewed at this stage. The reasons say why, and where to go instead.',
};

export function endHint(end: ChallengeEnd): string {
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
      return `${stageName(next.stage)} is in progress. Nothing else can be requested until it ends.`;
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
