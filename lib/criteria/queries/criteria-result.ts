import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { formatInstant } from '@/lib/core/clock';
import { addDays, formatDay } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { type AnswerLine, evaluate, type LocalExplanation } from '@/lib/criteria/rules/evaluate';
import { type CriteriaResultRecord, findCriteriaResult } from '@/lib/criteria/store/criteria-result';
import type { Scope } from '@/lib/platform/db/scope';
import { queryById } from '@/lib/platform/db/transaction';

/** The result of local criteria for a case, and why, ready to show. */
export type CriteriaResult = Omit<LocalExplanation, 'lines'> & {
  caseId: string;
  personId: string;
  personName: string;
  assessmentId: string;
  title: string;
  guidance: string;
  source: string;
  startsOn: string;
  /** Null while no later version has a first day. */
  endsOn: string | null;
  lines: (AnswerLine & { evidence: string })[];
  latest: SavedAnswers;
  /** The answers that were saved before, the latest first. */
  earlier: SavedAnswers[];
};

type SavedAnswers = { version: number; points: number; isMet: boolean; by: string; at: string };

/**
 * The result of a case's local criteria. Null: none answered, or not theirs. Records the view in the audit
 * trail.
 * @param assessmentId one of the case's assessments; null: the newest
 */
export async function criteriaResult(
  actor: Actor,
  caseId: string,
  assessmentId: string | null = null,
): Promise<CriteriaResult | null> {
  return queryById(actor, { permission: 'assessment:view', ids: [caseId, assessmentId] }, async (scope) => {
    const result = await criteriaResultOf(scope, caseId, assessmentId);
    if (!result) return null;
    const subject = { personId: result.personId, subjectKind: 'assessment', subjectId: result.assessmentId };
    await recordEvent(scope, { action: 'assessment:view', ...subject });
    return result;
  });
}

/** The same as part of another query, which records the view itself. */
export async function criteriaResultOf(
  scope: Scope,
  caseId: string,
  assessmentId: string | null = null,
): Promise<CriteriaResult | null> {
  const record = await findCriteriaResult(scope, caseId, assessmentId);
  return record && may(scope.actor, 'assessment:view', record) ? viewOf(record) : null;
}

function viewOf(record: CriteriaResultRecord): CriteriaResult {
  const [latest, ...earlier] = record.answers.map(savedOf);
  const kept = record.answers[0]?.answers ?? {};
  const explained = evaluate(record, chosenOf(kept));
  // The same frozen version evaluated the saved answers: another result now would be a fault.
  if (!explained.ok || !latest)
    throw new Error(`Kept answers do not fit their criteria: ${record.assessmentId}`);
  const { caseId, personId, personName, assessmentId, title, guidance, source, startsOn, nextStart } = record;
  const lines = explained.value.lines.map((line) => ({ ...line, evidence: kept[line.key]?.evidence ?? '' }));
  return {
    caseId,
    personId,
    personName,
    assessmentId,
    title,
    guidance,
    source,
    startsOn: formatDay(startsOn),
    endsOn: nextStart && formatDay(addDays(nextStart, -1)),
    ...explained.value,
    lines,
    latest,
    earlier,
  };
}

function chosenOf(kept: CriteriaResultRecord['answers'][number]['answers']): Record<string, string> {
  return Object.fromEntries(Object.entries(kept).map(([key, { option }]) => [key, option]));
}

function savedOf({
  version,
  points,
  isMet,
  authorName,
  writtenAt,
}: CriteriaResultRecord['answers'][number]): SavedAnswers {
  return { version, points, isMet, by: authorName, at: formatInstant(new Date(writtenAt)) };
}
