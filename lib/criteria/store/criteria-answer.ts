import 'server-only';
import type { PhbGroup } from '@/lib/case/rules/groups';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { LocalIndication } from '@/lib/criteria/rules/evaluate';
import type { Scope } from '@/lib/platform/db/scope';
import { type KeptAnswer, readAnswers } from './criteria-json';

/** The newest assessment of a case by local criteria, with its latest answers. */
export type LocalAssessment = {
  id: string;
  criteriaId: string;
  /** A decision was recorded since the start: the answers are final. */
  isDecided: boolean;
  /** Null before the first answers. */
  latest: { version: number; answers: Record<string, KeptAnswer>; authorId: string } | null;
};

type Row = {
  id: string;
  criteria_id: string;
  is_decided: boolean;
  version: number | null;
  answers: unknown;
  author_id: string | null;
};

/** Null if the case has none that is not withdrawn. A writer has locked the case. */
export async function findLocalAssessment(
  { tx, commissionerCode }: Scope,
  caseId: string,
): Promise<LocalAssessment | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT a.id, a.criteria_id, c.version, c.answers, c.author_id,
      EXISTS (SELECT FROM eligibility_decision d WHERE d.commissioner_code = a.commissioner_code AND d.case_id = a.case_id
        AND d.recorded_at >= a.started_at) AS is_decided
    FROM assessment a
    LEFT JOIN LATERAL (SELECT version, answers, author_id FROM criteria_answer c WHERE c.commissioner_code = a.commissioner_code
      AND c.assessment_id = a.id ORDER BY version DESC LIMIT 1) c ON true
    WHERE a.commissioner_code = ${commissionerCode} AND a.case_id = ${caseId}::uuid AND a.tool = 'LOCAL_CRITERIA'
      AND a.state <> 'WITHDRAWN'
    ORDER BY a.started_at DESC, a.id DESC LIMIT 1`;
  if (!row) return null;
  const { id, criteria_id: criteriaId, is_decided: isDecided, version, answers, author_id: authorId } = row;
  const isAnswered = version !== null && authorId !== null;
  return {
    id,
    criteriaId,
    isDecided,
    latest: isAnswered ? { version, answers: readAnswers(answers), authorId } : null,
  };
}

export type NewCriteriaAnswer = {
  assessmentId: string;
  criteriaId: string;
  personId: string;
  version: number;
  answers: Record<string, KeptAnswer>;
  points: number;
  indication: LocalIndication;
};

/** Adds all answers in the actor's name. The table is append-only. */
export async function addCriteriaAnswer(
  { tx, commissionerCode, actor }: Scope,
  { indication, ...answer }: NewCriteriaAnswer,
): Promise<void> {
  await tx.criteriaAnswer.create({
    data: {
      ...answer,
      commissionerCode,
      id: newId(),
      isMet: indication === 'CRITERIA_MET',
      authorId: actor.userId,
      authorName: actor.displayName,
      writtenAt: now(),
    },
  });
}

/** The latest answers of one case, for a preview. */
export type PastCase = {
  caseId: string;
  personId: string;
  answers: Record<string, KeptAnswer>;
  wasMet: boolean;
};

/** The newest answers of each case of a group, the latest cases first, no more than `most`. */
export async function pastCases(
  { tx, commissionerCode }: Scope,
  group: PhbGroup,
  most: number,
): Promise<PastCase[]> {
  const rows = await tx.$queryRaw<(Omit<PastCase, 'answers'> & { answers: unknown })[]>`
    SELECT "caseId", "personId", answers, "wasMet" FROM (
      SELECT DISTINCT ON (a.case_id) a.case_id AS "caseId", a.person_id AS "personId", n.answers, n.is_met AS "wasMet", n.written_at
      FROM criteria_answer n
      JOIN criteria c ON c.commissioner_code = n.commissioner_code AND c.id = n.criteria_id
      JOIN assessment a ON a.commissioner_code = n.commissioner_code AND a.id = n.assessment_id AND a.state <> 'WITHDRAWN'
      WHERE n.commissioner_code = ${commissionerCode} AND c."group" = ${group}::"PhbGroup"
      ORDER BY a.case_id, n.written_at DESC, n.version DESC) newest
    ORDER BY written_at DESC LIMIT ${most}`;
  return rows.map((row) => ({ ...row, answers: readAnswers(row.answers) }));
}
