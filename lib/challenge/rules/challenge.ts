import type { ChallengeEnd, ChallengeStage } from '@/lib/case/rules/challenge-stage';
import { CLOCKS } from '@/lib/case/rules/clock-table';
import { addMonths, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

/** A decision, and when its letter was sent; null: no letter yet. */
type Informed = { id: string; on: PlainDate; letterSentOn: PlainDate | null };

/** One request for a review. `ended` is null while it is open. */
export type AskedChallenge = {
  id: string;
  stage: ChallengeStage;
  /** The decision or the screening it is about. */
  aboutId: string;
  ended: (Omit<Informed, 'id'> & { outcome: ChallengeEnd }) | null;
};

/** The facts of a case for a review. */
export type ChallengeFacts = {
  /** Whether there is independent review by NHS England: only for NHS continuing healthcare. */
  hasIndependentReview: boolean;
  /** The decision in force. */
  decision: Informed | null;
  /** The latest screening if it was negative and the person was not referred anyway. */
  screenedOut: Informed | null;
  /** In the order of asking. */
  challenges: readonly AskedChallenge[];
};

/** Months to ask, from the letter, or from the decision if no letter was sent. */
export type AskLimit = { from: PlainDate; counts: 'LETTER' | 'DECISION'; lastDay: PlainDate };

export type OpenStage = {
  kind: 'open';
  stage: ChallengeStage;
  aboutId: string;
  previousId: string | null;
  /** The day of the decision: no request can be earlier. */
  since: PlainDate;
  /** Null if there is no deadline. */
  limit: AskLimit | null;
};

/**
 * What may be asked for now. `complaint` and `end` leave this service: the NHS complaints route, or no
 * further step.
 */
export type NextStage =
  | OpenStage
  | { kind: 'running'; stage: ChallengeStage; challengeId: string }
  | { kind: 'nothing-to-challenge' }
  | { kind: 'complaint' }
  | { kind: 'end' };

/**
 * The stage that may be asked for now. One review at a time. The commissioner reconsiders a negative
 * screening, which never goes to independent review. A decision goes through local resolution, independent
 * review (only continuing healthcare) and the Ombudsman in this order. A withdrawn stage opens no further
 * one.
 * @rule ELI-60 the order, ELI-61 one at a time, ELI-62 independent review (docs/rules.md)
 */
export function nextStage(facts: ChallengeFacts): NextStage {
  const running = facts.challenges.find(({ ended }) => ended === null);
  if (running) return { kind: 'running', stage: running.stage, challengeId: running.id };
  if (facts.decision) return afterDecision(facts, facts.decision);
  return facts.screenedOut ? afterScreening(facts, facts.screenedOut) : { kind: 'nothing-to-challenge' };
}

function afterScreening({ challenges }: ChallengeFacts, screening: Informed): NextStage {
  const last = challenges.findLast(({ aboutId }) => aboutId === screening.id);
  if (last?.ended && last.ended.outcome !== 'WITHDRAWN') {
    return last.ended.outcome === 'FULL_ASSESSMENT'
      ? { kind: 'nothing-to-challenge' }
      : { kind: 'complaint' };
  }
  const about = { aboutId: screening.id, previousId: null, since: screening.on };
  return { kind: 'open', stage: 'RECONSIDERATION', ...about, limit: null };
}

function afterDecision({ challenges, hasIndependentReview }: ChallengeFacts, decision: Informed): NextStage {
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
 * The last day to ask, inclusive. Months keep the day of the month, or take the month's last day.
 * @rule ELI-63 (docs/rules.md)
 */
function limitFrom({ on, letterSentOn }: Omit<Informed, 'id'>): AskLimit {
  const from = letterSentOn ?? on;
  return {
    from,
    counts: letterSentOn ? 'LETTER' : 'DECISION',
    lastDay: addMonths(from, CLOCKS.ASK_FOR_REVIEW.time.count),
  };
}

/** `lateReason`: why the commissioner reviews it after the deadline; null if not given. */
export type Asking = { stage: ChallengeStage; askedOn: PlainDate; lateReason: string | null };

export type AskRefusal =
  | { kind: 'stage-not-open'; next: NextStage }
  | { kind: 'asked-in-future'; today: PlainDate }
  | { kind: 'asked-before-decision'; since: PlainDate }
  | { kind: 'too-late'; lastDay: PlainDate };

/**
 * Whether this stage may be asked for on the day of asking. After the last day the commissioner must accept
 * it with a reason.
 * @returns the reason to store; null if it was in time
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
