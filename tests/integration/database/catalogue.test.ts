import { describe, expect, it } from 'vitest';
import { sql } from '../../support/superuser';

// Their commissioner_code is what a user chose, not the owner of the data.
const CHOICES = ['session'];
const SHARED = [
  'commissioner',
  'succession',
  'bank_holiday',
  'installation',
  'user_account',
  'session',
  'rate_limit',
  'daily_run',
  'sign_in_failure',
  'known_device',
  'second_factor',
  'recovery_code',
  'half_sign_in',
  'account_link',
  'tool_part',
  'tool_level',
  '_prisma_migrations',
];
const APPEND_ONLY = [
  'account_suspension',
  'allocation',
  'assessment_answer',
  'audit_event',
  'bacs_submission',
  'break_glass',
  'capacity_record',
  'challenge',
  'challenge_meeting',
  'challenge_outcome',
  'contact_change',
  'criteria_answer',
  'dbs_check',
  'eligibility',
  'eligibility_decision',
  'funding_share',
  'journal_entry',
  'letter',
  'modulus_table',
  'nursing_considered',
  'payment_agreement',
  'payment_consent',
  'payment_exclusion',
  'payment_notice',
  'payment_notice_end',
  'payment_schedule',
  'plan_agreement',
  'plan_decision',
  'plan_section_revision',
  'plan_submission',
  'posting',
  'receipt',
  'receipt_withdrawal',
  'recommendation',
  'recommendation_return',
  'refund',
  'refund_check',
  'refund_taken_back',
  'repayment',
  'repayment_money',
  'repayment_step',
  'role_change',
  'setting',
  'setting_taken_back',
  'spending_check',
];

type Named = { table: string; detail: string };
const findings = (rows: Named[]) => rows.map(({ table, detail }) => `${table}: ${detail}`);

/** The columns of a table that the application may change. */
async function changeable(table: string): Promise<string> {
  const columns = await sql<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.column_privileges
     WHERE grantee = 'phb_application' AND privilege_type = 'UPDATE' AND table_name = $1 ORDER BY 1`,
    [table],
  );
  return columns.map(({ name }) => name).join(' ');
}

const tables = await sql<{ table: string }>(
  `SELECT c.relname AS table FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`,
);
const tenants = tables.map(({ table }) => table).filter((table) => !SHARED.includes(table));
/** Each condition of each policy, as the database writes it. */
const policies = await sql<{ table: string; text: string }>(
  `SELECT tablename AS table, condition AS text FROM pg_policies CROSS JOIN LATERAL (VALUES (qual), (with_check)) AS c (condition)
   WHERE schemaname = 'public' AND condition IS NOT NULL ORDER BY 1, 2`,
);

describe('the catalogue keeps the data rules of the architecture', () => {
  it('every table is either shared, by name, or carries the commissioner', async () => {
    const carrying = await sql<{ table: string }>(
      `SELECT table_name AS table FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'commissioner_code' ORDER BY 1`,
    );
    const found = carrying.map(({ table }) => table).filter((table) => !CHOICES.includes(table));
    expect(tenants).toEqual(found);
    expect(tenants.length).toBeGreaterThan(25);
  });

  it('every primary key is (commissioner_code, id)', async () => {
    const keys = await sql<Named>(
      `SELECT conrelid::regclass::text AS table, pg_get_constraintdef(oid) AS detail FROM pg_constraint
       WHERE contype = 'p' AND conrelid::regclass::text = ANY ($1) ORDER BY 1`,
      [tenants],
    );
    expect(findings(keys)).toEqual(tenants.map((table) => `${table}: PRIMARY KEY (commissioner_code, id)`));
  });

  it('every unique index begins with commissioner_code', async () => {
    const others = await sql<Named>(
      `SELECT indrelid::regclass::text AS table, indexrelid::regclass::text AS detail FROM pg_index i
       JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
       WHERE indisunique AND indrelid::regclass::text = ANY ($1) AND a.attname <> 'commissioner_code'`,
      [tenants],
    );
    expect(findings(others)).toEqual([]);
  });

  it('no index goes on after an enum, because row-level security keeps conditions on enums out of indexes', async () => {
    const lost = await sql<Named>(
      `SELECT DISTINCT indrelid::regclass::text AS table, indexrelid::regclass::text AS detail FROM pg_index i
       CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS k (attnum, place)
       JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum JOIN pg_type t ON t.oid = a.atttypid
       WHERE t.typtype = 'e' AND NOT indisunique AND k.place < i.indnkeyatts AND indrelid::regclass::text = ANY ($1)`,
      [tenants],
    );
    expect(findings(lost)).toEqual([]);
  });

  it.each([
    ['phb_case', 'state', 'CaseState'],
    ['phb_case', '"group"', 'PhbGroup'],
    ['budget', 'state', 'BudgetState'],
    ['budget', '"group"', 'PhbGroup'],
    ['allocation', 'way', 'WayOfManaging'],
    ['clock', 'kind', 'ClockKind'],
  ])('%s: each %s has an index of its own, for lists that begin with it', async (table, column, type) => {
    const without = await sql<{ value: string }>(
      `SELECT value FROM unnest(enum_range(NULL::"${type}")::text[]) AS value WHERE NOT EXISTS (SELECT FROM pg_indexes
         WHERE tablename = $1 AND indexdef LIKE '% WHERE %' || $2 || ' = ''' || value || '''::%')`,
      [table, column],
    );
    expect(without).toEqual([]);
  });

  it('every foreign key between tenants begins with commissioner_code on both sides; the others lead to shared tables', async () => {
    const wrong = await sql<Named>(
      `SELECT conrelid::regclass::text AS table, pg_get_constraintdef(k.oid) AS detail FROM pg_constraint k
       JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = conkey[1]
       JOIN pg_attribute b ON b.attrelid = confrelid AND b.attnum = confkey[1]
       WHERE contype = 'f' AND conrelid::regclass::text = ANY ($1) AND confrelid::regclass::text = ANY ($1)
         AND (a.attname <> 'commissioner_code' OR b.attname <> 'commissioner_code')`,
      [tenants],
    );
    expect(findings(wrong)).toEqual([]);
  });

  it('no shared table points at a tenant table', async () => {
    const wrong = await sql<Named>(
      `SELECT conrelid::regclass::text AS table, pg_get_constraintdef(oid) AS detail FROM pg_constraint
       WHERE contype = 'f' AND NOT conrelid::regclass::text = ANY ($1) AND confrelid::regclass::text = ANY ($1)`,
      [tenants],
    );
    expect(findings(wrong)).toEqual([]);
  });

  it('every tenant table belongs to a commissioner that exists', async () => {
    const keyed = await sql<{ table: string }>(
      `SELECT conrelid::regclass::text AS table FROM pg_constraint WHERE contype = 'f' AND confrelid = 'commissioner'::regclass
         AND pg_get_constraintdef(oid) LIKE 'FOREIGN KEY (commissioner_code) %' ORDER BY 1`,
    );
    expect(keyed.map(({ table }) => table)).toEqual(tenants);
  });

  it('no foreign key deletes or updates by itself', async () => {
    const wrong = await sql<Named>(
      `SELECT conrelid::regclass::text AS table, pg_get_constraintdef(oid) AS detail FROM pg_constraint
       WHERE contype = 'f' AND (confdeltype NOT IN ('a', 'r') OR confupdtype <> 'a')`,
    );
    expect(findings(wrong)).toEqual([]);
  });

  it('every tenant table has row-level security, forced, with a policy that asks for the commissioner', async () => {
    const open = await sql<Named>(
      `SELECT relname AS table, 'not forced' AS detail FROM pg_class WHERE relname = ANY ($1) AND NOT (relrowsecurity AND relforcerowsecurity)`,
      [tenants],
    );
    expect(findings(open)).toEqual([]);
    expect([...new Set(policies.map(({ table }) => table))]).toEqual(tenants);
    expect(policies.filter(({ text }) => !text.includes('app.commissioner_code'))).toEqual([]);
  });

  it('a policy reads each setting once a statement, in a sub-select, and has no other subquery', () => {
    const once = /\( SELECT current_setting\('app\.\w+'::text, true\) AS current_setting\)/g;
    const rest = policies.map(({ table, text }) => ({ table, text: text.replace(once, '$') }));
    expect(rest.filter(({ text }) => /current_setting|SELECT/i.test(text))).toEqual([]);
    expect(policies.filter(({ text }) => text.match(once)).length).toBe(policies.length);
  });

  it('append-only tables refuse UPDATE, DELETE and TRUNCATE by trigger and by right', async () => {
    const triggers = await sql<{ table: string; kinds: string }>(
      `SELECT tgrelid::regclass::text AS table, string_agg(tgname, ' ' ORDER BY tgname) AS kinds FROM pg_trigger
       WHERE tgfoid = 'refuse_change'::regproc GROUP BY 1 ORDER BY 1`,
    );
    expect(triggers).toEqual(
      APPEND_ONLY.map((table) => ({ table, kinds: `${table}_append_only ${table}_not_emptied` })),
    );
    const rights = await sql<Named>(
      `SELECT table_name AS table, privilege_type AS detail FROM information_schema.role_table_grants
       WHERE grantee = 'phb_application' AND table_name = ANY ($1) AND privilege_type NOT IN ('SELECT', 'INSERT')`,
      [APPEND_ONLY],
    );
    expect(findings(rights)).toEqual([]);
  });

  it.each(APPEND_ONLY)('%s: TRUNCATE is refused even to the superuser', async (table) => {
    await expect(sql(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(/append-only/);
  });

  it('the application may delete drafts, notes of sent forms, contacts, withheld ones, search words, counted attempts and finished jobs, and nothing else', async () => {
    const rights = await sql<{ table: string }>(
      `SELECT table_name AS table FROM information_schema.role_table_grants WHERE grantee = 'phb_application' AND privilege_type = 'DELETE' ORDER BY 1`,
    );
    expect(rights.map(({ table }) => table)).toEqual([
      '_private_jobs',
      'emergency_contact',
      'form_draft',
      'person_word',
      'rate_limit',
      'sent_form',
      'withheld_contact',
    ]);
    const others = await sql<Named>(
      `SELECT table_name AS table, privilege_type AS detail FROM information_schema.role_table_grants
       WHERE grantee = 'phb_application' AND privilege_type IN ('TRUNCATE', 'TRIGGER', 'REFERENCES')`,
    );
    expect(findings(others)).toEqual([]);
  });

  it.each([
    ['assessment_member', 'confirmed_on removed_at'],
    ['assessment_file', 'withdrawn_at withdrawn_reason'],
    ['fast_track', 'care_in_place_at care_recorded_by_id'],
    ['former_name', 'removed_at'],
    ['person_word', ''],
  ])('the application changes of %s nothing but %s', async (table, columns) => {
    expect(await changeable(table)).toBe(columns);
  });

  it('the application does not change the person, the tool or the starter of an assessment', async () => {
    const columns = (await changeable('assessment')).split(' ');
    expect(columns).toContain('state');
    for (const kept of [
      'id',
      'case_id',
      'person_id',
      'tool',
      'rule_set',
      'criteria_id',
      'setting',
      'started_by_id',
    ]) {
      expect(columns).not.toContain(kept);
    }
  });

  it('the application owns nothing and cannot pass row-level security', async () => {
    const roles = await sql<{ name: string }>(
      `SELECT rolname AS name FROM pg_roles WHERE pg_has_role(rolname, 'phb_application', 'MEMBER') AND NOT rolsuper
         AND (rolbypassrls OR rolcreaterole OR rolcreatedb OR EXISTS (SELECT FROM pg_class WHERE relowner = pg_roles.oid))
         AND rolname LIKE 'phb_app%'`,
    );
    expect(roles).toEqual([]);
  });

  it('trigger functions speak of no table but their own', async () => {
    const functions = await sql<{ name: string; body: string }>(
      `SELECT DISTINCT p.proname AS name, p.prosrc AS body FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
       WHERE NOT t.tgisinternal AND p.pronamespace = 'public'::regnamespace`,
    );
    expect(functions.length).toBeGreaterThan(2);
    const named = functions.filter(({ body }) =>
      tenants.some((table) => new RegExp(`(FROM|INTO|UPDATE|JOIN)\\s+${table}\\b`).test(body)),
    );
    expect(named.map(({ name }) => name)).toEqual([]);
  });
});
