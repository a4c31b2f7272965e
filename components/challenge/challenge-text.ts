import type { ChallengeEnd, ChallengeStage, NextStage, OpenStage } from '@/lib/challenge/rules/challenge';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';

const stages: Record<ChallengeStage, string> = {
  RECONSIDERATION: 'Reconsideration of the screening',
  LOCAL_RESOLUTION: 'Local resolution',
  INDEPENDENT_REVIEW: 'Independent review by NHS England',
  OMBUDSMAN: 'Parliamentary and Health Service Ombudsman',
};

/** What staff call a stage. */
export function stageName(stage: ChallengeStage): string {
  return stages[stage];
}

const asks: Record<ChallengeStage, string> = {
  RECONSIDERATION: 'Record that reconsideration is asked for',
  LOCAL_RESOLUTION: 'Record that a review is asked for',
  INDEPENDENT_REVIEW: 'Record that independent review is asked for',
  OMBUDSMAN: 'Record a complaint to the Ombudsman',
};

/** What a form that records somebody's asking is called. */
export function askName(stage: ChallengeStage): string {
  return asks[stage];
}

const whatItIs: Record<ChallengeStage, string> = {
  RECONSIDERATION:
    'The commissioner looks at the screening again. After that the NHS complaints route is open. A screening never goes to independent review.',
  LOCAL_RESOLUTION:
    'The commissioner looks at its decision again: first an informal meeting, then a panel where that does not settle it. It aims to finish within 3 months.',
  INDEPENDENT_REVIEW:
    'NHS England arranges a panel with a lay chair. It can be asked for once local resolution has ended. Record here what it finds.',
  OMBUDSMAN:
    'The Ombudsman looks at complaints once the NHS has finished with them. Record here what it finds.',
};

/** How a stage goes, for staff. */
export function stageHelp(stage: ChallengeStage): string {
  return whatItIs[stage];
}

const ends: Record<ChallengeEnd, string> = {
  STANDS: 'It stands',
  CHANGED: 'Changed: the person is eligible',
  FULL_ASSESSMENT: 'A full assessment is needed',
  WITHDRAWN: 'Withdrawn by who asked',
  NOT_ACCEPTED: 'Not accepted for review',
};

/** How a stage ended, or can end. */
export function endName(end: ChallengeEnd): string {
  return ends[end];
}

const hints: Record<ChallengeEnd, string> = {
  STANDS: 'Nothing changes. The reasons say why.',
  CHANGED: 'A new decision replaces the one that was challenged, and the case goes on.',
  FULL_ASSESSMENT:
    'The case opens again. The time to a decision (28 days, for a child 6 weeks) starts on the day you enter.',
  WITHDRAWN: 'They no longer want it looked at.',
  NOT_ACCEPTED: 'It cannot be looked at in this way. The reasons say why, and where to go instead.',
};

export function endHint(end: ChallengeEnd): string {
  return hints[end];
}

const steps = {
  INFORMAL_MEETING: 'Informal meeting',
  PANEL: 'Panel',
  EVIDENCE: 'Evidence came in',
  SENT_ON: 'Papers sent on',
} as const;

export type Step = keyof typeof steps;
export const STEPS = ['INFORMAL_MEETING', 'PANEL', 'EVIDENCE', 'SENT_ON'] as const satisfies readonly Step[];

/** A step on the way, as staff call it. */
export function stepName(step: Step): string {
  return steps[step];
}

/** What may be asked for now, in a sentence or two for staff. */
export function nextStageText(next: NextStage, today: PlainDate): string {
  switch (next.kind) {
    case 'running':
      return `${stageName(next.stage)} is going on. Nothing else can be asked for until it ends.`;
    case 'nothing-to-challenge':
      return 'Nothing has been decided that could be looked at again.';
    case 'complaint':
      return 'What this service can look at again is finished. The NHS complaints route is open, and after it the Ombudsman.';
    case 'end':
      return 'The Ombudsman has answered: there is no further stage.';
    case 'open':
      return openText(next, today);
  }
}

function openText({ stage, limit }: OpenStage, today: PlainDate): string {
  if (!limit) return `${stageName(stage)} can be asked for. There is no last day.`;
  const from = formatDay(limit.from);
  const counted =
    limit.counts === 'LETTER'
      ? `6 months from the letter of ${from}`
      : `6 months from the decision of ${from}: no letter has been sent, and the time will count from the letter`;
  const last = formatDay(limit.lastDay);
  if (today <= limit.lastDay) return `${stageName(stage)} can be asked for until ${last} (${counted}).`;
  return `The last day to ask for ${inSentence(stage)} was ${last} (${counted}). Where somebody asked later, a PHB lead can accept it with a reason.`;
}

function inSentence(stage: ChallengeStage): string {
  const name = stageName(stage);
  return stage === 'OMBUDSMAN' ? `the ${name}` : name.charAt(0).toLowerCase() + name.slice(1);
}
