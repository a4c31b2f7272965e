import type { ChallengeStage, StageEnd } from '@/lib/case/rules/challenge-stage';
import { CLOCKS } from '@/lib/case/rules/clock-table';
import { addDays, addMonths, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

/** A decision, and when its letter was sent; null: no letter yet. */
type Informed = { id: string; on: PlainDate; letterSentOn: PlainDate | null };

type Decided = Informed & { isEligible: boolean };

/** One request for a review. `ended` is null while it is open. */
export type AskedChallenge = {
  id: string;
  stage: ChallengeStage;
  /** The decision or the screening it is about. */
  aboutId: string;
  ended: (Omit<Informed, 'id'> & { outcome: StageEnd }) | null;
};

/** The facts of a case for a review. */
export type ChallengeFacts = {
  /** Local resolution and independent review are of NHS continuing healthcare alone. */
  isContinuingHealthcare: boolean;
  /** The decision in force. One in the person's favour can be reviewed too, and no law sets a last day. */
  decision: Decided | null;
  /** The latest screening if it was negative and the person was not referred anyway. */
  screenedOut: Informed | null;
  /** The refusal of the plan at which the case waits. */
  refusedPlan: Informed | null;
  /** In the order of asking. */
  challenges: readonly AskedChallenge[];
  /** The day by which the local resolution that runs should end; null: none runs. */
  localResolutionDueOn: PlainDate | null;
};

/** Months to ask, from the letter, or from the decision if no letter was sent. */
export type AskLimit = { from: PlainDate; counts: 'LETTER' | 'DECISION'; lastDay: PlainDate };

export type OpenStage = {
  kind: 'open';
  stage: ChallengeStage;
  aboutId: string;
  /** What it is about. */
  about: 'SCREENING' | 'DECISION' | 'PLAN';
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
  /** `instead`: it takes too long, so this may be asked for in its place. */
  | { kind: 'running'; stage: ChallengeStage; challengeId: string; instead: OpenStage | null }
  | { kind: 'nothing-to-challenge' }
  | { kind: 'complaint' }
  | { kind: 'end' };

/**
 * The stage that may be asked for now. One review at a time. The commissioner reconsiders a negative
 * screening, the refusal of a plan, and a decision of any service but continuing healthcare; none of them
 * goes to independent review. A decision of continuing healthcare goes through local resolution, independent
 * review and the Ombudsman in this order; where local resolution is late, independent review may take its
 * place. What was open before a stage that was withdrawn is open again.
 * @rule ELI-60 order, ELI-61 one at a time, ELI-62 independent, ELI-67 delay, PLN-20 plans (docs/rules.md)
 */
export function nextStage(facts: ChallengeFacts, today: PlainDate): NextStage {
  const running = facts.challenges.find(({ ended }) => ended === null);
  if (running) return runningStage(facts, running, today);
  if (facts.refusedPlan) return afterReconsideration(facts, facts.refusedPlan, 'PLAN');
  if (facts.decision) return afterDecision(facts, facts.decision);
  return facts.screenedOut
    ? afterReconsideration(facts, facts.screenedOut, 'SCREENING')
    : { kind: 'nothing-to-challenge' };
}

function runningStage(
  { decision, localResolutionDueOn }: ChallengeFacts,
  { id, stage, aboutId }: AskedChallenge,
  today: PlainDate,
): NextStage {
  const isLate = localResolutionDueOn !== null && today > localResolutionDueOn;
  const isOfNow = stage === 'LOCAL_RESOLUTION' && aboutId === decision?.id;
  const instead: OpenStage | null =
    isLate && isOfNow
      ? {
          ...aboutDecision(aboutId, id),
          stage: 'INDEPENDENT_REVIEW',
          since: addDays(localResolutionDueOn, 1),
          limit: null,
        }
      : null;
  return { kind: 'running', stage, challengeId: id, instead };
}

function afterReconsideration(
  { challenges }: ChallengeFacts,
  { id, on }: Informed,
  about: 'SCREENING' | 'PLAN',
): NextStage {
  const asked = challenges.filter(({ aboutId }) => aboutId === id);
  const last = asked.findLast(({ ended }) => ended?.outcome !== 'WITHDRAWN');
  if (last?.ended) {
    return last.ended.outcome === 'FULL_ASSESSMENT'
      ? { kind: 'nothing-to-challenge' }
      : { kind: 'complaint' };
  }
  // The database lets a screening have several first requests, from before this was kept.
  const previousId = about === 'PLAN' ? (asked.at(-1)?.id ?? null) : null;
  return { kind: 'open', stage: 'RECONSIDERATION', aboutId: id, about, previousId, since: on, limit: null };
}

function aboutDecision(aboutId: string, previousId: string | null) {
  return { kind: 'open', about: 'DECISION', aboutId, previousId } as const;
}

function afterDecision(facts: ChallengeFacts, decision: Decided): NextStage {
  const asked = facts.challenges.filter(({ aboutId }) => aboutId === decision.id);
  const last = asked.findLast(({ ended }) => ended?.outcome !== 'WITHDRAWN');
  const about = aboutDecision(decision.id, asked.at(-1)?.id ?? null);
  const first = { ...about, ...firstStage(facts, decision), since: decision.on };
  if (!last?.ended) return first;
  const { outcome, on } = last.ended;
  if (last.stage === 'OMBUDSMAN') return { kind: 'end' };
  if (last.stage === 'LOCAL_RESOLUTION') {
    const limit = outcome === 'DELAYED' ? null : limitFrom(last.ended);
    return { ...about, stage: 'INDEPENDENT_REVIEW', since: on, limit };
  }
  if (isSentBack(asked, last)) return { ...first, since: on, limit: null };
  return { ...about, stage: 'OMBUDSMAN', since: on, limit: null };
}

/** The independent review was not taken on for the delay alone. What was asked for in time has no limit. */
function isSentBack(asked: readonly AskedChallenge[], { stage, ended }: AskedChallenge): boolean {
  const local = asked.findLast(
    (one) => one.stage === 'LOCAL_RESOLUTION' && one.ended?.outcome !== 'WITHDRAWN',
  );
  return (
    stage === 'INDEPENDENT_REVIEW' && ended?.outcome === 'NOT_ACCEPTED' && local?.ended?.outcome === 'DELAYED'
  );
}

function firstStage(
  { isContinuingHealthcare }: ChallengeFacts,
  decision: Decided,
): Pick<OpenStage, 'stage' | 'limit'> {
  return isContinuingHealthcare
    ? { stage: 'LOCAL_RESOLUTION', limit: decision.isEligible ? null : limitFrom(decision) }
    : { stage: 'RECONSIDERATION', limit: null };
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

/** The stage that may be asked for now, next to one that takes too long too; null if there is none. */
export function openIn(next: NextStage): OpenStage | null {
  if (next.kind === 'running') return next.instead;
  return next.kind === 'open' ? next : null;
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
  const open = openIn(next);
  if (open?.stage !== stage) return fail({ kind: 'stage-not-open', next });
  if (askedOn > today) return fail({ kind: 'asked-in-future', today });
  if (askedOn < open.since) return fail({ kind: 'asked-before-decision', since: open.since });
  const isLate = open.limit !== null && askedOn > open.limit.lastDay;
  if (isLate && open.limit && !lateReason) return fail({ kind: 'too-late', lastDay: open.limit.lastDay });
  return ok({ open, lateReason: isLate ? lateReason : null });
}
