import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { answerCriteria } from '@/lib/criteria/commands/answer-criteria';
import { answersFor } from '../../support/criteria';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';

type Answered = { caseId: string; criteriaId: string; places: readonly number[] };

/**
 * Answers local criteria, each question by the place of its answer, from 0.
 * @returns the assessment's id
 */
export async function answersLocally(
  by: Actor,
  { caseId, criteriaId, places }: Answered,
  today: PlainDate,
): Promise<string> {
  const keys = await questionKeys(criteriaId);
  const answers = await answersFor(caseId, { criteriaId, keys }, [...places]);
  must(await answerCriteria(by, answers, today));
  return answers.assessmentId;
}

async function questionKeys(criteriaId: string): Promise<string[]> {
  const rows = await sql<{ key: string }>(
    `SELECT q ->> 'key' AS key FROM criteria, jsonb_array_elements(questions) q WHERE id = $1`,
    [criteriaId],
  );
  return rows.map(({ key }) => key);
}
