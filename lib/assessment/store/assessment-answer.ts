import 'server-only';
import type { DomainAnswer, StoredAnswer } from '@/lib/assessment/rules/answer';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { Scope } from '@/lib/platform/db/scope';

/** Every version of an assessment's domains, oldest first: the last one of a domain is the current one. */
export async function listAnswers(
  { tx, commissionerCode }: Scope,
  assessmentId: string,
): Promise<StoredAnswer[]> {
  const rows = await tx.assessmentAnswer.findMany({
    where: { commissionerCode, assessmentId },
    orderBy: [{ domain: 'asc' }, { version: 'asc' }],
    select: {
      domain: true,
      version: true,
      level: true,
      body: true,
      saidBy: true,
      isWellManaged: true,
      lowerLevel: true,
      disagreement: true,
      expectedChange: true,
      authorName: true,
      writtenAt: true,
    },
  });
  return rows.map((row) => ({ ...row, writtenAt: row.writtenAt.toISOString() }));
}

/** The current answer of each domain: the latest version, by the domain's key. */
export function latestOf(versions: readonly StoredAnswer[]): Map<string, StoredAnswer> {
  return new Map(versions.map((answer) => [answer.domain, answer]));
}

type Place = { assessmentId: string; personId: string; ruleSet: string };
export type NewAnswer = DomainAnswer & { domain: string; version: number };

/**
 * Adds versions written by the actor under the name they have today. The caller has compared the versions
 * before them.
 */
export async function addAnswers(
  { tx, commissionerCode, actor }: Scope,
  place: Place,
  answers: readonly NewAnswer[],
): Promise<void> {
  const author = { authorId: actor.userId, authorName: actor.displayName, writtenAt: now() };
  await tx.assessmentAnswer.createMany({
    data: answers.map((answer) => ({
      ...columnsOf(answer),
      ...place,
      ...author,
      commissionerCode,
      id: newId(),
    })),
  });
}

/** The columns of an answer, whatever else a caller's object carries. */
function columnsOf(answer: NewAnswer): NewAnswer {
  const { domain, version, level, body, saidBy, isWellManaged, lowerLevel, disagreement, expectedChange } =
    answer;
  return { domain, version, level, body, saidBy, isWellManaged, lowerLevel, disagreement, expectedChange };
}
