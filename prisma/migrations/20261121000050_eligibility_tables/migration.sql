-- Eligibility: the tools and their answers, recommendations, decisions that rest on them, letters, challenges, local criteria.

ALTER TYPE "ClockKind" ADD VALUE 'CHC_DECISION';
ALTER TYPE "ClockKind" ADD VALUE 'VERIFY_RECOMMENDATION';
ALTER TYPE "ClockKind" ADD VALUE 'ANSWER_QUESTIONS';
ALTER TYPE "ClockKind" ADD VALUE 'FAST_TRACK_CARE';
ALTER TYPE "ClockKind" ADD VALUE 'FAST_TRACK_REVIEW';
ALTER TYPE "ClockKind" ADD VALUE 'CHILD_DECISION';
ALTER TYPE "ClockKind" ADD VALUE 'SEND_DECISION_LETTER';
ALTER TYPE "ClockKind" ADD VALUE 'ASK_FOR_REVIEW';
ALTER TYPE "ClockKind" ADD VALUE 'LOCAL_RESOLUTION';
ALTER TYPE "ClockKind" ADD VALUE 'ELIGIBILITY_REVIEW';
ALTER TYPE "ClockKind" ADD VALUE 'TRANSITION_14';
ALTER TYPE "ClockKind" ADD VALUE 'TRANSITION_16';
ALTER TYPE "ClockKind" ADD VALUE 'TRANSITION_17';
ALTER TYPE "ClockKind" ADD VALUE 'TRANSITION_18';

CREATE TYPE "ChallengeStage" AS ENUM ('RECONSIDERATION', 'LOCAL_RESOLUTION', 'INDEPENDENT_REVIEW', 'OMBUDSMAN');
CREATE TYPE "MeetingKind" AS ENUM ('INFORMAL_MEETING', 'PANEL', 'EVIDENCE', 'SENT_ON');
CREATE TYPE "ChallengeEnd" AS ENUM ('STANDS', 'CHANGED', 'FULL_ASSESSMENT', 'WITHDRAWN', 'NOT_ACCEPTED');
CREATE TYPE "RefundKind" AS ENUM ('DELAY', 'OVERTURNED');
CREATE TYPE "LetterKind" AS ENUM ('CHECKLIST_POSITIVE', 'CHECKLIST_NEGATIVE', 'PRE_ASSESSMENT', 'ELIGIBLE', 'NOT_ELIGIBLE', 'CHALLENGE_OUTCOME');
CREATE TYPE "CriteriaState" AS ENUM ('DRAFT', 'PUBLISHED', 'WITHDRAWN');
CREATE TYPE "ToolPartKind" AS ENUM ('DOMAIN', 'TEXT');
CREATE TYPE "AssessmentTool" AS ENUM ('CHECKLIST', 'DST', 'FAST_TRACK', 'CHILD_PRE_ASSESSMENT', 'CHILD_DST', 'LOCAL_CRITERIA');
CREATE TYPE "AssessmentState" AS ENUM ('OPEN', 'SUBMITTED', 'RETURNED', 'COMPLETED', 'WITHDRAWN');
CREATE TYPE "AssessmentSetting" AS ENUM ('ACUTE_HOSPITAL', 'COMMUNITY_HOSPITAL', 'CARE_HOME', 'OWN_HOME', 'HOSPICE', 'OTHER');
CREATE TYPE "InvolvementBasis" AS ENUM ('AGREES', 'PARENT_AGREES', 'BEST_INTERESTS', 'ATTORNEY_OR_DEPUTY', 'DOES_NOT_AGREE');
CREATE TYPE "AdvocacyAnswer" AS ENUM ('HAS_ADVOCATE', 'OFFERED_ACCEPTED', 'OFFERED_DECLINED', 'IMCA_INSTRUCTED', 'NOT_OFFERED');
CREATE TYPE "TookPartAs" AS ENUM ('HEALTH_PROFESSIONAL', 'SOCIAL_CARE_ASSESSOR', 'EDUCATION', 'PERSON', 'REPRESENTATIVE', 'FAMILY_OR_FRIEND', 'ADVOCATE', 'OTHER');
CREATE TYPE "TookPartBy" AS ENUM ('IN_PERSON', 'REMOTE', 'IN_WRITING', 'INVITED_NOT_THERE');
CREATE TYPE "ClinicianKind" AS ENUM ('NURSE', 'DOCTOR');
CREATE TYPE "DecisionBasis" AS ENUM ('RECORDED_ELSEWHERE', 'RECOMMENDATION', 'FAST_TRACK', 'LOCAL_CRITERIA', 'CHALLENGE', 'REASSESSMENT');

ALTER TABLE "clock" ADD COLUMN "due_at" TIMESTAMPTZ(3), ADD COLUMN "ended_by_id" UUID, ADD COLUMN "ended_note" VARCHAR(2000);

ALTER TABLE "eligibility_decision"
    ADD COLUMN "basis" "DecisionBasis" NOT NULL DEFAULT 'RECORDED_ELSEWHERE',
    ADD COLUMN "assessment_id" UUID,
    ADD COLUMN "recommendation_id" UUID,
    ADD COLUMN "exceptional_reasons" VARCHAR(4000),
    ADD COLUMN "forum_held_on" DATE,
    ADD COLUMN "forum_members" VARCHAR(1000);

CREATE TABLE "challenge" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "stage" "ChallengeStage" NOT NULL,
    "decision_id" UUID,
    "assessment_id" UUID,
    "previous_id" UUID,
    "asked_on" DATE NOT NULL,
    "asked_by" "AskedBy" NOT NULL,
    "asked_by_name" VARCHAR(120) NOT NULL,
    "grounds" VARCHAR(4000) NOT NULL,
    "late_reason" VARCHAR(2000),
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "challenge_pkey" PRIMARY KEY ("commissioner_code","id")
);

CREATE TABLE "challenge_meeting" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "challenge_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "MeetingKind" NOT NULL,
    "held_on" DATE NOT NULL,
    "note" VARCHAR(4000) NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by_name" VARCHAR(120) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "challenge_meeting_pkey" PRIMARY KEY ("commissioner_code","id")
);

CREATE TABLE "challenge_outcome" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "challenge_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "outcome" "ChallengeEnd" NOT NULL,
    "reasons" VARCHAR(4000) NOT NULL,
    "decided_on" DATE NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_by_name" VARCHAR(120) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "new_decision_id" UUID,
    CONSTRAINT "challenge_outcome_pkey" PRIMARY KEY ("commissioner_code","id")
);

CREATE TABLE "refund" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "RefundKind" NOT NULL,
    "challenge_id" UUID,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "amount_pence" BIGINT NOT NULL,
    "note" VARCHAR(2000) NOT NULL,
    "confirmed_by_id" UUID NOT NULL,
    "confirmed_by_name" VARCHAR(120) NOT NULL,
    "confirmed_on" DATE NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "refund_pkey" PRIMARY KEY ("commissioner_code","id")
);

CREATE TABLE "letter" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "LetterKind" NOT NULL,
    "subject_id" UUID NOT NULL,
    "addressee" VARCHAR(200) NOT NULL,
    "review_by" DATE,
    "formats" VARCHAR(400) NOT NULL,
    "content" JSONB NOT NULL,
    "sent_on" DATE NOT NULL,
    "sent_how" VARCHAR(40) NOT NULL,
    "sent_by_id" UUID NOT NULL,
    "sent_by_name" VARCHAR(120) NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "letter_pkey" PRIMARY KEY ("commissioner_code","id")
);

CREATE TABLE "criteria" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "group" "PhbGroup" NOT NULL,
    "title" VARCHAR(160) NOT NULL,
    "state" "CriteriaState" NOT NULL,
    "starts_on" DATE,
    "threshold" INTEGER NOT NULL,
    "guidance" VARCHAR(4000) NOT NULL,
    "source" VARCHAR(500) NOT NULL,
    "questions" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" UUID,
    "published_by_name" VARCHAR(120),
    "published_at" TIMESTAMPTZ(3),
    "reason" VARCHAR(1000),
    CONSTRAINT "criteria_pkey" PRIMARY KEY ("commissioner_code","id")
);

CREATE TABLE "criteria_answer" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "criteria_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "answers" JSONB NOT NULL,
    "points" INTEGER NOT NULL,
    "is_met" BOOLEAN NOT NULL,
    "author_id" UUID NOT NULL,
    "author_name" VARCHAR(120) NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "criteria_answer_pkey" PRIMARY KEY ("commissioner_code","id")
);

CREATE TABLE "tool_part" (
    "rule_set" VARCHAR(40) NOT NULL,
    "part" VARCHAR(40) NOT NULL,
    "kind" "ToolPartKind" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    CONSTRAINT "tool_part_pkey" PRIMARY KEY ("rule_set","part")
);

CREATE TABLE "tool_level" (
    "rule_set" VARCHAR(40) NOT NULL,
    "part" VARCHAR(40) NOT NULL,
    "level" VARCHAR(20) NOT NULL,
    "ordinal" INTEGER NOT NULL,
    CONSTRAINT "tool_level_pkey" PRIMARY KEY ("rule_set","part","level")
);

CREATE TABLE "assessment" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "tool" "AssessmentTool" NOT NULL,
    "rule_set" VARCHAR(40) NOT NULL,
    "criteria_id" UUID,
    "state" "AssessmentState" NOT NULL,
    "setting" "AssessmentSetting" NOT NULL,
    "is_discharge_to_assess" BOOLEAN NOT NULL,
    "interim_funding" VARCHAR(200),
    "started_on" DATE NOT NULL,
    "started_by_id" UUID NOT NULL,
    "started_by_name" VARCHAR(120) NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "involvement_basis" "InvolvementBasis",
    "involvement_note" VARCHAR(2000),
    "representative_name" VARCHAR(120),
    "is_sharing_agreed" BOOLEAN,
    "advocacy" "AdvocacyAnswer",
    "advocacy_note" VARCHAR(1000),
    "involvement_version" INTEGER NOT NULL DEFAULT 0,
    "received_on" DATE,
    "completed_on" DATE,
    "completed_by_id" UUID,
    "completed_by_name" VARCHAR(120),
    "completer_profession" VARCHAR(60),
    "indication" VARCHAR(40),
    "is_referred_anyway" BOOLEAN NOT NULL DEFAULT false,
    "referral_rationale" VARCHAR(2000),
    "withdrawn_reason" VARCHAR(2000),
    CONSTRAINT "assessment_pkey" PRIMARY KEY ("commissioner_code","id")
);

CREATE TABLE "assessment_answer" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "rule_set" VARCHAR(40) NOT NULL,
    "part" VARCHAR(40) NOT NULL,
    "version" INTEGER NOT NULL,
    "level" VARCHAR(20),
    "body" VARCHAR(8000) NOT NULL,
    "said_by" VARCHAR(500),
    "is_well_managed" BOOLEAN NOT NULL DEFAULT false,
    "lower_level" VARCHAR(20),
    "disagreement" VARCHAR(2000),
    "expected_change" VARCHAR(2000),
    "author_id" UUID NOT NULL,
    "author_name" VARCHAR(120) NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "assessment_answer_pkey" PRIMARY KEY ("commissioner_code","id")
);

CREATE TABLE "assessment_member" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "took_part_as" "TookPartAs" NOT NULL,
    "profession" VARCHAR(60),
    "organisation" VARCHAR(160),
    "took_part_by" "TookPartBy" NOT NULL,
    "is_in_team" BOOLEAN NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    CONSTRAINT "assessment_member_pkey" PRIMARY KEY ("commissioner_code","id")
);

CREATE TABLE "assessment_file" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "part" VARCHAR(40) NOT NULL,
    "title" VARCHAR(120) NOT NULL,
    "media_type" VARCHAR(60) NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "storage_key" VARCHAR(100) NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_by_name" VARCHAR(120) NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" VARCHAR(500),
    CONSTRAINT "assessment_file_pkey" PRIMARY KEY ("commissioner_code","id")
);

CREATE TABLE "fast_track" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "clinician_name" VARCHAR(120) NOT NULL,
    "clinician_kind" "ClinicianKind" NOT NULL,
    "registration_number" VARCHAR(20) NOT NULL,
    "organisation" VARCHAR(160) NOT NULL,
    "is_responsible" BOOLEAN NOT NULL,
    "condition" VARCHAR(4000) NOT NULL,
    "care_needed" VARCHAR(4000) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "care_in_place_at" TIMESTAMPTZ(3),
    "care_recorded_by_id" UUID,
    CONSTRAINT "fast_track_pkey" PRIMARY KEY ("commissioner_code","id")
);

CREATE TABLE "recommendation" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "outcome" "EligibilityOutcome" NOT NULL,
    "indication" VARCHAR(40) NOT NULL,
    "is_against_indication" BOOLEAN NOT NULL,
    "rationale" VARCHAR(8000) NOT NULL,
    "is_nursing_considered" BOOLEAN,
    "content_hash" CHAR(64) NOT NULL,
    "submitted_by_id" UUID NOT NULL,
    "submitted_by_name" VARCHAR(120) NOT NULL,
    "submitted_on" DATE NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "recommendation_pkey" PRIMARY KEY ("commissioner_code","id")
);

CREATE TABLE "recommendation_return" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "questions" VARCHAR(4000) NOT NULL,
    "returned_by_id" UUID NOT NULL,
    "returned_by_name" VARCHAR(120) NOT NULL,
    "returned_on" DATE NOT NULL,
    "returned_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "recommendation_return_pkey" PRIMARY KEY ("commissioner_code","id")
);

CREATE INDEX "challenge_commissioner_code_request_id_idx" ON "challenge"("commissioner_code", "request_id");

CREATE UNIQUE INDEX "challenge_commissioner_code_previous_id_key" ON "challenge"("commissioner_code", "previous_id");

CREATE INDEX "challenge_meeting_commissioner_code_challenge_id_idx" ON "challenge_meeting"("commissioner_code", "challenge_id");

CREATE UNIQUE INDEX "challenge_outcome_commissioner_code_challenge_id_key" ON "challenge_outcome"("commissioner_code", "challenge_id");

CREATE UNIQUE INDEX "refund_commissioner_code_request_id_kind_key" ON "refund"("commissioner_code", "request_id", "kind");

CREATE INDEX "letter_commissioner_code_request_id_idx" ON "letter"("commissioner_code", "request_id");

CREATE UNIQUE INDEX "letter_commissioner_code_kind_subject_id_key" ON "letter"("commissioner_code", "kind", "subject_id");

CREATE INDEX "criteria_answer_commissioner_code_criteria_id_idx" ON "criteria_answer"("commissioner_code", "criteria_id");

CREATE UNIQUE INDEX "criteria_answer_commissioner_code_assessment_id_version_key" ON "criteria_answer"("commissioner_code", "assessment_id", "version");

CREATE INDEX "assessment_commissioner_code_request_id_idx" ON "assessment"("commissioner_code", "request_id");

CREATE INDEX "assessment_commissioner_code_criteria_id_idx" ON "assessment"("commissioner_code", "criteria_id");

CREATE UNIQUE INDEX "assessment_commissioner_code_id_rule_set_key" ON "assessment"("commissioner_code", "id", "rule_set");

CREATE UNIQUE INDEX "assessment_answer_commissioner_code_assessment_id_part_vers_key" ON "assessment_answer"("commissioner_code", "assessment_id", "part", "version");

CREATE INDEX "assessment_member_commissioner_code_assessment_id_idx" ON "assessment_member"("commissioner_code", "assessment_id");

CREATE INDEX "assessment_file_commissioner_code_assessment_id_idx" ON "assessment_file"("commissioner_code", "assessment_id");

CREATE UNIQUE INDEX "fast_track_commissioner_code_assessment_id_key" ON "fast_track"("commissioner_code", "assessment_id");

CREATE UNIQUE INDEX "recommendation_commissioner_code_assessment_id_round_key" ON "recommendation"("commissioner_code", "assessment_id", "round");

CREATE UNIQUE INDEX "recommendation_return_commissioner_code_recommendation_id_key" ON "recommendation_return"("commissioner_code", "recommendation_id");

ALTER TABLE "challenge" ADD CONSTRAINT "challenge_commissioner_code_request_id_fkey" FOREIGN KEY ("commissioner_code", "request_id") REFERENCES "phb_request"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "challenge" ADD CONSTRAINT "challenge_commissioner_code_decision_id_fkey" FOREIGN KEY ("commissioner_code", "decision_id") REFERENCES "eligibility_decision"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "challenge" ADD CONSTRAINT "challenge_commissioner_code_assessment_id_fkey" FOREIGN KEY ("commissioner_code", "assessment_id") REFERENCES "assessment"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "challenge" ADD CONSTRAINT "challenge_commissioner_code_previous_id_fkey" FOREIGN KEY ("commissioner_code", "previous_id") REFERENCES "challenge"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "challenge_meeting" ADD CONSTRAINT "challenge_meeting_commissioner_code_challenge_id_fkey" FOREIGN KEY ("commissioner_code", "challenge_id") REFERENCES "challenge"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "challenge_outcome" ADD CONSTRAINT "challenge_outcome_commissioner_code_challenge_id_fkey" FOREIGN KEY ("commissioner_code", "challenge_id") REFERENCES "challenge"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "refund" ADD CONSTRAINT "refund_commissioner_code_request_id_fkey" FOREIGN KEY ("commissioner_code", "request_id") REFERENCES "phb_request"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "refund" ADD CONSTRAINT "refund_commissioner_code_challenge_id_fkey" FOREIGN KEY ("commissioner_code", "challenge_id") REFERENCES "challenge"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "letter" ADD CONSTRAINT "letter_commissioner_code_request_id_fkey" FOREIGN KEY ("commissioner_code", "request_id") REFERENCES "phb_request"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "criteria_answer" ADD CONSTRAINT "criteria_answer_commissioner_code_assessment_id_fkey" FOREIGN KEY ("commissioner_code", "assessment_id") REFERENCES "assessment"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "criteria_answer" ADD CONSTRAINT "criteria_answer_commissioner_code_criteria_id_fkey" FOREIGN KEY ("commissioner_code", "criteria_id") REFERENCES "criteria"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "tool_level" ADD CONSTRAINT "tool_level_rule_set_part_fkey" FOREIGN KEY ("rule_set", "part") REFERENCES "tool_part"("rule_set", "part") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "assessment" ADD CONSTRAINT "assessment_commissioner_code_request_id_fkey" FOREIGN KEY ("commissioner_code", "request_id") REFERENCES "phb_request"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "assessment" ADD CONSTRAINT "assessment_commissioner_code_criteria_id_fkey" FOREIGN KEY ("commissioner_code", "criteria_id") REFERENCES "criteria"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "assessment_answer" ADD CONSTRAINT "assessment_answer_commissioner_code_assessment_id_rule_set_fkey" FOREIGN KEY ("commissioner_code", "assessment_id", "rule_set") REFERENCES "assessment"("commissioner_code", "id", "rule_set") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "assessment_answer" ADD CONSTRAINT "assessment_answer_rule_set_part_fkey" FOREIGN KEY ("rule_set", "part") REFERENCES "tool_part"("rule_set", "part") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "assessment_answer" ADD CONSTRAINT "assessment_answer_rule_set_part_level_fkey" FOREIGN KEY ("rule_set", "part", "level") REFERENCES "tool_level"("rule_set", "part", "level") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "assessment_answer" ADD CONSTRAINT "assessment_answer_rule_set_part_lower_level_fkey" FOREIGN KEY ("rule_set", "part", "lower_level") REFERENCES "tool_level"("rule_set", "part", "level") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "assessment_member" ADD CONSTRAINT "assessment_member_commissioner_code_assessment_id_fkey" FOREIGN KEY ("commissioner_code", "assessment_id") REFERENCES "assessment"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "assessment_file" ADD CONSTRAINT "assessment_file_commissioner_code_assessment_id_fkey" FOREIGN KEY ("commissioner_code", "assessment_id") REFERENCES "assessment"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "fast_track" ADD CONSTRAINT "fast_track_commissioner_code_assessment_id_fkey" FOREIGN KEY ("commissioner_code", "assessment_id") REFERENCES "assessment"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_commissioner_code_assessment_id_fkey" FOREIGN KEY ("commissioner_code", "assessment_id") REFERENCES "assessment"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "recommendation_return" ADD CONSTRAINT "recommendation_return_commissioner_code_recommendation_id_fkey" FOREIGN KEY ("commissioner_code", "recommendation_id") REFERENCES "recommendation"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "eligibility_decision" ADD CONSTRAINT "eligibility_decision_commissioner_code_assessment_id_fkey" FOREIGN KEY ("commissioner_code", "assessment_id") REFERENCES "assessment"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "eligibility_decision" ADD CONSTRAINT "eligibility_decision_commissioner_code_recommendation_id_fkey" FOREIGN KEY ("commissioner_code", "recommendation_id") REFERENCES "recommendation"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
