import pg from 'pg';
import { newId } from '@/lib/core/id';
import { addDays, day } from '@/lib/core/plain-date';
import { type RecordEarlier, recordEarlier } from '@/lib/decision/commands/record-earlier';
import { aCase, type CaseAccounts } from './case';
import { backfillOf } from './migration-part';
import { must } from './result';
import { sql } from './superuser';

const LATER =
  'aftercare_section, aftercare_from, aftercare_council, aftercare_board, aftercare_nhs_share, council, council_consultee, council_consulted_on, council_said, council_not_consulted, nursing_refused';

/**
 * Takes the rows away that commands wrote for decisions on cases, and makes them as the migration does.
 * Columns of later migrations stay as they were. Leaves them so.
 */
export async function backfillAgain(): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.TEST_SUPER_URL });
  await client.connect();
  try {
    await client.query('BEGIN');
    // Append-only tables are guarded by triggers, which rest in this mode.
    await client.query(`SET LOCAL session_replication_role = 'replica'`);
    await client.query(
      'UPDATE phb_case SET eligibility_id = NULL WHERE id IN (SELECT case_id FROM eligibility_decision)',
    );
    await client.query(
      `CREATE TEMP TABLE later ON COMMIT DROP AS SELECT decision_id, ${LATER} FROM eligibility`,
    );
    await client.query(
      `CREATE TEMP TABLE reviewed ON COMMIT DROP AS SELECT r.id, f.decision_id FROM eligibility r
       JOIN eligibility f ON f.id = r.supersedes_id WHERE r.decision_id IS NULL AND f.decision_id IS NOT NULL`,
    );
    await client.query('DELETE FROM eligibility WHERE decision_id IS NOT NULL');
    await client.query(`SET LOCAL session_replication_role = 'origin'`);
    await client.query(backfillOf('20261130060000_eligibility'));
    await client.query(`SET LOCAL session_replication_role = 'replica'`);
    await client.query(
      `UPDATE eligibility e SET (${LATER}) = (SELECT ${LATER} FROM later l WHERE l.decision_id = e.decision_id)
       WHERE e.decision_id IS NOT NULL`,
    );
    // What a review wrote after the decision supersedes the row that was made for it now.
    await client.query(
      `UPDATE eligibility r SET supersedes_id = n.id, entry_id = n.entry_id FROM reviewed v
       JOIN eligibility n ON n.decision_id = v.decision_id WHERE r.id = v.id`,
    );
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

/** Every row of the record by its decision, without the ids that are drawn for it. */
export function recordByDecision(): Promise<Record<string, unknown>[]> {
  return sql(
    `SELECT e.decision_id, e.commissioner_code, e.person_id, e.framework, e.outcome, e.starts_on::text, e.ends_on::text, e.decided_on::text,
       e.decided_where, e.decided_by, e.evidence, e.reasons, e.document, e.nursing_pence, e.nhs_share, e.change, e.change_reason,
       f.decision_id AS former, n.decision_id AS entry, e.recorded_by_id, e.recorded_by_name, e.recorded_at, k.id AS case_id
     FROM eligibility e JOIN eligibility n ON n.id = e.entry_id LEFT JOIN eligibility f ON f.id = e.supersedes_id
     LEFT JOIN phb_case k ON k.eligibility_id = e.entry_id WHERE e.decision_id IS NOT NULL ORDER BY e.decision_id`,
  );
}

/** A person's record as text, the earliest row first: framework, outcome, days, where, how it supersedes. */
export async function recordOf(personId: string): Promise<string[]> {
  const rows = await sql<{ line: string }>(
    `SELECT concat_ws(' ', framework, outcome, starts_on, ends_on, decided_where, change) AS line FROM eligibility
     WHERE person_id = $1 ORDER BY recorded_at, id`,
    [personId],
  );
  return rows.map(({ line }) => line);
}

/** What is sent to record that the person was found eligible for continuing healthcare on 12 June 2023. */
export function anEarlierFor(personId: string, change: Partial<RecordEarlier> = {}): RecordEarlier {
  return {
    eligibilityId: newId(),
    personId,
    framework: 'CHC',
    outcome: 'CHC',
    decidedWhere: 'ELSEWHERE',
    decidedBy: 'NHS Gloucestershire',
    decidedOn: day('2023-06-12'),
    startsOn: day('2023-06-12'),
    endsOn: null,
    evidence: 'Letter seen at home',
    document: 'Decision letter of 12 June 2023',
    reviewedOn: null,
    reasons: 'Needs at night',
    nursingPence: null,
    nhsShare: null,
    ...change,
  };
}

/** An earlier decision on the record of the accounts' person. @returns the entry's id */
export async function anEarlierDecision(
  { practitioner, personId }: CaseAccounts,
  change: Partial<RecordEarlier> = {},
): Promise<string> {
  const earlier = anEarlierFor(personId, change);
  must(await recordEarlier(practitioner, earlier, day('2026-03-03')));
  return earlier.eligibilityId;
}

let before = 0;

/** The same, each time of an earlier day: a record says one thing once. */
export function anotherEarlierDecision(accounts: CaseAccounts): Promise<string> {
  before += 1;
  const decidedOn = addDays(day('2023-06-12'), -before);
  return anEarlierDecision(accounts, { decidedOn, startsOn: decidedOn });
}

/** A request on 3 March 2026 that rests on an earlier decision. @returns the case's id */
export async function aRestingCase(
  accounts: CaseAccounts,
  change: Partial<RecordEarlier> = {},
): Promise<string> {
  const eligibilityId = await anEarlierDecision(accounts, change);
  const group = change.framework ?? 'CHC';
  return aCase(accounts, day('2026-03-03'), { eligibilityId, group });
}

/** The row that counts of a person's only entry. */
export async function rowInForce(personId: string): Promise<string> {
  const [row] = await sql<{ id: string }>(
    `SELECT id FROM eligibility e WHERE person_id = $1
       AND NOT EXISTS (SELECT FROM eligibility n WHERE n.supersedes_id = e.id)`,
    [personId],
  );
  return row?.id ?? '';
}
