import { randomUUID } from 'node:crypto';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { type SendLetter, sendLetter } from '@/lib/letter/commands/send-letter';
import { onDay } from '../../support/day';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';

type Letter = Pick<SendLetter, 'caseId' | 'kind' | 'subjectId' | 'copies'> & { to?: string };

/** Sends a letter on a day, to the person unless said. @returns its id */
export async function sendsLetter(by: Actor, letter: Letter, on: string): Promise<string> {
  const letterId = randomUUID();
  const sentOn = day(on);
  const sent = { to: 'PERSON', ...letter, letterId, sentOn, sentHow: 'by post' };
  must(await onDay(sentOn, () => sendLetter(by, sent, sentOn)));
  return letterId;
}

/** The id of the last decision of a case. */
export function decisionOf(caseId: string): Promise<string> {
  return onlyId(
    'SELECT id FROM eligibility_decision WHERE case_id = $1 ORDER BY recorded_at DESC LIMIT 1',
    caseId,
  );
}

/** The id of what was found in a review. */
export function endOf(challengeId: string): Promise<string> {
  return onlyId('SELECT id FROM challenge_outcome WHERE challenge_id = $1', challengeId);
}

async function onlyId(text: string, of: string): Promise<string> {
  const [row] = await sql<{ id: string }>(text, [of]);
  if (!row) throw new Error('No such row');
  return row.id;
}
