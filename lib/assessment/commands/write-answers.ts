import 'server-only';
import type { StoredAnswer } from '@/lib/assessment/rules/answer';
import { type AnswerRefusal, checkAnswer } from '@/lib/assessment/rules/answer';
import { type AnswerInput, type Sorted, sortAnswers } from '@/lib/assessment/rules/versions';
import { addAnswers, listAnswers } from '@/lib/assessment/store/assessment-answer';
import { recordEvent } from '@/lib/audit/store/audit';
import { fail, ok, type Result } from '@/lib/core/result';
import type { Scope } from '@/lib/platform/db/scope';
import { editionOf } from '@/lib/tool/rules/editions';
import { isNationalTool } from '@/lib/tool/rules/tool';
import { type AssessmentClosed, auditSubjectOf, type LockedAssessment, placeOf } from './assessment-to-write';

export type WriteAnswersRefusal =
  | AssessmentClosed
  | AnswerRefusal
  | { kind: 'not-a-national-tool' }
  | { kind: 'domain-twice'; domain: string };

/** Checks what was sent to a locked assessment and writes what is new in it. One wrong answer refuses all. */
export async function writeAnswers(
  scope: Scope,
  found: LockedAssessment,
  answers: readonly AnswerInput[],
): Promise<Result<Sorted<StoredAnswer>, WriteAnswersRefusal>> {
  const { id, tool, ruleSet } = found.assessment;
  if (!isNationalTool(tool)) return fail({ kind: 'not-a-national-tool' });
  const edition = editionOf(ruleSet);
  for (const [index, sent] of answers.entries()) {
    const isTwice = answers.slice(0, index).some(({ domain }) => domain === sent.domain);
    if (isTwice) return fail({ kind: 'domain-twice', domain: sent.domain });
    const checked = checkAnswer(edition, sent.domain, sent);
    if (!checked.ok) return checked;
  }
  const versions = await listAnswers(scope, id);
  const sorted = sortAnswers(answers, versions);
  if (sorted.news.length > 0) await keep(scope, found, sorted.news, versions);
  return ok(sorted);
}

async function keep(
  scope: Scope,
  found: LockedAssessment,
  news: readonly AnswerInput[],
  versions: readonly StoredAnswer[],
): Promise<void> {
  await addAnswers(scope, placeOf(found), news);
  const before = versions.filter((one) =>
    news.some(({ domain, version }) => domain === one.domain && version === one.version + 1),
  );
  await recordEvent(scope, { action: 'assessment:write', ...auditSubjectOf(found), before, after: news });
}
