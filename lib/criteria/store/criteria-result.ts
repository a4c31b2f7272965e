import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { CriteriaQuestion } from '@/lib/criteria/rules/criteria';
import type { Scope } from '@/lib/platform/db/scope';
import { type KeptAnswer, readAnswers, readQuestions } from './criteria-json';

/**
 * The newest assessment of a case by local criteria with all answers. Days `YYYY-MM-DD`, instants ISO 8601.
 */
export type CriteriaResultRecord = {
  commissionerCode: string;
  caseId: string;
  personId: string;
  personName: string;
  assessmentId: string;
  title: string;
  guidance: string;
  source: string;
  threshold: number;
  startsOn: PlainDate;
  /** The first day of the version after it. */
  nextStart: PlainDate | null;
  questions: CriteriaQuestion[];
  /** The latest first. */
  answers: {
    version: number;
    answers: Record<string, KeptAnswer>;
    points: number;
    isMet: boolean;
    authorName: string;
    writtenAt: string;
  }[];
};

type Row = Omit<CriteriaResultRecord, 'questions' | 'answers'> & {
  questions: unknown;
  answers: (Omit<CriteriaResultRecord['answers'][number], 'answers'> & { answers: unknown })[];
};

/**
 * Reads it in one statement. Null if the case has none that was answered and not withdrawn.
 * @param assessmentId the one asked for; null: the newest
 */
export async function findCriteriaResult(
  { tx, commissionerCode }: Scope,
  caseId: string,
  assessmentId: string | null,
): Promise<CriteriaResultRecord | null> {
  const [row] = await tx.$queryRaw<{ found: Row }[]>`
    SELECT jsonb_build_object('commissionerCode', a.commissioner_code, 'caseId', a.case_id, 'personId', a.person_id,
      'personName', ltrim(p.given_name || ' ' || p.family_name),
      'assessmentId', a.id, 'title', c.title, 'guidance', c.guidance, 'source', c.source, 'threshold', c.threshold,
      'startsOn', c.starts_on, 'questions', c.questions,
      'nextStart', (SELECT min(n.starts_on) FROM criteria n WHERE n.commissioner_code = c.commissioner_code AND n."group" = c."group"
        AND n.state = 'PUBLISHED' AND n.starts_on > c.starts_on),
      'answers', said.answers) AS found
    FROM assessment a
    JOIN person p ON p.commissioner_code = a.commissioner_code AND p.id = a.person_id
    JOIN criteria c ON c.commissioner_code = a.commissioner_code AND c.id = a.criteria_id
    CROSS JOIN LATERAL (SELECT jsonb_agg(jsonb_build_object('version', s.version, 'answers', s.answers, 'points', s.points,
        'isMet', s.is_met, 'authorName', s.author_name, 'writtenAt', s.written_at) ORDER BY s.version DESC) AS answers
      FROM criteria_answer s WHERE s.commissioner_code = a.commissioner_code AND s.assessment_id = a.id) said
    WHERE a.commissioner_code = ${commissionerCode} AND a.case_id = ${caseId}::uuid AND a.tool = 'LOCAL_CRITERIA'
      AND a.state <> 'WITHDRAWN' AND said.answers IS NOT NULL AND (${assessmentId}::uuid IS NULL OR a.id = ${assessmentId}::uuid)
    ORDER BY a.started_at DESC, a.id DESC LIMIT 1`;
  if (!row) return null;
  const { questions, answers, ...rest } = row.found;
  const said = answers.map((one) => ({ ...one, answers: readAnswers(one.answers) }));
  return { ...rest, questions: readQuestions(questions), answers: said };
}
