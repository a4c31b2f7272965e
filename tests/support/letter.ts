import { randomUUID } from 'node:crypto';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import { day } from '@/lib/core/plain-date';
import { decideRecommendation } from '@/lib/decision/commands/decide-recommendation';
import type { LetterKind } from '@/lib/decision/rules/letter-kind';
import type { SendLetter } from '@/lib/letter/commands/send-letter';
import type { CaseAccounts } from './case';
import { aCaseOf, aSentRecommendation, type SentGiven } from './decision';
import { must } from './result';
import { sql } from './superuser';

export const decidedOn = day('2026-07-24');

/** What a letter tells of, with the case it belongs to. */
export type NotifiedDecision = { caseId: string; subjectId: string; assessmentId: string };

/** A decision that the lead made by accepting what the team recommends; on Friday 24 July 2026 by default. */
export async function aNotifiedDecision(
  accounts: CaseAccounts,
  outcome: EligibilityOutcome,
  given: SentGiven = {},
  on = decidedOn,
): Promise<NotifiedDecision> {
  const sent = await aSentRecommendation(accounts, await aCaseOf(accounts), { ...given, outcome });
  const blank = { exceptionalReasons: null, questions: null, forumHeldOn: null, forumMembers: null };
  const decision = {
    ...sent,
    ...blank,
    option: 'ACCEPT',
    reasons: 'As the team says.',
    decidedOn: on,
  } as const;
  must(await decideRecommendation(accounts.lead, decision, on));
  const [row] = await sql<{ id: string }>('SELECT id FROM eligibility_decision WHERE case_id = $1', [
    sent.caseId,
  ]);
  return { caseId: sent.caseId, subjectId: row?.id ?? '', assessmentId: sent.assessmentId };
}

/** What staff send with a letter; to the person, on the day after the decision. */
export function aLetterOf(
  { caseId, subjectId }: Pick<NotifiedDecision, 'caseId' | 'subjectId'>,
  kind: LetterKind,
  change: Partial<SendLetter> = {},
): SendLetter {
  return {
    letterId: randomUUID(),
    caseId,
    kind,
    subjectId,
    to: 'PERSON',
    sentHow: 'by post',
    sentOn: day('2026-07-25'),
    ...change,
  };
}
