import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCommissioner, anAccount, aStaffMember } from '../../support/identity';
import { sql } from '../../support/superuser';

/**
 * The columns that the application changes, each with the store that writes it. `but`: every column except
 * these and those that say which row it is. A step that changes another column needs a GRANT in its migration
 * and a word here.
 */
const CHANGED: Record<string, { by: string; columns?: string; but?: string }> = {
  assessment: { by: 'assessment/store/assessment', columns: `advocacy advocacy_note best_interests_consulted capacity_assessor closed_from completed_by_id completed_by_name completed_on completer_profession indication
    involvement_basis involvement_note involvement_version is_referred_anyway is_sharing_agreed received_on referral_rationale representative_name
    started_on state withdrawn_reason` },
  assessment_file: { by: 'assessment/store/assessment-file', columns: 'withdrawn_at withdrawn_reason' },
  assessment_member: { by: 'assessment/store/assessment-member', columns: 'confirmed_on removed_at' },
  authority: { by: 'person/store/authority', columns: 'ended_at ended_by_death_id ended_reason money_basis money_basis_on money_basis_paragraph money_basis_source' },
  bank_details: { by: 'money/store/bank-details', columns: 'key_id sealed settled_at settled_by_id settled_reason state' },
  budget: { by: 'money/store/budget', columns: 'end_reason ended_by_id ended_from ended_on state' },
  care_plan: { by: 'plan/store/care-plan', but: 'case_id created_at created_by_id' },
  care_review: { by: 'review/store/care-review', columns: 'taken_back_at taken_back_by_id taken_back_reason' },
  clock: { by: 'case/store/clock-rows', columns: 'case_id ended_by ended_by_id ended_note ended_on owner_id owner_role' },
  criteria: { by: 'criteria/store/criteria', but: 'created_at created_by_id group' },
  daily_run: { by: 'platform/db/daily-run', columns: 'finished_at' },
  death: { by: 'person/store/death', columns: `contact_address contact_has_estate contact_name contact_note contact_phone contact_relationship taken_back_at
    taken_back_by_id taken_back_reason` },
  emergency_contact: { by: 'person/store/withheld', columns: 'reader_ids' },
  family_invitation: { by: 'family/store/family-invitation', columns: `accepted_at accepted_by_id printed_at printed_by_id replaced_at
    withdrawn_at withdrawn_by_id withdrawn_reason wrong_tries` },
  fast_track: { by: 'assessment/store/fast-track', columns: 'care_in_place_at care_recorded_by_id' },
  former_name: { by: 'person/store/former-name', columns: 'removed_at' },
  form_draft: { by: 'platform/db/form-draft', columns: 'saved_at values' },
  indicative_budget: { by: 'plan/store/indicative', columns: 'told_by_id told_how told_on' },
  gp_practice: { by: 'practice/store/gp-practice', columns: 'replaced_by_file_id' },
  known_device: { by: 'platform/db/sign-in', columns: 'used_at' },
  ledger_account: { by: 'money/store/ledger-entry', columns: 'balance_pence' },
  outbox_message: { by: 'message/store/outbox', columns: `channel claimed_at fault next_try_at provider_id settled_at state stopped_because
    subject_id tries` },
  organisation: { by: 'money/store/organisation', columns: 'address is_from_before name register_number' },
  payee: { by: 'money/store/payee', columns: 'replaced_at' },
  payment: { by: 'money/store/payment', columns: `approved_at approved_by_id cancelled_reason ended_with_budget owed_reason owed_reason_by_id
    released_at released_by_id state` },
  payment_file: { by: 'payment/store/payment-file', columns: 'key_id sealed' },
  payment_layout: { by: 'payment/store/payment-layout', columns: 'ended_at ended_by_id ended_on' },
  payment_result_file: { by: 'payment/store/result-file', columns: 'applied_at applied_by_id found key_id refusal sealed state' },
  payment_originator: { by: 'payment/store/originator', columns: 'key_id sealed' },
  payment_run: { by: 'payment/store/payment-run', columns: `approved_at approved_by_id budgets_asked cancelled_at cancelled_by_id cancelled_reason
    collected_to line_count reconciled_at reconciled_by_id released_at released_by_id sent_at sent_by_id state total_pence` },
  payment_run_line: { by: 'payment/store/run-line', columns: `amount_pence bank_details_id held_stop held_until payee_id payment_id result_at
    result_by_id result_on result_reason state taken_out_at taken_out_by_id taken_out_reason` },
  person: {
    by: 'person/store/person',
    but: 'registered_at registered_by_id ais_contact_method ais_information_format ais_communication_professional ais_communication_support',
  },
  phb_case: { by: 'case/store/case', columns: 'closed_by_death_id closed_from closed_on closed_reason eligibility_id state' },
  plan_line: { by: 'plan/store/plan-items', but: 'plan_id position' },
  plan_outcome: { by: 'plan/store/plan-items', but: 'plan_id position' },
  plan_risk: { by: 'plan/store/plan-items', but: 'plan_id position' },
  plan_section: { by: 'plan/store/plan-section', columns: 'author_id author_role body version written_at' },
  practice_file: { by: 'practice/store/practice-file', columns: 'content loaded_at loaded_by_id' },
  practice_registration: { by: 'practice/store/practice-registration', columns: 'reader_ids superseded_at' },
  protected_characteristics: { by: 'person/store/characteristics', but: '' },
  rate_limit: { by: 'platform/db/rate-limiter', columns: 'expire key points' },
  sensitive_record: { by: 'person/store/sensitive', columns: 'ended_at ended_by_id ended_reason reader_ids reason review_on safe_way safe_words' },
  sent_form: { by: 'platform/db/sent-form', columns: 'address' },
  sharing_agreement: { by: 'person/store/sharing', columns: 'withdrawn_at withdrawn_by_id withdrawn_note' },
  staff_file: { by: 'identity/store/staff-file', columns: 'content loaded_at loaded_by_id made' },
  spending: { by: 'spending/store/spending-step', columns: 'status' },
  upload: { by: 'file/store/upload', columns: 'checked_at refusal seen_at state storage_key' },
  withheld_contact: { by: 'person/store/withheld', columns: 'address_line_1 address_line_2 email phone postcode reader_ids town' },
}; // biome-ignore format: one line a table

/** The tables that only functions of the database or migrations write. */
const NOT_INSERTED = [
  '_prisma_migrations', 'account_link', 'audit_event', 'audit_head', 'bank_holiday', 'commissioner', 'contact_change', 'daily_run', 'factor_reset', 'half_sign_in', 'installation', 'invitation', 'membership', 'recovery_code', 'second_factor', 'session', 'setting',
  'setting_taken_back', 'succession', 'tool_level', 'tool_part', 'user_account',
]; // biome-ignore format: a list

const words = (text: string) => text.split(/\s+/).filter(Boolean).sort();

async function columnsOf(table: string, right: 'UPDATE' | 'SELECT') {
  const rows = await sql<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.column_privileges
     WHERE grantee = 'phb_application' AND table_schema = 'public' AND privilege_type = $2 AND table_name = $1`,
    [table, right],
  );
  return rows.map(({ name }) => name).sort();
}

async function allColumnsOf(table: string) {
  const rows = await sql<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
    [table],
  );
  return rows.map(({ name }) => name).sort();
}

describe('the application changes only', () => {
  it.each(Object.entries(CHANGED))('of %s what its store writes', async (table, { by, columns, but }) => {
    const kept = ['commissioner_code', 'id', 'person_id', ...words(but ?? '')];
    const expected = columns
      ? words(columns)
      : (await allColumnsOf(table)).filter((name) => !kept.includes(name));
    expect(await columnsOf(table, 'UPDATE')).toEqual(expected);
    const store = readFileSync(path.join(import.meta.dirname, `../../../lib/${by}.ts`), 'utf8');
    expect(store).toMatch(/\.(update|updateMany|upsert)\(|UPDATE|tableName/);
  });

  it('these tables', async () => {
    const rows = await sql<{ table: string }>(
      `SELECT DISTINCT table_name::text AS table FROM information_schema.column_privileges
       WHERE grantee = 'phb_application' AND table_schema = 'public' AND privilege_type = 'UPDATE' ORDER BY 1`,
    );
    expect(rows.map(({ table }) => table)).toEqual(Object.keys(CHANGED).sort());
  });

  it('and inserts into no table that functions or migrations write', async () => {
    const rows = await sql<{ table: string }>(
      `SELECT c.relname AS table FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
         AND NOT has_table_privilege('phb_application', c.oid, 'INSERT') ORDER BY 1`,
    );
    expect(rows.map(({ table }) => table)).toEqual(NOT_INSERTED);
  });
});

describe('as the application', () => {
  const application = new pg.Client({ connectionString: process.env.DATABASE_URL });
  beforeAll(() => application.connect());
  afterAll(() => application.end());

  it('no address and no password hash of an account can be listed', async () => {
    expect(await columnsOf('user_account', 'SELECT')).toEqual([
      'display_name',
      'id',
      'job_title',
      'phone',
      'suspended_at',
    ]);
    for (const column of ['email', 'password_hash', '*'])
      await expect(application.query(`SELECT ${column} FROM user_account`)).rejects.toThrow(
        'permission denied',
      );
  });

  it('the hash of one account is read by its address, as a sign-in needs it', async () => {
    const { email, userId } = await anAccount('AUDITOR', await aCommissioner(), {
      password: 'correct horse',
    });
    const found = async (typed: string) =>
      (await application.query('SELECT * FROM sign_in_account($1)', [typed])).rows;
    expect(await found(email)).toMatchObject([
      { id: userId, password_hash: expect.stringContaining('$argon2id$') },
    ]);
    expect(await found('%')).toEqual([]);
  });

  it('the address of staff is read for their own commissioner alone, and of no one else', async () => {
    const [code, other] = [await aCommissioner(), await aCommissioner()];
    const [ours, theirs] = [await aStaffMember('PHB_LEAD', code), await aStaffMember('PHB_LEAD', other)];
    const inReach = async (reach: string) => {
      await application.query(
        `BEGIN; SET LOCAL app.commissioner_code = '${code}'; SET LOCAL app.reach = '${reach}'`,
      );
      const byId = await application.query('SELECT email FROM staff_emails($1)', [
        [ours.userId, theirs.userId],
      ]);
      const byEmail = await application.query('SELECT email FROM staff_by_email($1, $2)', [
        [ours.email, theirs.email],
        '2026-06-15',
      ]);
      await application.query('ROLLBACK');
      return [...byId.rows, ...byEmail.rows].map(({ email }) => email);
    };
    expect(await inReach('commissioner')).toEqual([ours.email, ours.email]);
    expect(await inReach('people')).toEqual([]);
  });

  it('no demonstration account is listed where there is no demonstration', async () => {
    await sql(`UPDATE user_account SET email = id || '@demonstration.invalid', job_title = 'x'`);
    expect((await application.query('SELECT * FROM demonstration_accounts()')).rows).toEqual([]);
  });

  it.each([
    `UPDATE user_account SET suspended_at = NULL`,
    `INSERT INTO membership (commissioner_code, id) VALUES ('X', gen_random_uuid())`,
    `UPDATE membership SET approval_limit_pence = 1`,
    `UPDATE session SET user_id = gen_random_uuid()`,
    `INSERT INTO setting (commissioner_code, id) VALUES ('X', gen_random_uuid())`,
    `UPDATE payment SET amount_pence = 1`,
    `UPDATE spending SET amount_pence = 1`,
    `UPDATE budget SET agreed_pence = 1`,
    `UPDATE ledger_account SET allocation_id = NULL`,
  ])('%s is refused', async (statement) => {
    await expect(application.query(statement)).rejects.toThrow('permission denied');
  });

  it('no role is granted in a transaction that reaches only people', async () => {
    const code = await aCommissioner();
    const { userId } = await anAccount('AUDITOR', code);
    const inReach = async (reach: string) => {
      await application.query(
        `BEGIN; SET LOCAL app.commissioner_code = '${code}'; SET LOCAL app.reach = '${reach}'`,
      );
      return application
        .query(`SELECT grant_role(gen_random_uuid(), $1, 'ADMINISTRATOR', NULL, '2026-06-15', NULL) AS id`, [
          userId,
        ])
        .then(({ rows }) => rows[0].id !== null)
        .catch(() => false)
        .finally(() => application.query('ROLLBACK'));
    };
    expect(await inReach('people')).toBe(false);
    expect(await inReach('commissioner')).toBe(true);
  });
});
