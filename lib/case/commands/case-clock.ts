import 'server-only';
import { type ClockKind, dueOn } from '@/lib/case/rules/clocks';
import { holidaysFrom, startClock } from '@/lib/case/store/clock';
import type { ClockLength } from '@/lib/core/length-of-time';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Role } from '@/lib/core/policy/role';
import type { Scope } from '@/lib/platform/db/scope';

/** Whose turn it is while a clock runs. A practitioner's clock belongs to the practitioner of the case. */
const OWNERS = {
  DECIDE_ELIGIBILITY: 'PHB_LEAD',
  SET_INDICATIVE_BUDGET: 'PRACTITIONER',
  TELL_INDICATIVE_BUDGET: 'PRACTITIONER',
  WRITE_PLAN: 'PRACTITIONER',
  DECIDE_PLAN: 'PHB_LEAD',
  CHANGE_PLAN: 'PRACTITIONER',
  START_BUDGET: 'FINANCE_OFFICER',
  FIRST_REVIEW: 'PRACTITIONER',
  CHC_DECISION: 'PRACTITIONER',
  CHILD_DECISION: 'PRACTITIONER',
  VERIFY_RECOMMENDATION: 'PHB_LEAD',
  ANSWER_QUESTIONS: 'PRACTITIONER',
  FAST_TRACK_REVIEW: 'PRACTITIONER',
  SEND_DECISION_LETTER: 'PRACTITIONER',
  ASK_FOR_REVIEW: 'BUDGET_HOLDER',
  LOCAL_RESOLUTION: 'PHB_LEAD',
  ELIGIBILITY_REVIEW: 'PRACTITIONER',
} as const satisfies Partial<Record<ClockKind, Role>>;

type Timed = { id: string; personId: string; practitionerId: string };

/**
 * Starts a clock of a case: whose it is and when it is due follow from its kind.
 * @param length of the edition of the national tool, for a clock on the decision; without it the usual length
 */
export async function startCaseClock(
  scope: Scope,
  { id, personId, practitionerId }: Timed,
  kind: keyof typeof OWNERS,
  startedOn: PlainDate,
  length?: ClockLength,
): Promise<void> {
  const ownerRole = OWNERS[kind];
  await startClock(scope, {
    ...{ personId, caseId: id, kind, ownerRole, startedOn },
    ownerId: ownerRole === 'PRACTITIONER' ? practitionerId : null,
    dueOn: dueOn(kind, startedOn, await holidaysFrom(scope, startedOn), length),
  });
}
