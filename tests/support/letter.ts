import { randomUUID } from 'node:crypto';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import { day, type PlainDate } from '@/lib/core/plain-date';
import type { LetterKind } from '@/lib/decision/rules/letter-kind';
import { type SendLetter, sendLetter } from '@/lib/letter/commands/send-letter';
import type { CaseAccounts } from './case';
import { aCaseOf, acceptRecommendation, aSentRecommendation, type SentGiven } from './decision';
import { must } from './result';

export const decidedOn = day('2026-07-24');

/** What a letter tells of, with the case it belongs to. */
export type NotifiedDecision = { caseId: string; subjectId: string; assessmentId: string };

/** A decision that the lead made by accepting what the team recommends; on Friday 24 July 2026 by default. */
export async function aNotifiedDecision(
  accounts: CaseAccounts,
  outcome: EligibilityOutcome,
  { askedOn, ...given }: SentGiven & { askedOn?: PlainDate } = {},
  on = decidedOn,
): Promise<NotifiedDecision> {
  const sent = await aSentRecommendation(accounts, await aCaseOf(accounts, 'CHC', askedOn), {
    ...given,
    outcome,
  });
  const subjectId = await acceptRecommendation(accounts, sent, { decidedOn: on });
  return { caseId: sent.caseId, subjectId, assessmentId: sent.assessmentId };
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

/** A letter to the person, sent on a day. @returns its id */
export async function aSentLetter(
  { practitioner }: CaseAccounts,
  subject: Pick<NotifiedDecision, 'caseId' | 'subjectId'>,
  kind: LetterKind,
  sentOn: PlainDate,
): Promise<string> {
  const letter = aLetterOf(subject, kind, { sentOn });
  must(await sendLetter(practitioner, letter, sentOn));
  return letter.letterId;
}
