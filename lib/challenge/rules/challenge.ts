import { CLOCKS } from '@/lib/case/rules/clock-table';
import { addMonths, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

export const CHALLENGE_STAGES = [
  'RECONSIDERATION',
  'LOCAL_RESOLUTION',
  'INDEPENDENT_REVIEW',
  'OMBUDSMAN',
] as const;
export type ChallengeStage = (typeof CHALLENGE_STAGES)[number];

export type ChallengeEnd = 'STANDS' | 'CHANGED' | 'FULL_ASSESSMENT' | 'WITHDRAWN' | 'NOT_ACCEPTED';

/** What was decided and when the person was told in writing; null: no letter was sent yet. */
type Told = { id: string; on: PlainDate; letterSentOn: PlainDate | null };

/** One time that somebody asked. `ended` is null while it is being looked at. */
export type AskedChallenge = {
  id: string;
  stage: ChallengeStage;
  /** The decision or the screening it is about. */
  aboutId: string;
  ended: (Omit<Told, 'id'> & { outcome: ChallengeEnd }) | null;
};

/** What there is on a case to ask about. */
export type ChallengeFacts = {
  /** Whether the service has independent review by NHS England: NHS continuing healthcare alone has it. */
  hasIndependentReview: boolean;
  /** The decision in force. */
  decision: Told | null;
  /** The latest screening, where it said that no full assessment is needed and nobody was sent for one anyway. */
  screenedOut: Told | null;
  /** In the order they were asked. */
  challenges: readonly AskedChallenge[];
};

/** The months to ask. They count from the letter, or from the day of the decision while no letter was sent. */
export type AskLimit = { from: PlainDate; counts: 'LETTER' | 'DECISION'; lastDay: PlainDate };

export type OpenStage = {
  kind: 'open';
  stage: ChallengeStage;
  aboutId: string;
  previousId: string | null;
  /** What it is about was settled on this day: nobody can have asked before. */
  since: PlainDate;
  /** Null where no time limit is laid down. */
  limit: AskLimit | null;
};

/** What may be asked for now. `complaint` and `end` leave this service: the NHS complaints route, or nothing further. */
export type NextStage =
  | OpenStage
  | { kind: 'running'; stage: ChallengeStage; challengeId: string }
  | { kind: 'nothing-to-challenge' }
  | { kind: 'complaint' }
  | { kind: 'end' };

/**
 * Which stage may be asked for now. One thing is looked at at a time. A screening that said no is reconsidered by the commissioner
 * and never goes to independent review; a decision goes through local resolution, independent review (continuing healthcare
 * alone) and the Ombudsman in this order, and a stage that was withdrawn opens no further one.
 * @rule ELI-60 the order, ELI-61 one at a time, ELI-62 independent review (docs/rules.md)
 */
export function nextStage(facts: ChallengeFacts): NextStage {
  const running = facts.challenges.find(({ ended }) => ended === null);
  if (running) return { kind: 'running', stage: running.stage, challengeId: running.id };
  if (facts.decision) return afterDecision(facts, facts.decision);
  return facts.screenedOut ? afterScreening(facts, facts.screenedOut) : { kind: 'nothing-to-challenge' };
}

function afterScreening({ challenges }: ChallengeFacts, screening: Told): NextStage {
  const last = challenges.findLast(({ aboutId }) => aboutId === screening.id);
  if (last?.ended && last.ended.outcome !== 'WITHDRAWN') {
    return last.ended.outcome === 'FULL_ASSESSMENT'
      ? { kind: 'nothing-to-challenge' }
      : { kind: 'complaint' };
  }
  const about = { aboutId: screening.id, previousId: null, since: screening.on };
  return { kind: 'open', stage: 'RECONSIDERATION', ...about, limit: null };
}

function afterDecision({ challenges, hasIndependentReview }: ChallengeFacts, decision: Told): NextStage {
  const last = challenges.findLast(({ aboutId }) => aboutId === decision.id);
  const about = { kind: 'open', aboutId: decision.id, previousId: last?.id ?? null } as const;
  if (!last?.ended) {
    return { ...about, stage: 'LOCAL_RESOLUTION', since: decision.on, limit: limitFrom(decision) };
  }
  const { outcome, on } = last.ended;
  if (outcome === 'WITHDRAWN') return { kind: 'complaint' };
  if (last.stage === 'OMBUDSMAN') return { kind: 'end' };
  if (last.stage === 'LOCAL_RESOLUTION' && hasIndependentReview) {
    return { ...about, stage: 'INDEPENDENT_REVIEW', since: on, limit: limitFrom(last.ended) };
  }
  return { ...about, stage: 'OMBUDSMAN', since: on, limit: null };
}

/**
 * The last day to ask, which is in time. Months keep the day of the month, or take the month's last day.
 * @rule ELI-63 (docs/rules.md)
 */
function limitFrom({ on, letterSentOn }: Omit<Told, 'id'>): AskLimit {
  const from = letterSentOn ?? on;
  return {
    from,
    counts: letterSentOn ? 'LETTER' : 'DECISION',
    lastDay: addMonths(from, CLOCKS.ASK_FOR_REVIEW.time.count),
  };
}

/** `lateReason`: why the commissioner looks at it although the time has passed; null where nobody said so. */
export type Asking = { stage: ChallengeStage; askedOn: PlainDate; lateReason: string | null };

export type AskRefusal =
  | { kind: 'stage-not-open'; next: NextStage }
  | { kind: 'asked-in-future'; today: PlainDate }
  | { kind: 'asked-before-decision'; since: PlainDate }
  | { kind: 'too-late'; lastDay: PlainDate };

/**
 * Whether this stage may be asked for, on the day it was asked. After the last day it is looked at only where the commissioner
 * accepts it, with a reason.
 * @returns the reason to keep: null where it was in time
 * @rule ELI-63 (docs/rules.md)
 */
export function checkAsking(
  next: NextStage,
  { stage, askedOn, lateReason }: Asking,
  today: PlainDate,
): Result<{ open: OpenStage; lateReason: string | null }, AskRefusal> {
  if (next.kind !== 'open' || next.stage !== stage) return fail({ kind: 'stage-not-open', next });
  if (askedOn > today) return fail({ kind: 'asked-in-future', today });
  if (askedOn < next.since) return fail({ kind: 'asked-before-decision', since: next.since });
  const isLate = next.limit !== null && askedOn > next.limit.lastDay;
  if (isLate && next.limit && !lateReason) return fail({ kind: 'too-late', lastDay: next.limit.lastDay });
  return ok({ open: next, lateReason: isLate ? lateReason : null });
}
