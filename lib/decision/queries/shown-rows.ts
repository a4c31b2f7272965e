import 'server-only';
import { formatInstant } from '@/lib/core/clock';
import { formatPence, pence } from '@/lib/core/money';
import { formatDay } from '@/lib/core/plain-date';
import type {
  AssessmentRow,
  CaseClock,
  ChallengeRow,
  DecisionRow,
  EligibilityRecord,
  FastTrackRow,
  LetterRow,
  NursingAnswerRow,
  RecommendationRow,
  RefundRow,
} from '@/lib/decision/store/eligibility-record';

// The rows of an eligibility record with their days, instants and amounts ready to show.

/** `startedOn`, `dueOn` and `endedOn` stay days, for calculation. */
export type ShownClock = Omit<CaseClock, 'dueAt'> & { dueAt: string | null };

export type ShownAssessment = Omit<
  AssessmentRow,
  'startedOn' | 'receivedOn' | 'completedOn' | 'levels' | 'fastTrack' | 'recommendations'
> & {
  startedOn: string;
  receivedOn: string | null;
  completedOn: string | null;
  /** How many domains have a level. */
  answered: number;
  recommendations: ShownRecommendation[];
  fastTrack: FastTrackRow | null;
};

type Returned = { questions: string; returnedByName: string; returnedOn: string };

type ShownRecommendation = Omit<RecommendationRow, 'submittedOn' | 'returned'> & {
  submittedOn: string;
  returned: Returned | null;
};

export type ShownDecision = Omit<DecisionRow, 'decidedOn' | 'forumHeldOn'> & {
  decidedOn: string;
  forumHeldOn: string | null;
  isSuperseded: boolean;
};

type Meeting = ChallengeRow['meetings'][number];
type Outcome = NonNullable<ChallengeRow['outcome']>;

export type ShownChallenge = Omit<ChallengeRow, 'askedOn' | 'meetings' | 'outcome'> & {
  askedOn: string;
  meetings: (Omit<Meeting, 'heldOn'> & { heldOn: string })[];
  outcome: (Omit<Outcome, 'decidedOn'> & { decidedOn: string }) | null;
};

type RefundFields = Omit<RefundRow, 'challengeId'>;

export type ShownRefund = Omit<RefundFields, 'firstDay' | 'lastDay' | 'confirmedOn' | 'amountPence'> & {
  firstDay: string;
  lastDay: string;
  confirmedOn: string;
  amount: string;
};

export type ShownLetter = Omit<LetterRow, 'sentOn' | 'reviewBy'> & {
  sentOn: string;
  reviewBy: string | null;
};

export function shownClock({ dueAt, ...clock }: CaseClock): ShownClock {
  return { ...clock, dueAt: dueAt === null ? null : formatInstant(new Date(dueAt)) };
}

export function shownAssessment({
  fastTrack,
  recommendations,
  levels,
  ...row
}: AssessmentRow): ShownAssessment {
  return {
    ...row,
    startedOn: formatDay(row.startedOn),
    receivedOn: row.receivedOn && formatDay(row.receivedOn),
    completedOn: row.completedOn && formatDay(row.completedOn),
    answered: Object.keys(levels).length,
    /** The stored indication if completed, else that of its last recommendation. */
    indication: row.indication ?? recommendations.at(-1)?.indication ?? null,
    recommendations: recommendations.map(shownRecommendation),
    fastTrack: fastTrack && {
      ...fastTrack,
      receivedAt: formatInstant(new Date(fastTrack.receivedAt)),
      careInPlaceAt: fastTrack.careInPlaceAt && formatInstant(new Date(fastTrack.careInPlaceAt)),
    },
  };
}

function shownRecommendation({ returned, submittedOn, ...row }: RecommendationRow): ShownRecommendation {
  return {
    ...row,
    submittedOn: formatDay(submittedOn),
    returned: returned && { ...returned, returnedOn: formatDay(returned.returnedOn) },
  };
}

/** @param record that the decision belongs to */
export function shownDecision(
  { decidedOn, forumHeldOn, ...row }: DecisionRow,
  { decisions }: EligibilityRecord,
): ShownDecision {
  return {
    ...row,
    decidedOn: formatDay(decidedOn),
    forumHeldOn: forumHeldOn && formatDay(forumHeldOn),
    isSuperseded: decisions.some(({ supersedesId }) => supersedesId === row.id),
  };
}

/** `amount`: where the NHS pays, how much and from when. `by`: who decided, and when. */
export type ShownNursing = Pick<NursingAnswerRow, 'id' | 'answer' | 'why'> & {
  amount: string | null;
  by: string;
};

export function shownNursing({
  id,
  answer,
  pence: amount,
  from,
  why,
  on,
  deciderName,
}: NursingAnswerRow): ShownNursing {
  const paid = amount !== null && from !== null;
  return {
    id,
    answer,
    amount: paid ? `${formatPence(pence(amount))} a week from ${formatDay(from)}` : null,
    why,
    by: `${deciderName}, ${formatDay(on)}`,
  };
}

export function shownChallenge({ askedOn, meetings, outcome, ...row }: ChallengeRow): ShownChallenge {
  return {
    ...row,
    askedOn: formatDay(askedOn),
    meetings: meetings.map((meeting) => ({ ...meeting, heldOn: formatDay(meeting.heldOn) })),
    outcome: outcome && { ...outcome, decidedOn: formatDay(outcome.decidedOn) },
  };
}

export function shownRefund({
  firstDay,
  lastDay,
  confirmedOn,
  amountPence,
  ...refund
}: RefundFields): ShownRefund {
  return {
    ...refund,
    firstDay: formatDay(firstDay),
    lastDay: formatDay(lastDay),
    confirmedOn: formatDay(confirmedOn),
    amount: formatPence(pence(amountPence)),
  };
}

export function shownLetter({ sentOn, reviewBy, ...letter }: LetterRow): ShownLetter {
  return { ...letter, sentOn: formatDay(sentOn), reviewBy: reviewBy && formatDay(reviewBy) };
}
