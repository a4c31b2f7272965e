import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

export const RECOMMENDATION_OPTIONS = ['ACCEPT', 'DIFFER', 'RETURN'] as const;
export type RecommendationOption = (typeof RECOMMENDATION_OPTIONS)[number];

/** The facts of a sent recommendation for a decision. */
export type Recommended = {
  outcome: EligibilityOutcome;
  submittedOn: PlainDate;
  /** The day of the first round: a forum may have met on an earlier round. */
  firstSubmittedOn: PlainDate;
  /** A multi-agency forum considers children's continuing care. */
  isChild: boolean;
  /** Whether the lead sent it or wrote in it. */
  isOwnWork: boolean;
};

export type DraftRecommendationDecision = {
  option: RecommendationOption;
  /** For readers of the decision; not for a return. */
  reasons: string | null;
  /** What is exceptional; only if the decision differs. */
  exceptionalReasons: string | null;
  /** Only for a return. */
  questions: string | null;
  decidedOn: PlainDate;
  forumHeldOn: PlainDate | null;
  forumMembers: string | null;
};

export type MissingFromDecision =
  | { kind: 'reasons-missing' }
  | { kind: 'exceptional-reasons-missing' }
  | { kind: 'questions-missing' }
  | { kind: 'forum-day-missing' }
  | { kind: 'forum-members-missing' };

export type RecommendationDecisionRefusal =
  | { kind: 'own-recommendation' }
  | MissingFromDecision
  | { kind: 'decided-in-future' }
  | { kind: 'decided-before-sent'; sentOn: PlainDate }
  | { kind: 'forum-after-decision' }
  | { kind: 'forum-before-sent'; sentOn: PlainDate };

/**
 * Decides whether a lead may make this decision on a recommendation. Gives the outcome, or null for a return.
 *
 * The team's recommendation is accepted except in exceptional circumstances, which are stated. A lead does
 * not decide on what they sent or wrote in. The day is from the day of sending to today, both inclusive.
 * @rule ELI-33 own work, ELI-34 exceptional circumstances, ELI-35 day, ELI-36 forum (docs/rules.md)
 */
export function decideOnRecommendation(
  recommended: Recommended,
  draft: DraftRecommendationDecision,
  today: PlainDate,
): Result<EligibilityOutcome | null, RecommendationDecisionRefusal> {
  if (recommended.isOwnWork) return fail({ kind: 'own-recommendation' });
  const [missing] = missingFromDecision(draft, recommended.isChild);
  if (missing) return fail(missing);
  const days = checkDays(recommended, draft, today);
  if (!days.ok) return days;
  return ok(outcomeOf(recommended.outcome, draft.option));
}

/**
 * Every missing answer of a decision, in the order of the form.
 * @rule ELI-34 exceptional circumstances, ELI-36 forum (docs/rules.md)
 */
export function missingFromDecision(
  draft: Partial<DraftRecommendationDecision>,
  isChild: boolean,
): MissingFromDecision[] {
  switch (draft.option) {
    case undefined:
      return [];
    case 'RETURN':
      return lacking([[draft.questions, 'questions-missing']]);
    case 'DIFFER':
      return lacking([
        [draft.exceptionalReasons, 'exceptional-reasons-missing'],
        ...forDecision(draft, isChild),
      ]);
    case 'ACCEPT':
      return lacking(forDecision(draft, isChild));
  }
}

type Asked = [answer: string | null | undefined, missing: MissingFromDecision['kind']];

function forDecision(
  { reasons, forumHeldOn, forumMembers }: Partial<DraftRecommendationDecision>,
  isChild: boolean,
) {
  const asked: Asked[] = [[reasons, 'reasons-missing']];
  const forum: Asked[] = [
    [forumHeldOn, 'forum-day-missing'],
    [forumMembers, 'forum-members-missing'],
  ];
  return isChild ? [...asked, ...forum] : asked;
}

function lacking(asked: Asked[]): MissingFromDecision[] {
  return asked.filter(([answer]) => !answer?.trim()).map(([, kind]) => ({ kind }));
}

function checkDays(
  { submittedOn, firstSubmittedOn, isChild }: Recommended,
  { option, decidedOn, forumHeldOn }: DraftRecommendationDecision,
  today: PlainDate,
): Result<void, RecommendationDecisionRefusal> {
  if (decidedOn > today) return fail({ kind: 'decided-in-future' });
  if (decidedOn < submittedOn) return fail({ kind: 'decided-before-sent', sentOn: submittedOn });
  if (!isChild || option === 'RETURN' || !forumHeldOn) return ok(undefined);
  if (forumHeldOn > decidedOn) return fail({ kind: 'forum-after-decision' });
  if (forumHeldOn < firstSubmittedOn) return fail({ kind: 'forum-before-sent', sentOn: firstSubmittedOn });
  return ok(undefined);
}

function outcomeOf(recommended: EligibilityOutcome, option: RecommendationOption): EligibilityOutcome | null {
  if (option === 'RETURN') return null;
  if (option === 'ACCEPT') return recommended;
  return recommended === 'ELIGIBLE' ? 'NOT_ELIGIBLE' : 'ELIGIBLE';
}
