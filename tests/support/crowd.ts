import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Actor } from '@/lib/core/policy/policy';
import { recordContact } from '@/lib/person/commands/record-contact';
import type { CaseAccounts } from './case';
import { anAuthority } from './person';
import { must } from './result';
import { copyRow } from './rows';
import { sql } from './superuser';

// Thousands of rows for tests of plans and pages, which commands would take minutes to make. Bulk rows are
// made here and nowhere else. Foreign keys and triggers are off meanwhile: nothing here tests them.

/** Runs statements that insert in bulk. */
async function bulk(...statements: string[]): Promise<void> {
  const text = ['BEGIN', 'SET LOCAL session_replication_role = replica', ...statements, 'COMMIT'].join(';\n');
  await sql(text);
}

type Column = { table_name: string; column_name: string; is_uuid: boolean; is_key: boolean };

/**
 * Copies a person without an NHS number, with everything that is kept about them but the audit trail. Ids of
 * theirs become new ids, so that each copy hangs together. Users stay the same.
 * @returns the ids of the copies
 */
export async function copiesOfPerson(personId: string, count: number): Promise<string[]> {
  const columns = await columnsOfPeople();
  const tables = Map.groupBy(columns, ({ table_name }) => table_name);
  const own = [...tables.keys()].map(
    (table) => `SELECT id FROM ${table} WHERE ${keyOf(table)} = '${personId}'`,
  );
  const copied = (text: string) => `md5(${text}::text || n)::uuid`;
  const inserts = [...tables].map(([table, all]) => {
    const names = all.map(({ column_name }) => `"${column_name}"`);
    const values = all.map(({ column_name, is_uuid, is_key }) => {
      const value = `t."${column_name}"`;
      if (!is_uuid) return COUNTED[`${table}.${column_name}`] ?? value;
      return is_key
        ? copied(value)
        : `CASE WHEN ${value} IN (SELECT id FROM own) THEN ${copied(value)} ELSE ${value} END`;
    });
    return `INSERT INTO ${table} (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${table} t, generate_series(1, ${count}) n
      WHERE t.${keyOf(table)} = '${personId}'`;
  });
  await bulk(`CREATE TEMP TABLE own ON COMMIT DROP AS ${own.join(' UNION ')}`, ...inserts);
  const rows = await sql<{ id: string }>(
    'SELECT md5($1 || n)::uuid AS id FROM generate_series(1, $2::int) n',
    [personId, count],
  );
  return rows.map(({ id }) => id);
}

/** What is counted within something that is not the person's, and so is another in each copy. */
const COUNTED: Readonly<Record<string, string>> = {
  'payment_run_line.number': 't.number + 1000 * n',
  'payment_run_line.reference': `'PHB' || left(md5(t.reference || n), 12)`,
};

const keyOf = (table: string) => (table === 'person' ? 'id' : 'person_id');

/** The columns of the tables that hold a person's rows. A key is unique for itself and becomes a new one. */
function columnsOfPeople(): Promise<Column[]> {
  return sql<Column & pg.QueryResultRow>(
    `SELECT c.relname AS table_name, a.attname AS column_name, a.atttypid = 'uuid'::regtype AS is_uuid,
       a.attname ~ '_key$' AS is_key
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'audit_event'
       AND (c.relname = 'person' OR EXISTS (SELECT FROM pg_attribute p WHERE p.attrelid = c.oid AND p.attname = 'person_id'))
       AND EXISTS (SELECT FROM pg_attribute i WHERE i.attrelid = c.oid AND i.attname = 'id' AND i.atttypid = 'uuid'::regtype)
     ORDER BY c.relname, a.attnum`,
  );
}

/** Who has the crowd on their caseload: all of it, or the first `caseload` people. Others have the others. */
type Keeper = Pick<Actor, 'commissionerCode' | 'userId'> & { caseload?: number };

/** SQL of the practitioner of person `n`. */
function keeperOf({ commissionerCode: code, userId, caseload }: Keeper): string {
  if (!caseload) return `'${userId}'::uuid`;
  return `(CASE WHEN n <= ${caseload} THEN '${userId}' ELSE md5('${code} practitioner ' || (n - 1) / ${caseload})::text END)::uuid`;
}

async function otherKeepers({ commissionerCode: code, caseload }: Keeper, people: number): Promise<void> {
  if (!caseload) return;
  const id = `md5('${code} practitioner ' || n)::uuid`;
  const others = `generate_series(1, ${Math.ceil(people / caseload) - 1}) AS n`;
  await bulk(
    `INSERT INTO user_account (id, email, display_name, created_at)
      SELECT ${id}, ${id} || '@test.invalid', 'Practitioner ' || n, now() FROM ${others}`,
    `INSERT INTO membership (commissioner_code, id, user_id, role, starts_on)
      SELECT '${code}', ${id}, ${id}, 'PRACTITIONER', date '2020-01-01' FROM ${others}`,
  );
}

/**
 * Many people, each with a case, most with an active budget, a tenth with something open: enough for the
 * planner to care. Names repeat, so that orders have ties. Gathers no statistics.
 */
export async function aCrowd(keeper: Keeper, people: number): Promise<void> {
  await otherKeepers(keeper, people);
  const { commissionerCode: code, userId } = keeper;
  const practitionerId = keeperOf(keeper);
  const id = (family: string) => `md5('${code} ${family} ' || n)::uuid`;
  const states = `(ARRAY['REQUESTED','ELIGIBLE','PLAN_SUBMITTED','APPROVED','REFUSED','SUSPENDED'])[1 + (n / 10) % 6]`;
  const state = `(CASE WHEN n % 10 = 0 THEN ${states} ELSE 'ACTIVE' END)::"CaseState"`;
  const group = `(ARRAY['CHC','CHC','CHC','CYPCC','S117','WHEELCHAIR','LONG_TERM_CONDITION','MENTAL_HEALTH'])[1 + n % 8]::"PhbGroup"`;
  const rows = `generate_series(1, ${people}) AS n`;
  await bulk(`INSERT INTO person (commissioner_code, id, given_name, family_name, given_name_key, family_name_key, date_of_birth,
      nhs_number_missing_reason, registered_by_id, registered_at)
    SELECT '${code}', ${id('person')}, 'Given' || n % 7, 'Family' || n % 211, 'given' || n % 7, 'family' || n % 211, date '1930-01-01' + n % 30000,
      'NOT_YET_TRACED', '${userId}', now() FROM ${rows}`);
  await bulk(`INSERT INTO person_word (commissioner_code, id, person_id, word)
    SELECT '${code}', gen_random_uuid(), ${id('person')}, word FROM ${rows}, unnest(ARRAY['given' || n % 7, 'family' || n % 211]) AS word`);
  await bulk(`INSERT INTO former_name (commissioner_code, id, person_id, given_name, family_name, until, recorded_by_id, recorded_at)
    SELECT '${code}', gen_random_uuid(), ${id('person')}, 'Given' || n % 7, 'Before' || n % 211, date '2024-01-01', '${userId}', now()
    FROM ${rows} WHERE n % 5 = 0`);
  await bulk(`INSERT INTO phb_case (commissioner_code, id, person_id, "group", origin, state, asked_on, asked_by, "right", right_source, right_rule_set,
      practitioner_id, recorded_by_id, recorded_at)
    SELECT '${code}', ${id('request')}, ${id('person')}, ${group}, 'REQUEST', ${state}, date '2025-01-01' + n % 300, 'PERSON', 'RIGHT_TO_HAVE', 'test', 'test',
      ${practitionerId}, '${userId}', now() FROM ${rows}`);
  // Every second clock has ended, as most have after some years.
  await bulk(`INSERT INTO clock (commissioner_code, id, person_id, case_id, kind, owner_role, owner_id, started_on, due_on, ended_on, ended_by)
    SELECT '${code}', ${id('clock')}, ${id('person')}, ${id('request')},
      (CASE WHEN n % 4 = 0 THEN 'WRITE_PLAN' WHEN n % 3 = 0 THEN 'DECIDE_PLAN' ELSE 'DECIDE_ELIGIBILITY' END)::"ClockKind",
      (CASE WHEN n % 4 = 0 THEN 'PRACTITIONER' ELSE 'PHB_LEAD' END)::"Role", CASE WHEN n % 4 = 0 THEN ${practitionerId} END,
      date '2025-06-01', date '2026-01-01' + n % 60, CASE WHEN n % 10 <> 0 THEN date '2026-03-01' END,
      CASE WHEN n % 10 <> 0 THEN 'unknown' END FROM ${rows}`);
  // A tenth of the cases has a standard that runs; the others had one that a decision ended.
  const standards = `(ARRAY['CHC_DECISION','VERIFY_RECOMMENDATION','CHILD_DECISION','TRANSITION_16','ELIGIBILITY_REVIEW'])[1 + n % 5]`;
  await bulk(`INSERT INTO clock (commissioner_code, id, person_id, case_id, kind, owner_role, owner_id, started_on, due_on, ended_on, ended_by)
    SELECT '${code}', ${id('standard')}, ${id('person')}, ${id('request')}, ${standards}::"ClockKind", (CASE WHEN n % 5 = 1 THEN 'PHB_LEAD' ELSE 'PRACTITIONER' END)::"Role",
      CASE WHEN n % 5 <> 1 THEN ${practitionerId} END,
      date '2025-06-01', date '2025-12-01' + n % 400, CASE WHEN n % 10 <> 1 THEN date '2025-06-01' + n % 250 END,
      CASE WHEN n % 10 <> 1 THEN 'eligibility-decided' END FROM ${rows}`);
  await bulk(`INSERT INTO eligibility_decision (commissioner_code, id, case_id, person_id, outcome, evidence, reasons, decided_on, decider_id,
      decider_name, recorded_at)
    SELECT '${code}', ${id('decision')}, ${id('request')}, ${id('person')}, 'ELIGIBLE', 'test', 'test', date '2025-06-01' + n % 250, '${userId}',
      'Test', now() FROM ${rows}`);
  await bulk(`INSERT INTO eligibility (commissioner_code, id, person_id, entry_id, framework, outcome, starts_on, decided_on, decided_where, decided_by,
      evidence, reasons, decision_id, recorded_by_id, recorded_by_name, recorded_at)
    SELECT '${code}', ${id('eligibility')}, ${id('person')}, ${id('eligibility')}, 'CHC', 'CHC', date '2025-06-01' + n % 250, date '2025-06-01' + n % 250,
      'OUTSIDE', 'Test', 'test', 'test', ${id('decision')}, '${userId}', 'Test', now() FROM ${rows}`);
  await bulk(
    `UPDATE phb_case SET eligibility_id = md5('${code} eligibility ' || n)::uuid FROM ${rows} WHERE commissioner_code = '${code}' AND id = ${id('request')}`,
  );
  await bulk(`INSERT INTO assessment (commissioner_code, id, case_id, person_id, tool, rule_set, state, setting, is_discharge_to_assess,
      started_on, started_by_id, started_by_name, started_at, completed_on, completed_by_id, completed_by_name, indication)
    SELECT '${code}', ${id('assessment')}, ${id('request')}, ${id('person')}, (CASE WHEN n % 3 = 0 THEN 'DST' ELSE 'CHECKLIST' END)::"AssessmentTool",
      'test', 'COMPLETED', 'OWN_HOME', false, date '2025-06-01', '${userId}', 'Test', now(), date '2025-06-01' + n % 250, '${userId}', 'Test', 'test'
    FROM ${rows}`);
  await bulk(`INSERT INTO caseload_entry (commissioner_code, id, person_id, user_id, starts_on)
    SELECT '${code}', ${id('entry')}, ${id('person')}, ${practitionerId}, '2025-01-01' FROM ${rows}`);
  await bulk(`INSERT INTO indicative_budget (commissioner_code, id, case_id, person_id, weekly_pence, weeks, one_off_pence, contingency_weeks,
      contingency_pence, total_pence, method, set_by_id, set_at)
    SELECT '${code}', ${id('indicative')}, ${id('request')}, ${id('person')}, 0, 0, 100000, 0, 0, 100000, 'test', '${userId}', now() FROM ${rows}`);
  await bulk(`INSERT INTO care_plan (commissioner_code, id, case_id, person_id, indicative_budget_id, state, created_by_id, created_at)
    SELECT '${code}', ${id('plan')}, ${id('request')}, ${id('person')}, ${id('indicative')}, 'APPROVED', '${userId}', now() FROM ${rows}`);
  await bulk(`INSERT INTO plan_submission (commissioner_code, id, plan_id, case_id, person_id, submitted_by_id, submitted_at, total_pence,
      weekly_pence, plan_hash, contents)
    SELECT '${code}', ${id('submission')}, ${id('plan')}, ${id('request')}, ${id('person')}, '${userId}', now(), 100000, 0, repeat('0', 64), '{}'
    FROM ${rows}`);
  await bulk(`INSERT INTO budget (commissioner_code, id, person_id, case_id, plan_id, "group", state, starts_on, ends_on, agreed_pence, weekly_pence,
      activated_by_id, activated_at)
    SELECT '${code}', ${id('budget')}, ${id('person')}, ${id('request')}, ${id('request')}, ${group},
      (CASE WHEN n % 50 = 1 THEN 'SUSPENDED' ELSE 'ACTIVE' END)::"BudgetState", date '2025-04-01' + n % 365, date '2026-04-01' + n % 365,
      100000 + n % 500 * 1000, 0, '${userId}', now() FROM ${rows} WHERE n % 10 <> 0`);
  await bulk(`INSERT INTO allocation (commissioner_code, id, budget_id, person_id, position, way, amount_pence, agreed_pence, holder_name)
    SELECT '${code}', ${id('allocation')}, ${id('budget')}, ${id('person')}, 1,
      (CASE WHEN n % 5 = 1 THEN 'DIRECT_PAYMENT' ELSE 'NOTIONAL' END)::"WayOfManaging", 100000 + n % 500 * 1000, 100000 + n % 500 * 1000,
      CASE WHEN n % 5 = 1 THEN 'Test' END FROM ${rows} WHERE n % 10 <> 0`);
  await bulk(`INSERT INTO payee (commissioner_code, id, allocation_id, person_id, kind, name, named_by_id, named_at)
    SELECT '${code}', ${id('payee')}, ${id('allocation')}, ${id('person')}, 'PERSON', 'Test', '${userId}', now() FROM ${rows} WHERE n % 10 <> 0`);
  for (const kind of ['COMMITTED', 'HELD', 'SPENT']) {
    await bulk(`INSERT INTO ledger_account (commissioner_code, id, kind, person_id, budget_id, allocation_id, balance_pence)
      SELECT '${code}', ${id(kind)}, '${kind}', ${id('person')}, ${id('budget')}, ${id('allocation')}, n % 1000 FROM ${rows} WHERE n % 10 <> 0`);
  }
}

/**
 * A crowd with some years of money behind it: payments of which few wait, and an account of spending for each
 * budget. Gathers no statistics.
 */
export async function aMoneyCrowd(keeper: Keeper, people: number): Promise<void> {
  await aCrowd(keeper, people);
  const { commissionerCode: code, userId } = keeper;
  await bulk(
    `INSERT INTO ledger_account (commissioner_code, id, kind) VALUES ('${code}', md5('${code}')::uuid, 'FUND')
      ON CONFLICT DO NOTHING`,
  );
  const id = (family: string) => `md5('${code} ${family} ' || n)::uuid`;
  const many = (family: string) => `md5('${code} ${family} ' || n || ' ' || m)::uuid`;
  const rows = `generate_series(1, ${people}) AS n, generate_series(1, 4) AS m WHERE n % 10 <> 0`;
  const state = `CASE WHEN n % 100 = 1 THEN 'PROPOSED' WHEN n % 100 = 2 THEN 'APPROVED' WHEN n % 100 = 3 THEN 'CANCELLED' ELSE 'RELEASED' END`;
  const signed = (states: string, column: string) => `CASE WHEN ${state} IN (${states}) THEN ${column} END`;
  await bulk(`INSERT INTO payment (commissioner_code, id, budget_id, allocation_id, person_id, amount_pence, period_starts_on, period_ends_on, due_on,
      state, proposed_by_id, proposed_at, approved_by_id, approved_at, released_by_id, released_at, cancelled_reason, payee_id)
    SELECT '${code}', ${many('payment')}, ${id('budget')}, ${id('allocation')}, ${id('person')}, 1000, date '2025-06-01' + 30 * (m - 1), date '2025-06-30' + 30 * (m - 1),
      date '2025-01-01' + (n + m * 90) % 400, (${state})::"PaymentState", '${userId}', now(),
      ${signed(`'APPROVED', 'RELEASED'`, `md5('approver')::uuid`)}, ${signed(`'APPROVED', 'RELEASED'`, 'now()')},
      ${signed(`'RELEASED'`, `md5('releaser')::uuid`)}, ${signed(`'RELEASED'`, 'now()')}, ${signed(`'CANCELLED'`, `'test'`)}, ${id('payee')} FROM ${rows}`);
  await bulk(`INSERT INTO journal_entry (commissioner_code, id, kind, budget_id, person_id, happened_on, description, idempotency_key, fingerprint,
      recorded_by_id, recorded_at)
    SELECT '${code}', ${many('entry')}, 'SPENDING', ${id('budget')}, ${id('person')}, date '2025-06-01' + m, 'test', ${many('key')}, repeat('0', 64),
      '${userId}', now() FROM ${rows}`);
  await bulk(`INSERT INTO posting (commissioner_code, id, entry_id, account_id, person_id, amount_pence)
    SELECT '${code}', md5('${code} ' || kind || n || ' ' || m)::uuid, ${many('entry')}, md5('${code} ' || kind || ' ' || n)::uuid, ${id('person')}, amount
    FROM (VALUES ('COMMITTED', -100), ('SPENT', 100)) AS side (kind, amount), ${rows}`);
  await bulk(`INSERT INTO spending (commissioner_code, id, entry_id, budget_id, allocation_id, plan_line_id, person_id, spent_on, paid_to, amount_pence,
      status, recorded_by_id, recorded_at)
    SELECT '${code}', ${many('spending')}, ${many('entry')}, ${id('budget')}, ${id('allocation')}, ${id('line')}, ${id('person')},
      date '2025-06-01' + m, 'test', 100, 'UNREVIEWED', '${userId}', now() FROM ${rows}`);
}

/** The users who approved and released the crowd's payments. */
export async function signatories(): Promise<void> {
  await bulk(`INSERT INTO user_account (id, email, display_name, created_at)
    SELECT md5(name)::uuid, name || '@test.invalid', name, now() FROM unnest(ARRAY['approver', 'releaser']) AS name`);
}

/** Practitioners of a commissioner. @param name tells one crowd of them from another */
export async function manyPractitioners(code: string, count: number, name = 'many'): Promise<void> {
  const id = `md5('${code} ${name} ' || n)::uuid`;
  const rows = `generate_series(1, ${count}) AS n`;
  await bulk(
    `INSERT INTO user_account (id, email, display_name, created_at)
     SELECT ${id}, ${id} || '@example.test', 'Practitioner ' || n, now() FROM ${rows}`,
    `INSERT INTO membership (commissioner_code, id, user_id, role, starts_on)
     SELECT '${code}', ${id}, ${id}, 'PRACTITIONER', date '2020-01-01' FROM ${rows}`,
  );
}

/** Emergency contacts and representatives of a person: one of each by the commands, and copies of it. */
export async function manyContacts(
  accounts: CaseAccounts,
  { count, role }: { count: number; role: 'REPRESENTATIVE' | 'NOMINEE' },
): Promise<void> {
  const { code, practitioner, personId } = accounts;
  const contact = { name: 'Sara', relationship: 'Sister', phone: '01632 960001', notes: null };
  const contactId = randomUUID();
  must(await recordContact(practitioner, { contactId, personId, contact }));
  const covers = { personId, coversMoney: true, coversPlan: false };
  const authorityId = await anAuthority(code, { ...covers, role, name: 'Rosa' });
  const numbers = Array.from({ length: count - 1 }, (_, n) => n + 1);
  await copyRow(
    'emergency_contact',
    contactId,
    ...numbers.map((n) => ({ id: randomUUID(), position: 100 + n })),
  );
  await copyRow('authority', authorityId, ...numbers.map(() => ({ id: randomUUID() })));
}

/** People of a practitioner's commissioner, with spread names and days of birth, and nothing else. */
export async function manyPeople({ commissionerCode: code, userId }: Actor, count: number): Promise<void> {
  await bulk(`INSERT INTO person (commissioner_code, id, given_name, family_name, given_name_key, family_name_key, preferred_name_key, date_of_birth,
      nhs_number_missing_reason, registered_by_id, registered_at)
    SELECT '${code}', gen_random_uuid(), 'G', 'F', md5('g' || n), md5('f' || n), CASE WHEN n % 5 = 0 THEN md5('p' || n) END,
      date '1930-01-01' + n % 30000, 'NOT_YET_TRACED', '${userId}', now() FROM generate_series(1, ${count}) AS n`);
  await bulk(`INSERT INTO person_word (commissioner_code, id, person_id, word)
    SELECT commissioner_code, gen_random_uuid(), id, word FROM person, unnest(ARRAY[given_name_key, family_name_key, preferred_name_key]) AS word
    WHERE commissioner_code = '${code}' AND word IS NOT NULL`);
}

/** Events on a person, an hour apart from 1 January 2026, not chained: of ten one is a plan, one a view. */
export async function manyEvents(
  { commissionerCode: code, userId }: Actor,
  personId: string,
  count: number,
): Promise<void> {
  await bulk(`INSERT INTO audit_event (commissioner_code, id, shard, version, sequence, at, user_id, role, action, person_id, subject_kind, previous_hash, hash)
    SELECT '${code}', gen_random_uuid(), 0, 1, n, timestamptz '2026-01-01 09:00Z' + n * interval '1 hour', '${userId}', 'PRACTITIONER',
      CASE WHEN n % 10 = 0 THEN 'plan:write' WHEN n % 10 = 1 THEN 'person:view' ELSE 'person:edit' END, '${personId}', 'person', '', ''
    FROM generate_series(1000, ${999 + count}) AS n`);
}

/**
 * Years of sign-ins, drafts and files of a user: of each table so many rows, of which every hundredth is
 * outdated, or waits. Gathers no statistics.
 */
export async function manyDays({ commissionerCode: code, userId }: Actor, count: number): Promise<void> {
  const rows = `generate_series(1, ${count}) AS n`;
  const old = (days: number) =>
    `now() - CASE WHEN n % 100 = 0 THEN interval '${days} days' ELSE interval '1 hour' END`;
  const id = (family: string) => `md5('${userId} ${family} ' || n)`;
  await bulk(
    `INSERT INTO session (id_hash, user_id, created_at, last_seen_at, idle_minutes, absolute_expires_at)
      SELECT ${id('s')} || ${id('t')}, '${userId}', now(), now(), 30, ${old(8)} FROM ${rows}`,
    `INSERT INTO sign_in_failure (id, at, user_id, network_address, kind)
      SELECT ${id('f')}::uuid, ${old(91)} - n * interval '1 second', '${userId}', '192.0.2.1', 'WRONG' FROM ${rows}`,
    `INSERT INTO known_device (token_hash, user_id, used_at) SELECT ${id('k')} || ${id('l')}, '${userId}', ${old(401)} FROM ${rows}`,
    `INSERT INTO half_sign_in (token_hash, user_id, ends_at) SELECT ${id('y')} || ${id('z')}, '${userId}', ${old(2)} FROM ${rows}`,
    `INSERT INTO account_link (id, user_id, kind, email, made_at, ends_at)
      SELECT ${id('w')}::uuid, '${userId}', 'PASSWORD', 'test@test.invalid', now(), ${old(31)} FROM ${rows}`,
    `INSERT INTO rate_limit (key, points, expire)
      SELECT ${id('r')}, 1, extract(epoch FROM now()) * 1000 + CASE WHEN n % 100 = 0 THEN -1000 ELSE 3600000 END FROM ${rows}`,
    `INSERT INTO form_draft (commissioner_code, id, user_id, path, form_key, "values", saved_at)
      SELECT '${code}', ${id('d')}::uuid, '${userId}', '/test', ${id('e')}::uuid, '{}', ${old(31)} FROM ${rows}`,
    `INSERT INTO sent_form (commissioner_code, id, user_id, form_key, digest, sent_at)
      SELECT '${code}', ${id('g')}::uuid, '${userId}', ${id('h')}::uuid, repeat('0', 64), ${old(2)} FROM ${rows}`,
    `INSERT INTO upload (commissioner_code, id, person_id, subject_id, purpose, kind, bytes, sha256, storage_key, sent_by_id, sent_by_name, sent_at, state, checked_at)
      SELECT '${code}', ${id('u')}::uuid, ${id('p')}::uuid, ${id('q')}::uuid, 'RECEIPT', 'PDF', 1, repeat('0', 64), CASE WHEN n % 100 = 0 THEN ${id('x')} END,
        '${userId}', 'Test', ${old(2)}, CASE WHEN n % 100 = 0 THEN 'CHECKING' ELSE 'KEPT' END, CASE WHEN n % 100 <> 0 THEN now() END FROM ${rows}`,
  );
}
