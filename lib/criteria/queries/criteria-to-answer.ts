import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { type CasePersonView, casePerson } from '@/lib/case/queries/case-person';
import type { CaseState } from '@/lib/case/rules/case-state';
import { findCaseRecord } from '@/lib/case/store/case-record';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { isLocalGroup, type LocalGroup } from '@/lib/criteria/rules/examples';
import { type CriteriaVersion, criteriaFor, findCriteria } from '@/lib/criteria/store/criteria';
import { findLocalAssessment, type LocalAssessment } from '@/lib/criteria/store/criteria-answer';
import type { KeptAnswer } from '@/lib/criteria/store/criteria-json';
import type { Scope } from '@/lib/platform/db/scope';
import { queryById } from '@/lib/platform/db/transaction';

export type CriteriaToAnswer = CriteriaForm & {
  person: CasePersonView;
  group: LocalGroup;
  state: CaseState;
  isClosed: boolean;
};

type CriteriaForm = {
  /** Null if none is published for the group. */
  criteria: AskedCriteria | null;
  /** A decision rests on the answers before: these start a new assessment. */
  isDecided: boolean;
  /** Of the answers so far; 0 if there are none. */
  version: number;
  answers: Record<string, KeptAnswer>;
};

type AskedCriteria = Pick<
  CriteriaVersion,
  'id' | 'title' | 'guidance' | 'source' | 'threshold' | 'questions'
> & { startsOn: string };

/**
 * The page to answer a case's local criteria: the version that applies with the answers so far. Null: not
 * there, not theirs, or a group with a national tool. `criteria` is null if none is published for the group.
 */
export async function criteriaToAnswer(
  actor: Actor,
  caseId: string,
  today: PlainDate,
): Promise<CriteriaToAnswer | null> {
  return queryById(actor, { permission: 'assessment:write', ids: [caseId] }, async (scope) => {
    const record = await findCaseRecord(scope, caseId);
    if (!record) return null;
    const { personId, group, state, closedOn } = record.phbCase;
    const isTheirs = may(actor, 'assessment:write', { commissionerCode: scope.commissionerCode, personId });
    if (!isTheirs || !isLocalGroup(group)) return null;
    const form = await formFor(scope, caseId, group, today);
    const subject = { personId, subjectKind: 'case', subjectId: caseId };
    await recordEvent(scope, { action: 'case:view', ...subject });
    const person = casePerson(record.person, today);
    return { person, group, state, isClosed: closedOn !== null, ...form };
  });
}

const UNANSWERED = { version: 0, answers: {} as Record<string, KeptAnswer> };

/** The version as the command chooses it: an assessment keeps its version until the decision. */
async function formFor(
  scope: Scope,
  caseId: string,
  group: LocalGroup,
  today: PlainDate,
): Promise<CriteriaForm> {
  const last: LocalAssessment | null = await findLocalAssessment(scope, caseId);
  const isDecided = last?.isDecided ?? false;
  const continued = isDecided ? null : last;
  const criteria = continued
    ? await findCriteria(scope, continued.criteriaId)
    : await criteriaFor(scope, group, today);
  const { version, answers } = continued?.latest ?? UNANSWERED;
  return { criteria: criteria && formOf(criteria), isDecided, version, answers };
}

function formOf({
  id,
  title,
  guidance,
  source,
  startsOn,
  threshold,
  questions,
}: CriteriaVersion): AskedCriteria {
  return { id, title, guidance, source, threshold, questions, startsOn: startsOn ? formatDay(startsOn) : '' };
}
