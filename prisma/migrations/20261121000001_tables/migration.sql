
-- CreateEnum
CREATE TYPE "AuthorityKind" AS ENUM ('SELF', 'REPRESENTATIVE', 'NOMINEE');

-- CreateEnum
CREATE TYPE "AuthorityBasis" AS ENUM ('OWN', 'PARENTAL_RESPONSIBILITY', 'LPA_HEALTH_AND_WELFARE', 'LPA_PROPERTY_AND_AFFAIRS', 'DEPUTY_HEALTH_AND_WELFARE', 'DEPUTY_PROPERTY_AND_AFFAIRS', 'APPOINTED_BY_COMMISSIONER', 'NOMINATED_BY_PERSON');

-- CreateEnum
CREATE TYPE "BudgetState" AS ENUM ('ACTIVE', 'SUSPENDED', 'ENDED');

-- CreateEnum
CREATE TYPE "WayOfManaging" AS ENUM ('NOTIONAL', 'THIRD_PARTY', 'DIRECT_PAYMENT');

-- CreateEnum
CREATE TYPE "PaymentState" AS ENUM ('PROPOSED', 'APPROVED', 'RELEASED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "AccountKind" AS ENUM ('FUND', 'COMMITTED', 'HELD', 'SPENT');

-- CreateEnum
CREATE TYPE "EntryKind" AS ENUM ('COMMITMENT', 'PAYMENT', 'SPENDING', 'REVERSAL');

-- CreateEnum
CREATE TYPE "SpendingStatus" AS ENUM ('UNREVIEWED', 'ACCEPTED', 'QUERIED', 'DISALLOWED');

-- CreateEnum
CREATE TYPE "PlanState" AS ENUM ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'APPROVED', 'REFUSED', 'REPLACED');

-- CreateEnum
CREATE TYPE "SectionKind" AS ENUM ('WHAT_MATTERS', 'HOW_TO_SUPPORT_ME', 'GOOD_DAY', 'STRENGTHS', 'HEALTH_NEEDS', 'CONTINGENCY', 'CAPACITY');

-- CreateEnum
CREATE TYPE "CostKind" AS ENUM ('WEEKLY', 'ONE_OFF');

-- CreateEnum
CREATE TYPE "AgreementSide" AS ENUM ('PERSON', 'COMMISSIONER');

-- CreateEnum
CREATE TYPE "AgreementHow" AS ENUM ('SIGNED_IN', 'ON_PAPER', 'SPOKEN');

-- CreateEnum
CREATE TYPE "DecisionOutcome" AS ENUM ('APPROVE', 'APPROVE_WITH_CONDITIONS', 'RETURN', 'REFUSE');

-- CreateEnum
CREATE TYPE "NhsNumberMissing" AS ENUM ('NOT_YET_TRACED', 'NOT_REGISTERED', 'PERSON_DECLINED', 'NEWBORN');

-- CreateEnum
CREATE TYPE "PhbGroup" AS ENUM ('CHC', 'CYPCC', 'S117', 'WHEELCHAIR', 'LONG_TERM_CONDITION', 'LEARNING_DISABILITY', 'MENTAL_HEALTH', 'OTHER_LOCAL');

-- CreateEnum
CREATE TYPE "RequestOrigin" AS ENUM ('REQUEST', 'OFFER');

-- CreateEnum
CREATE TYPE "AskedBy" AS ENUM ('PERSON', 'REPRESENTATIVE', 'FAMILY_OR_FRIEND', 'PROFESSIONAL');

-- CreateEnum
CREATE TYPE "RightAnswer" AS ENUM ('RIGHT_TO_HAVE', 'RIGHT_TO_ASK_ONLY', 'LOCAL_OFFER');

-- CreateEnum
CREATE TYPE "CaseState" AS ENUM ('REQUESTED', 'DECLINED', 'REFUSED', 'ELIGIBLE', 'INDICATIVE_SET', 'PLANNING', 'PLAN_SUBMITTED', 'CHANGES_REQUESTED', 'APPROVED', 'ACTIVE', 'SUSPENDED', 'ENDED');

-- CreateEnum
CREATE TYPE "EligibilityOutcome" AS ENUM ('ELIGIBLE', 'NOT_ELIGIBLE');

-- CreateEnum
CREATE TYPE "ClockKind" AS ENUM ('DECIDE_ELIGIBILITY', 'SET_INDICATIVE_BUDGET', 'TELL_INDICATIVE_BUDGET', 'WRITE_PLAN', 'DECIDE_PLAN', 'CHANGE_PLAN', 'START_BUDGET', 'FIRST_REVIEW');

-- CreateEnum
CREATE TYPE "CommissionerKind" AS ENUM ('CCG', 'ICB');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('PHB_LEAD', 'FINANCE_OFFICER', 'AUDITOR', 'ADMINISTRATOR', 'PRACTITIONER', 'BUDGET_HOLDER', 'REPRESENTATIVE', 'NOMINEE');

-- CreateTable
CREATE TABLE "membership" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "approval_limit_pence" BIGINT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "authority" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "user_id" UUID,
    "kind" "AuthorityKind" NOT NULL,
    "basis" "AuthorityBasis" NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "relationship" VARCHAR(80),
    "phone" VARCHAR(20),
    "email" VARCHAR(254),
    "covers_money" BOOLEAN NOT NULL,
    "covers_plan" BOOLEAN NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "evidence" VARCHAR(500),
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_reason" VARCHAR(500),

    CONSTRAINT "authority_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "caseload_entry" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "caseload_entry_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "break_glass" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "reason" VARCHAR(500) NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "break_glass_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "setting" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "key" VARCHAR(60) NOT NULL,
    "value" JSONB NOT NULL,
    "starts_on" DATE NOT NULL,
    "author_id" UUID NOT NULL,
    "reason" VARCHAR(500) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "form_draft" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "path" VARCHAR(300) NOT NULL,
    "values" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "form_draft_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "action" VARCHAR(60) NOT NULL,
    "person_id" UUID,
    "subject_kind" VARCHAR(40) NOT NULL,
    "subject_id" UUID,
    "reason" VARCHAR(500),
    "before_digest" CHAR(64),
    "after_digest" CHAR(64),
    "previous_hash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "budget" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "group" "PhbGroup" NOT NULL,
    "state" "BudgetState" NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "agreed_pence" BIGINT NOT NULL,
    "weekly_pence" BIGINT NOT NULL,
    "activated_by_id" UUID NOT NULL,
    "activated_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_on" DATE,

    CONSTRAINT "budget_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "allocation" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "way" "WayOfManaging" NOT NULL,
    "amount_pence" BIGINT NOT NULL,
    "agreed_pence" BIGINT NOT NULL,
    "holder_name" VARCHAR(120),

    CONSTRAINT "allocation_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "funding_share" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "funder" VARCHAR(120) NOT NULL,
    "amount_pence" BIGINT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,

    CONSTRAINT "funding_share_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "payment" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "allocation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "amount_pence" BIGINT NOT NULL,
    "period_starts_on" DATE NOT NULL,
    "period_ends_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "state" "PaymentState" NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "released_by_id" UUID,
    "released_at" TIMESTAMPTZ(3),
    "cancelled_reason" VARCHAR(500),

    CONSTRAINT "payment_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "ledger_account" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "kind" "AccountKind" NOT NULL,
    "person_id" UUID,
    "budget_id" UUID,
    "allocation_id" UUID,
    "balance_pence" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "ledger_account_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "journal_entry" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "kind" "EntryKind" NOT NULL,
    "budget_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "happened_on" DATE NOT NULL,
    "description" VARCHAR(200) NOT NULL,
    "idempotency_key" UUID NOT NULL,
    "fingerprint" CHAR(64) NOT NULL,
    "reverses_id" UUID,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "journal_entry_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "posting" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "amount_pence" BIGINT NOT NULL,

    CONSTRAINT "posting_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "spending" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "allocation_id" UUID NOT NULL,
    "plan_line_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "spent_on" DATE NOT NULL,
    "paid_to" VARCHAR(120) NOT NULL,
    "amount_pence" BIGINT NOT NULL,
    "note" VARCHAR(500),
    "status" "SpendingStatus" NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "spending_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "receipt" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "spending_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "storage_key" VARCHAR(200) NOT NULL,
    "media_type" VARCHAR(40) NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "care_plan" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "indicative_budget_id" UUID NOT NULL,
    "state" "PlanState" NOT NULL,
    "starts_on" DATE,
    "weeks" INTEGER NOT NULL DEFAULT 52,
    "coordinator_id" UUID,
    "health_monitor_name" VARCHAR(120),
    "health_monitor_role" VARCHAR(120),
    "first_review_on" DATE,
    "first_review_how" VARCHAR(500),
    "notice_days" INTEGER,
    "no_risks_identified" BOOLEAN NOT NULL DEFAULT false,
    "capacity_fluctuates" BOOLEAN,
    "over_indicative_reason" VARCHAR(2000),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "care_plan_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "plan_section" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "SectionKind" NOT NULL,
    "body" VARCHAR(8000) NOT NULL,
    "version" INTEGER NOT NULL,
    "author_id" UUID NOT NULL,
    "author_role" "Role" NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_section_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "plan_section_revision" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "SectionKind" NOT NULL,
    "version" INTEGER NOT NULL,
    "body" VARCHAR(8000) NOT NULL,
    "author_id" UUID NOT NULL,
    "author_role" "Role" NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_section_revision_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "plan_outcome" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "description" VARCHAR(500) NOT NULL,
    "how_we_will_know" VARCHAR(500) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_outcome_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "plan_line" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "outcome_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "service" VARCHAR(200) NOT NULL,
    "why_needed" VARCHAR(1000) NOT NULL,
    "provider" VARCHAR(120),
    "cost" "CostKind" NOT NULL,
    "amount_pence" BIGINT NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_line_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "plan_risk" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "hazard" VARCHAR(500) NOT NULL,
    "who_might_be_harmed" VARCHAR(200) NOT NULL,
    "likelihood" INTEGER NOT NULL,
    "impact" INTEGER NOT NULL,
    "management" VARCHAR(2000) NOT NULL,
    "owner_name" VARCHAR(120) NOT NULL,
    "persons_view" VARCHAR(1000),
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_risk_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "plan_agreement" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "side" "AgreementSide" NOT NULL,
    "plan_hash" CHAR(64) NOT NULL,
    "agreed_by_name" VARCHAR(120) NOT NULL,
    "how" "AgreementHow" NOT NULL,
    "agreed_on" DATE NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_agreement_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "plan_submission" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "submitted_by_id" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "total_pence" BIGINT NOT NULL,
    "weekly_pence" BIGINT NOT NULL,
    "plan_hash" CHAR(64) NOT NULL,
    "contents" JSONB NOT NULL,
    "note" VARCHAR(2000),

    CONSTRAINT "plan_submission_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "plan_decision" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "submitted_by_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "outcome" "DecisionOutcome" NOT NULL,
    "is_final" BOOLEAN NOT NULL,
    "conditions" VARCHAR(4000),
    "reasons" VARCHAR(4000) NOT NULL,
    "amount_pence" BIGINT NOT NULL,
    "limit_pence" BIGINT NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decider_name" VARCHAR(120) NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_decision_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "person" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "given_name" VARCHAR(80) NOT NULL,
    "family_name" VARCHAR(80) NOT NULL,
    "preferred_name" VARCHAR(80),
    "given_name_key" VARCHAR(80) NOT NULL,
    "family_name_key" VARCHAR(80) NOT NULL,
    "date_of_birth" DATE NOT NULL,
    "died_on" DATE,
    "nhs_number" CHAR(10),
    "nhs_number_verified" BOOLEAN NOT NULL DEFAULT false,
    "nhs_number_missing_reason" "NhsNumberMissing",
    "address_line_1" VARCHAR(120),
    "address_line_2" VARCHAR(120),
    "town" VARCHAR(80),
    "postcode" VARCHAR(8),
    "phone" VARCHAR(20),
    "email" VARCHAR(254),
    "gp_practice_code" CHAR(6),
    "ais_contact_method" VARCHAR(200),
    "ais_information_format" VARCHAR(200),
    "ais_communication_professional" VARCHAR(200),
    "ais_communication_support" VARCHAR(200),
    "registered_by_id" UUID NOT NULL,
    "registered_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "person_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "protected_characteristics" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "ethnicity" VARCHAR(40),
    "sex" VARCHAR(40),
    "gender_same_as_birth" VARCHAR(40),
    "disability" VARCHAR(40),
    "religion" VARCHAR(40),
    "sexual_orientation" VARCHAR(40),
    "partnership" VARCHAR(40),
    "pregnancy" VARCHAR(40),
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "protected_characteristics_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "emergency_contact" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "relationship" VARCHAR(80) NOT NULL,
    "phone" VARCHAR(20) NOT NULL,
    "notes" VARCHAR(300),

    CONSTRAINT "emergency_contact_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "phb_request" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "group" "PhbGroup" NOT NULL,
    "origin" "RequestOrigin" NOT NULL,
    "state" "CaseState" NOT NULL,
    "asked_on" DATE NOT NULL,
    "asked_by" "AskedBy" NOT NULL,
    "asked_by_name" VARCHAR(120),
    "what_was_asked" VARCHAR(2000),
    "right" "RightAnswer" NOT NULL,
    "right_source" VARCHAR(300) NOT NULL,
    "right_rule_set" VARCHAR(40) NOT NULL,
    "practitioner_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_on" DATE,
    "closed_reason" VARCHAR(2000),

    CONSTRAINT "phb_request_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "eligibility_decision" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "outcome" "EligibilityOutcome" NOT NULL,
    "evidence" VARCHAR(4000) NOT NULL,
    "reasons" VARCHAR(4000) NOT NULL,
    "decided_on" DATE NOT NULL,
    "decider_id" UUID NOT NULL,
    "decider_name" VARCHAR(120) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "supersedes_id" UUID,

    CONSTRAINT "eligibility_decision_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "indicative_budget" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "weekly_pence" BIGINT NOT NULL,
    "weeks" INTEGER NOT NULL,
    "one_off_pence" BIGINT NOT NULL,
    "one_off_for" VARCHAR(500),
    "contingency_weeks" INTEGER NOT NULL,
    "contingency_pence" BIGINT NOT NULL,
    "total_pence" BIGINT NOT NULL,
    "method" VARCHAR(500) NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "told_on" DATE,
    "told_how" VARCHAR(200),
    "told_by_id" UUID,

    CONSTRAINT "indicative_budget_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "clock" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "kind" "ClockKind" NOT NULL,
    "owner_role" "Role" NOT NULL,
    "owner_id" UUID,
    "started_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "ended_on" DATE,

    CONSTRAINT "clock_pkey" PRIMARY KEY ("commissioner_code","id")
);

-- CreateTable
CREATE TABLE "commissioner" (
    "code" VARCHAR(5) NOT NULL,
    "ons_code" VARCHAR(9),
    "name" VARCHAR(200) NOT NULL,
    "kind" "CommissionerKind" NOT NULL,
    "region" VARCHAR(60),
    "registered_population" INTEGER,
    "population_basis" VARCHAR(120),
    "contact_phone" VARCHAR(20),
    "contact_email" VARCHAR(254),

    CONSTRAINT "commissioner_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "bank_holiday" (
    "date" DATE NOT NULL,
    "title" VARCHAR(80) NOT NULL,

    CONSTRAINT "bank_holiday_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "is_demonstration" BOOLEAN NOT NULL,
    "seed" VARCHAR(60),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_account" (
    "id" UUID NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "display_name" VARCHAR(120) NOT NULL,
    "job_title" VARCHAR(120),
    "phone" VARCHAR(20),
    "password_hash" VARCHAR(200),
    "suspended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id_hash" CHAR(64) NOT NULL,
    "user_id" UUID NOT NULL,
    "commissioner_code" VARCHAR(5),
    "role" "Role",
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "idle_minutes" INTEGER NOT NULL,
    "absolute_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "device" VARCHAR(120),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_commissioner_code_user_id_role_key" ON "membership"("commissioner_code", "user_id", "role");

-- CreateIndex
CREATE INDEX "authority_commissioner_code_person_id_idx" ON "authority"("commissioner_code", "person_id");

-- CreateIndex
CREATE INDEX "authority_user_id_idx" ON "authority"("user_id");

-- CreateIndex
CREATE INDEX "caseload_entry_commissioner_code_person_id_idx" ON "caseload_entry"("commissioner_code", "person_id");

-- CreateIndex
CREATE INDEX "caseload_entry_user_id_idx" ON "caseload_entry"("user_id");

-- CreateIndex
CREATE INDEX "break_glass_user_id_expires_at_idx" ON "break_glass"("user_id", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "setting_commissioner_code_key_starts_on_key" ON "setting"("commissioner_code", "key", "starts_on");

-- CreateIndex
CREATE UNIQUE INDEX "form_draft_commissioner_code_user_id_path_key" ON "form_draft"("commissioner_code", "user_id", "path");

-- CreateIndex
CREATE INDEX "audit_event_commissioner_code_person_id_sequence_idx" ON "audit_event"("commissioner_code", "person_id", "sequence" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_commissioner_code_sequence_key" ON "audit_event"("commissioner_code", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "audit_head_commissioner_code_key" ON "audit_head"("commissioner_code");

-- CreateIndex
CREATE INDEX "budget_commissioner_code_person_id_idx" ON "budget"("commissioner_code", "person_id");

-- CreateIndex
CREATE INDEX "budget_commissioner_code_state_ends_on_id_idx" ON "budget"("commissioner_code", "state", "ends_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "budget_commissioner_code_request_id_key" ON "budget"("commissioner_code", "request_id");

-- CreateIndex
CREATE INDEX "allocation_commissioner_code_budget_id_position_idx" ON "allocation"("commissioner_code", "budget_id", "position");

-- CreateIndex
CREATE INDEX "funding_share_commissioner_code_budget_id_idx" ON "funding_share"("commissioner_code", "budget_id");

-- CreateIndex
CREATE INDEX "payment_commissioner_code_state_due_on_id_idx" ON "payment"("commissioner_code", "state", "due_on", "id");

-- CreateIndex
CREATE INDEX "payment_commissioner_code_budget_id_idx" ON "payment"("commissioner_code", "budget_id");

-- CreateIndex
CREATE INDEX "ledger_account_commissioner_code_budget_id_idx" ON "ledger_account"("commissioner_code", "budget_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_account_commissioner_code_allocation_id_kind_key" ON "ledger_account"("commissioner_code", "allocation_id", "kind");

-- CreateIndex
CREATE INDEX "journal_entry_commissioner_code_budget_id_happened_on_id_idx" ON "journal_entry"("commissioner_code", "budget_id", "happened_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "journal_entry_commissioner_code_idempotency_key_key" ON "journal_entry"("commissioner_code", "idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "journal_entry_commissioner_code_reverses_id_key" ON "journal_entry"("commissioner_code", "reverses_id");

-- CreateIndex
CREATE INDEX "posting_commissioner_code_entry_id_idx" ON "posting"("commissioner_code", "entry_id");

-- CreateIndex
CREATE INDEX "posting_commissioner_code_account_id_idx" ON "posting"("commissioner_code", "account_id");

-- CreateIndex
CREATE INDEX "spending_commissioner_code_budget_id_spent_on_idx" ON "spending"("commissioner_code", "budget_id", "spent_on");

-- CreateIndex
CREATE UNIQUE INDEX "spending_commissioner_code_entry_id_key" ON "spending"("commissioner_code", "entry_id");

-- CreateIndex
CREATE INDEX "receipt_commissioner_code_spending_id_idx" ON "receipt"("commissioner_code", "spending_id");

-- CreateIndex
CREATE INDEX "care_plan_commissioner_code_request_id_idx" ON "care_plan"("commissioner_code", "request_id");

-- CreateIndex
CREATE INDEX "care_plan_commissioner_code_person_id_idx" ON "care_plan"("commissioner_code", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_section_commissioner_code_plan_id_kind_key" ON "plan_section"("commissioner_code", "plan_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "plan_section_revision_commissioner_code_plan_id_kind_versio_key" ON "plan_section_revision"("commissioner_code", "plan_id", "kind", "version");

-- CreateIndex
CREATE INDEX "plan_outcome_commissioner_code_plan_id_position_idx" ON "plan_outcome"("commissioner_code", "plan_id", "position");

-- CreateIndex
CREATE INDEX "plan_line_commissioner_code_plan_id_position_idx" ON "plan_line"("commissioner_code", "plan_id", "position");

-- CreateIndex
CREATE INDEX "plan_risk_commissioner_code_plan_id_position_idx" ON "plan_risk"("commissioner_code", "plan_id", "position");

-- CreateIndex
CREATE INDEX "plan_agreement_commissioner_code_plan_id_idx" ON "plan_agreement"("commissioner_code", "plan_id");

-- CreateIndex
CREATE INDEX "plan_submission_commissioner_code_plan_id_submitted_at_idx" ON "plan_submission"("commissioner_code", "plan_id", "submitted_at");

-- CreateIndex
CREATE UNIQUE INDEX "plan_submission_commissioner_code_id_submitted_by_id_key" ON "plan_submission"("commissioner_code", "id", "submitted_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_decision_commissioner_code_submission_id_decided_by_id_key" ON "plan_decision"("commissioner_code", "submission_id", "decided_by_id");

-- CreateIndex
CREATE INDEX "person_commissioner_code_family_name_key_given_name_key_id_idx" ON "person"("commissioner_code", "family_name_key", "given_name_key", "id");

-- CreateIndex
CREATE INDEX "person_commissioner_code_given_name_key_idx" ON "person"("commissioner_code", "given_name_key");

-- CreateIndex
CREATE INDEX "person_commissioner_code_date_of_birth_idx" ON "person"("commissioner_code", "date_of_birth");

-- CreateIndex
CREATE UNIQUE INDEX "person_commissioner_code_nhs_number_key" ON "person"("commissioner_code", "nhs_number");

-- CreateIndex
CREATE UNIQUE INDEX "protected_characteristics_commissioner_code_person_id_key" ON "protected_characteristics"("commissioner_code", "person_id");

-- CreateIndex
CREATE INDEX "emergency_contact_commissioner_code_person_id_position_idx" ON "emergency_contact"("commissioner_code", "person_id", "position");

-- CreateIndex
CREATE INDEX "phb_request_commissioner_code_person_id_idx" ON "phb_request"("commissioner_code", "person_id");

-- CreateIndex
CREATE INDEX "phb_request_commissioner_code_state_asked_on_id_idx" ON "phb_request"("commissioner_code", "state", "asked_on", "id");

-- CreateIndex
CREATE INDEX "phb_request_commissioner_code_practitioner_id_state_idx" ON "phb_request"("commissioner_code", "practitioner_id", "state");

-- CreateIndex
CREATE INDEX "eligibility_decision_commissioner_code_request_id_idx" ON "eligibility_decision"("commissioner_code", "request_id");

-- CreateIndex
CREATE UNIQUE INDEX "eligibility_decision_commissioner_code_supersedes_id_key" ON "eligibility_decision"("commissioner_code", "supersedes_id");

-- CreateIndex
CREATE INDEX "indicative_budget_commissioner_code_request_id_set_at_idx" ON "indicative_budget"("commissioner_code", "request_id", "set_at");

-- CreateIndex
CREATE INDEX "clock_commissioner_code_request_id_idx" ON "clock"("commissioner_code", "request_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_account_email_key" ON "user_account"("email");

-- CreateIndex
CREATE INDEX "session_user_id_ended_at_idx" ON "session"("user_id", "ended_at");

-- AddForeignKey
ALTER TABLE "authority" ADD CONSTRAINT "authority_commissioner_code_person_id_fkey" FOREIGN KEY ("commissioner_code", "person_id") REFERENCES "person"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "caseload_entry" ADD CONSTRAINT "caseload_entry_commissioner_code_person_id_fkey" FOREIGN KEY ("commissioner_code", "person_id") REFERENCES "person"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "break_glass" ADD CONSTRAINT "break_glass_commissioner_code_person_id_fkey" FOREIGN KEY ("commissioner_code", "person_id") REFERENCES "person"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "budget" ADD CONSTRAINT "budget_commissioner_code_request_id_fkey" FOREIGN KEY ("commissioner_code", "request_id") REFERENCES "phb_request"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_commissioner_code_budget_id_fkey" FOREIGN KEY ("commissioner_code", "budget_id") REFERENCES "budget"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "funding_share" ADD CONSTRAINT "funding_share_commissioner_code_budget_id_fkey" FOREIGN KEY ("commissioner_code", "budget_id") REFERENCES "budget"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_commissioner_code_allocation_id_fkey" FOREIGN KEY ("commissioner_code", "allocation_id") REFERENCES "allocation"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ledger_account" ADD CONSTRAINT "ledger_account_commissioner_code_allocation_id_fkey" FOREIGN KEY ("commissioner_code", "allocation_id") REFERENCES "allocation"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "journal_entry" ADD CONSTRAINT "journal_entry_commissioner_code_budget_id_fkey" FOREIGN KEY ("commissioner_code", "budget_id") REFERENCES "budget"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "journal_entry" ADD CONSTRAINT "journal_entry_commissioner_code_reverses_id_fkey" FOREIGN KEY ("commissioner_code", "reverses_id") REFERENCES "journal_entry"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "posting" ADD CONSTRAINT "posting_commissioner_code_entry_id_fkey" FOREIGN KEY ("commissioner_code", "entry_id") REFERENCES "journal_entry"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "posting" ADD CONSTRAINT "posting_commissioner_code_account_id_fkey" FOREIGN KEY ("commissioner_code", "account_id") REFERENCES "ledger_account"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spending" ADD CONSTRAINT "spending_commissioner_code_entry_id_fkey" FOREIGN KEY ("commissioner_code", "entry_id") REFERENCES "journal_entry"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spending" ADD CONSTRAINT "spending_commissioner_code_allocation_id_fkey" FOREIGN KEY ("commissioner_code", "allocation_id") REFERENCES "allocation"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spending" ADD CONSTRAINT "spending_commissioner_code_plan_line_id_fkey" FOREIGN KEY ("commissioner_code", "plan_line_id") REFERENCES "plan_line"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_commissioner_code_spending_id_fkey" FOREIGN KEY ("commissioner_code", "spending_id") REFERENCES "spending"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "care_plan" ADD CONSTRAINT "care_plan_commissioner_code_request_id_fkey" FOREIGN KEY ("commissioner_code", "request_id") REFERENCES "phb_request"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_section" ADD CONSTRAINT "plan_section_commissioner_code_plan_id_fkey" FOREIGN KEY ("commissioner_code", "plan_id") REFERENCES "care_plan"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_outcome" ADD CONSTRAINT "plan_outcome_commissioner_code_plan_id_fkey" FOREIGN KEY ("commissioner_code", "plan_id") REFERENCES "care_plan"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_line" ADD CONSTRAINT "plan_line_commissioner_code_plan_id_fkey" FOREIGN KEY ("commissioner_code", "plan_id") REFERENCES "care_plan"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_line" ADD CONSTRAINT "plan_line_commissioner_code_outcome_id_fkey" FOREIGN KEY ("commissioner_code", "outcome_id") REFERENCES "plan_outcome"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_risk" ADD CONSTRAINT "plan_risk_commissioner_code_plan_id_fkey" FOREIGN KEY ("commissioner_code", "plan_id") REFERENCES "care_plan"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_agreement" ADD CONSTRAINT "plan_agreement_commissioner_code_plan_id_fkey" FOREIGN KEY ("commissioner_code", "plan_id") REFERENCES "care_plan"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_submission" ADD CONSTRAINT "plan_submission_commissioner_code_plan_id_fkey" FOREIGN KEY ("commissioner_code", "plan_id") REFERENCES "care_plan"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_decision" ADD CONSTRAINT "plan_decision_commissioner_code_submission_id_submitted_by_fkey" FOREIGN KEY ("commissioner_code", "submission_id", "submitted_by_id") REFERENCES "plan_submission"("commissioner_code", "id", "submitted_by_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "protected_characteristics" ADD CONSTRAINT "protected_characteristics_commissioner_code_person_id_fkey" FOREIGN KEY ("commissioner_code", "person_id") REFERENCES "person"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "emergency_contact" ADD CONSTRAINT "emergency_contact_commissioner_code_person_id_fkey" FOREIGN KEY ("commissioner_code", "person_id") REFERENCES "person"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "phb_request" ADD CONSTRAINT "phb_request_commissioner_code_person_id_fkey" FOREIGN KEY ("commissioner_code", "person_id") REFERENCES "person"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "eligibility_decision" ADD CONSTRAINT "eligibility_decision_commissioner_code_request_id_fkey" FOREIGN KEY ("commissioner_code", "request_id") REFERENCES "phb_request"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "eligibility_decision" ADD CONSTRAINT "eligibility_decision_commissioner_code_supersedes_id_fkey" FOREIGN KEY ("commissioner_code", "supersedes_id") REFERENCES "eligibility_decision"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "indicative_budget" ADD CONSTRAINT "indicative_budget_commissioner_code_request_id_fkey" FOREIGN KEY ("commissioner_code", "request_id") REFERENCES "phb_request"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "clock" ADD CONSTRAINT "clock_commissioner_code_request_id_fkey" FOREIGN KEY ("commissioner_code", "request_id") REFERENCES "phb_request"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
