-- What Prisma's schema language has no words for: checks, triggers, row-level security, rights and functions.

-- 1. Integrity towards the shared tables. Citus would hold these as reference tables.

DO $$
DECLARE target record;
BEGIN
  FOR target IN
    SELECT table_name FROM information_schema.columns
    WHERE table_schema = current_schema() AND column_name = 'commissioner_code' AND table_name <> 'session'
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (commissioner_code) REFERENCES commissioner (code)',
      target.table_name, target.table_name || '_commissioner_fkey');
  END LOOP;
  FOR target IN
    SELECT table_name, column_name FROM information_schema.columns
    WHERE table_schema = current_schema() AND table_name <> 'session' AND column_name IN (
      'user_id', 'author_id', 'recorded_by_id', 'registered_by_id', 'practitioner_id', 'decider_id', 'set_by_id', 'told_by_id',
      'owner_id', 'coordinator_id', 'created_by_id', 'submitted_by_id', 'decided_by_id', 'activated_by_id', 'proposed_by_id',
      'approved_by_id', 'released_by_id', 'uploaded_by_id')
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (%I) REFERENCES user_account (id)',
      target.table_name, target.table_name || '_' || target.column_name || '_fkey', target.column_name);
  END LOOP;
END $$;

-- 2. Search by the beginning of a name: byte order, so that a range of the index serves it under row-level security.

ALTER TABLE person ALTER COLUMN given_name_key TYPE varchar(80) COLLATE "C";
ALTER TABLE person ALTER COLUMN family_name_key TYPE varchar(80) COLLATE "C";

-- 3. Checks.

-- Modulus 11 over ten digits; one digit ten times is no NHS number.
CREATE FUNCTION nhs_number_is_valid(number text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT number ~ '^[0-9]{10}$' AND number !~ '^(.)\1{9}$' AND
    (11 - (SELECT sum(substr(number, place, 1)::int * (11 - place)) FROM generate_series(1, 9) AS place) % 11) % 11
      = substr(number, 10, 1)::int
$$;

ALTER TABLE installation ADD CONSTRAINT installation_one_row CHECK (id = 1);
ALTER TABLE user_account ADD CONSTRAINT user_account_email_lower CHECK (email = lower(email));
ALTER TABLE membership ADD CONSTRAINT membership_days CHECK (ends_on >= starts_on),
  ADD CONSTRAINT membership_staff CHECK (role NOT IN ('BUDGET_HOLDER', 'REPRESENTATIVE', 'NOMINEE')),
  ADD CONSTRAINT membership_limit CHECK (approval_limit_pence >= 0);
ALTER TABLE authority ADD CONSTRAINT authority_days CHECK (ends_on >= starts_on),
  ADD CONSTRAINT authority_own CHECK ((kind = 'SELF') = (basis = 'OWN')),
  ADD CONSTRAINT authority_nominated CHECK ((kind = 'NOMINEE') = (basis = 'NOMINATED_BY_PERSON')),
  ADD CONSTRAINT authority_ended CHECK ((ended_at IS NULL) = (ended_reason IS NULL));
ALTER TABLE caseload_entry ADD CONSTRAINT caseload_entry_days CHECK (ends_on >= starts_on);
ALTER TABLE break_glass ADD CONSTRAINT break_glass_reason CHECK (length(trim(reason)) >= 10),
  ADD CONSTRAINT break_glass_time CHECK (expires_at > opened_at);
ALTER TABLE person
  ADD CONSTRAINT person_nhs_number CHECK (nhs_number_is_valid(nhs_number)),
  ADD CONSTRAINT person_nhs_number_or_reason CHECK ((nhs_number IS NULL) = (nhs_number_missing_reason IS NOT NULL)),
  ADD CONSTRAINT person_gp_practice_code CHECK (gp_practice_code ~ '^[A-Z][0-9]{5}$'),
  ADD CONSTRAINT person_died CHECK (died_on >= date_of_birth);
ALTER TABLE eligibility_decision ADD CONSTRAINT eligibility_decision_reasons CHECK (length(trim(reasons)) > 0 AND length(trim(evidence)) > 0);
ALTER TABLE indicative_budget
  ADD CONSTRAINT indicative_budget_amounts CHECK (weekly_pence >= 0 AND one_off_pence >= 0 AND contingency_pence >= 0 AND weeks >= 0 AND contingency_weeks >= 0),
  ADD CONSTRAINT indicative_budget_total CHECK (total_pence > 0 AND total_pence = weekly_pence * weeks + one_off_pence + contingency_pence),
  ADD CONSTRAINT indicative_budget_told CHECK ((told_on IS NULL) = (told_how IS NULL) AND (told_on IS NULL) = (told_by_id IS NULL));
ALTER TABLE clock ADD CONSTRAINT clock_days CHECK (due_on >= started_on AND ended_on >= started_on);
ALTER TABLE care_plan ADD CONSTRAINT care_plan_weeks CHECK (weeks BETWEEN 1 AND 53), ADD CONSTRAINT care_plan_notice CHECK (notice_days BETWEEN 1 AND 365);
ALTER TABLE plan_line ADD CONSTRAINT plan_line_amount CHECK (amount_pence > 0);
ALTER TABLE plan_risk ADD CONSTRAINT plan_risk_scale CHECK (likelihood BETWEEN 1 AND 5 AND impact BETWEEN 1 AND 5);
ALTER TABLE plan_submission ADD CONSTRAINT plan_submission_amount CHECK (total_pence > 0 AND weekly_pence >= 0);
ALTER TABLE plan_decision
  ADD CONSTRAINT plan_decision_not_the_author CHECK (decided_by_id <> submitted_by_id),
  ADD CONSTRAINT plan_decision_reasons CHECK (length(trim(reasons)) > 0),
  ADD CONSTRAINT plan_decision_conditions CHECK ((outcome = 'APPROVE_WITH_CONDITIONS') = (conditions IS NOT NULL)),
  ADD CONSTRAINT plan_decision_within_limit CHECK (outcome IN ('RETURN', 'REFUSE') OR NOT is_final OR amount_pence <= limit_pence);
ALTER TABLE budget ADD CONSTRAINT budget_days CHECK (ends_on >= starts_on), ADD CONSTRAINT budget_amount CHECK (agreed_pence > 0 AND weekly_pence >= 0),
  ADD CONSTRAINT budget_ended CHECK ((state = 'ENDED') = (ended_on IS NOT NULL));
ALTER TABLE allocation ADD CONSTRAINT allocation_amount CHECK (amount_pence > 0),
  ADD CONSTRAINT allocation_holder CHECK ((way = 'NOTIONAL') = (holder_name IS NULL));
ALTER TABLE funding_share ADD CONSTRAINT funding_share_amount CHECK (amount_pence > 0), ADD CONSTRAINT funding_share_days CHECK (ends_on >= starts_on);
ALTER TABLE payment
  ADD CONSTRAINT payment_amount CHECK (amount_pence > 0),
  ADD CONSTRAINT payment_days CHECK (period_ends_on >= period_starts_on),
  ADD CONSTRAINT payment_three_people CHECK (approved_by_id <> proposed_by_id AND released_by_id <> proposed_by_id AND released_by_id <> approved_by_id),
  ADD CONSTRAINT payment_order CHECK (
    (approved_by_id IS NULL) = (approved_at IS NULL) AND (released_by_id IS NULL) = (released_at IS NULL) AND
    (state <> 'PROPOSED' OR approved_by_id IS NULL) AND (state NOT IN ('APPROVED', 'RELEASED') OR approved_by_id IS NOT NULL) AND
    (state = 'RELEASED') = (released_by_id IS NOT NULL) AND (state = 'CANCELLED') = (cancelled_reason IS NOT NULL));
ALTER TABLE ledger_account
  ADD CONSTRAINT ledger_account_floor CHECK (kind = 'FUND' OR balance_pence >= 0),
  ADD CONSTRAINT ledger_account_owner CHECK (
    (kind = 'FUND') = (person_id IS NULL) AND (kind = 'FUND') = (budget_id IS NULL) AND (kind = 'FUND') = (allocation_id IS NULL));
ALTER TABLE journal_entry ADD CONSTRAINT journal_entry_reversal CHECK ((kind = 'REVERSAL') = (reverses_id IS NOT NULL)),
  ADD CONSTRAINT journal_entry_not_itself CHECK (reverses_id <> id);
ALTER TABLE posting ADD CONSTRAINT posting_not_zero CHECK (amount_pence <> 0);
ALTER TABLE spending ADD CONSTRAINT spending_amount CHECK (amount_pence > 0);
ALTER TABLE receipt ADD CONSTRAINT receipt_size CHECK (bytes > 0 AND width > 0 AND height > 0);

-- 4. At most one of some things, and the indexes of what is open.

CREATE UNIQUE INDEX ledger_account_one_fund ON ledger_account (commissioner_code) WHERE kind = 'FUND';
CREATE UNIQUE INDEX care_plan_one_open ON care_plan (commissioner_code, request_id) WHERE state IN ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED');
CREATE UNIQUE INDEX clock_one_open ON clock (commissioner_code, request_id, kind) WHERE ended_on IS NULL;
CREATE UNIQUE INDEX authority_one_self ON authority (commissioner_code, person_id) WHERE kind = 'SELF';
CREATE UNIQUE INDEX caseload_entry_one_open ON caseload_entry (commissioner_code, person_id, user_id) WHERE ends_on IS NULL;
CREATE INDEX clock_open_by_role ON clock (commissioner_code, owner_role, due_on, id) WHERE ended_on IS NULL;
CREATE INDEX clock_open_by_owner ON clock (commissioner_code, owner_id, due_on, id) WHERE ended_on IS NULL;
CREATE INDEX ledger_account_by_kind ON ledger_account (commissioner_code, kind);

-- 5. Append-only tables. Triggers speak only of their own table, so that they run on shards too.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP;
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['break_glass', 'setting', 'audit_event', 'eligibility_decision', 'plan_section_revision', 'plan_agreement',
    'plan_submission', 'plan_decision', 'allocation', 'funding_share', 'journal_entry', 'posting', 'receipt']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name || '_append_only', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_change()', name || '_not_emptied', name);
  END LOOP;
END $$;

CREATE FUNCTION check_entry_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE sides bigint; total numeric;
BEGIN
  EXECUTE format('SELECT count(*), sum(amount_pence) FROM %I.%I WHERE commissioner_code = $1 AND entry_id = $2', TG_TABLE_SCHEMA, TG_TABLE_NAME)
    INTO sides, total USING NEW.commissioner_code, NEW.entry_id;
  IF sides < 2 OR total <> 0 THEN
    RAISE EXCEPTION 'journal entry % does not balance: % postings, sum %', NEW.entry_id, sides, total;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER posting_balances AFTER INSERT ON posting DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_entry_balances();

CREATE FUNCTION check_allocations_sum() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE total numeric; agreements bigint;
BEGIN
  EXECUTE format('SELECT sum(amount_pence), count(DISTINCT agreed_pence) FROM %I.%I WHERE commissioner_code = $1 AND budget_id = $2', TG_TABLE_SCHEMA, TG_TABLE_NAME)
    INTO total, agreements USING NEW.commissioner_code, NEW.budget_id;
  IF total <> NEW.agreed_pence OR agreements <> 1 THEN
    RAISE EXCEPTION 'allocations of budget % make % and not the agreed %', NEW.budget_id, total, NEW.agreed_pence;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER allocation_sums AFTER INSERT ON allocation DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_allocations_sum();

-- 6. Row-level security. A transaction says SET LOCAL app.commissioner_code, app.user_id, app.reach and app.person_ids; without them: no row.

DO $$
DECLARE
  name text;
  tenant text := $q$commissioner_code = current_setting('app.commissioner_code', true)$q$;
  everybody text := $q$current_setting('app.reach', true) = 'commissioner'$q$;
  people text := $q$ = ANY (string_to_array(nullif(current_setting('app.person_ids', true), ''), ',')::uuid[])$q$;
  own text := $q$user_id = nullif(current_setting('app.user_id', true), '')::uuid$q$;
  reached text;
BEGIN
  FOR name IN SELECT table_name FROM information_schema.columns
    WHERE table_schema = current_schema() AND column_name = 'commissioner_code' AND table_name <> 'session'
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    reached := format('%s AND (%s OR %s%s)', tenant, everybody, CASE name WHEN 'person' THEN 'id' ELSE 'person_id' END, people);
    IF name IN ('setting', 'audit_head') THEN
      EXECUTE format('CREATE POLICY tenant ON %I USING (%s) WITH CHECK (%s)', name, tenant, tenant);
    ELSIF name = 'form_draft' THEN
      EXECUTE format('CREATE POLICY own ON %I USING (%s AND %s) WITH CHECK (%s AND %s)', name, tenant, own, tenant, own);
    ELSIF name = 'membership' THEN
      EXECUTE format('CREATE POLICY own_or_reached ON %I USING ((%s AND %s) OR %s) WITH CHECK (%s AND %s)', name, tenant, everybody, own, tenant, everybody);
    ELSIF name = 'audit_event' THEN
      EXECUTE format('CREATE POLICY reached ON %I FOR SELECT USING (%s)', name, reached);
      EXECUTE format('CREATE POLICY written ON %I FOR INSERT WITH CHECK (%s)', name, tenant);
    ELSIF name IN ('authority', 'caseload_entry') THEN
      EXECUTE format('CREATE POLICY own_or_reached ON %I USING ((%s) OR %s) WITH CHECK (%s)', name, reached, own, reached);
    ELSIF name = 'break_glass' THEN
      EXECUTE format('CREATE POLICY own_or_reached ON %I USING ((%s) OR %s) WITH CHECK (%s AND %s)', name, reached, own, tenant, own);
    ELSE
      EXECUTE format('CREATE POLICY reached ON %I USING (%s) WITH CHECK (%s)', name, reached, reached);
    END IF;
  END LOOP;
END $$;

-- 7. The application's rights: it owns nothing, and only drafts, contacts and counted attempts may be deleted.

DO $$
DECLARE name text;
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO phb_application', current_schema());
  GRANT SELECT ON commissioner, bank_holiday, installation TO phb_application;
  GRANT SELECT, INSERT, UPDATE ON user_account, session TO phb_application;
  GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limit TO phb_application;
  FOR name IN SELECT table_name FROM information_schema.columns
    WHERE table_schema = current_schema() AND column_name = 'commissioner_code' AND table_name <> 'session'
  LOOP
    EXECUTE format('GRANT SELECT, INSERT ON %I TO phb_application', name);
    IF NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = name::regclass AND tgname = name || '_append_only') THEN
      EXECUTE format('GRANT UPDATE ON %I TO phb_application', name);
    END IF;
  END LOOP;
  GRANT DELETE ON form_draft, emergency_contact TO phb_application;
END $$;

-- 8. Who is behind a session: one statement a request. The caller judges the times in it.

CREATE FUNCTION actor_of(session_hash text, today date, at timestamptz) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE signed_in record;
BEGIN
  SELECT s.*, u.display_name, u.suspended_at INTO signed_in FROM session s JOIN user_account u ON u.id = s.user_id WHERE s.id_hash = session_hash;
  IF NOT FOUND THEN RETURN NULL; END IF;
  -- SET LOCAL and not set_config(): only the statement reaches the workers of a distributed database.
  EXECUTE format('SET LOCAL app.user_id = %L', signed_in.user_id);
  EXECUTE format('SET LOCAL app.commissioner_code = %L', coalesce(signed_in.commissioner_code, ''));
  RETURN jsonb_build_object(
    'userId', signed_in.user_id, 'displayName', signed_in.display_name, 'suspended', signed_in.suspended_at IS NOT NULL,
    'commissionerCode', signed_in.commissioner_code, 'role', signed_in.role,
    'lastSeenAt', signed_in.last_seen_at, 'idleMinutes', signed_in.idle_minutes,
    'absoluteExpiresAt', signed_in.absolute_expires_at, 'endedAt', signed_in.ended_at,
    'memberships', (SELECT coalesce(jsonb_agg(jsonb_build_object('commissionerCode', m.commissioner_code, 'commissionerName', c.name, 'role', m.role,
        'approvalLimitPence', m.approval_limit_pence) ORDER BY c.name, m.role), '[]')
      FROM membership m JOIN commissioner c ON c.code = m.commissioner_code
      WHERE m.user_id = signed_in.user_id AND m.starts_on <= today AND (m.ends_on IS NULL OR m.ends_on >= today)),
    'authorities', (SELECT coalesce(jsonb_agg(jsonb_build_object('commissionerCode', a.commissioner_code, 'commissionerName', c.name, 'kind', a.kind,
        'personId', a.person_id, 'coversMoney', a.covers_money, 'coversPlan', a.covers_plan) ORDER BY c.name, a.kind, a.id), '[]')
      FROM authority a JOIN commissioner c ON c.code = a.commissioner_code
      WHERE a.user_id = signed_in.user_id AND a.ended_at IS NULL AND a.starts_on <= today AND (a.ends_on IS NULL OR a.ends_on >= today)),
    'caseload', CASE WHEN signed_in.role = 'PRACTITIONER' THEN (SELECT coalesce(jsonb_agg(DISTINCT person_id), '[]') FROM (
        SELECT e.person_id FROM caseload_entry e WHERE e.commissioner_code = signed_in.commissioner_code AND e.user_id = signed_in.user_id
          AND e.starts_on <= today AND (e.ends_on IS NULL OR e.ends_on >= today)
        UNION ALL
        SELECT b.person_id FROM break_glass b WHERE b.commissioner_code = signed_in.commissioner_code AND b.user_id = signed_in.user_id AND b.expires_at > at
      ) AS reached) ELSE '[]' END);
END $$;
GRANT EXECUTE ON FUNCTION actor_of(text, date, timestamptz), nhs_number_is_valid(text) TO phb_application;
