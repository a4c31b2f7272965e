import { asMigration, backfillOf } from './migration-part';
import { sql } from './superuser';

/** Gives what was asked for in a case the name it had before there was reconsideration of decisions. */
export function namedAsBefore(caseId: string): Promise<void> {
  return asMigration(
    `UPDATE challenge SET stage = 'LOCAL_RESOLUTION' WHERE case_id = '${caseId}'`,
    `UPDATE clock SET kind = 'LOCAL_RESOLUTION' WHERE case_id = '${caseId}' AND kind = 'ANSWER_RECONSIDERATION'`,
  );
}

/** Runs the statements of the migration that moved what was there. */
export function backfillReconsideration(): Promise<void> {
  return asMigration(backfillOf('20261130110200_reconsideration'));
}

/** Every request for a review of some cases, whole, with its end. */
export function challengeRows(caseIds: readonly string[]): Promise<Record<string, unknown>[]> {
  return sql(
    `SELECT to_jsonb(c) AS asked, c.stage, to_jsonb(o) AS ended FROM challenge c
     LEFT JOIN challenge_outcome o ON o.commissioner_code = c.commissioner_code AND o.challenge_id = c.id
     WHERE c.case_id = ANY ($1::uuid[]) ORDER BY c.id`,
    [caseIds],
  );
}
