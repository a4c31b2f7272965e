-- A file that was sent waits here for its check and cannot be opened. One that passes becomes a receipt or a
-- file of evidence; one that is refused leaves its reason.
CREATE TABLE "upload" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "purpose" VARCHAR(20) NOT NULL,
    "subject_id" UUID NOT NULL,
    "domain" VARCHAR(40),
    "title" VARCHAR(120),
    "kind" VARCHAR(10) NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "storage_key" VARCHAR(100),
    "state" VARCHAR(10) NOT NULL,
    "refusal" VARCHAR(40),
    "sent_by_id" UUID NOT NULL REFERENCES user_account (id),
    "sent_by_name" VARCHAR(120) NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_at" TIMESTAMPTZ(3),
    "seen_at" TIMESTAMPTZ(3),
    CONSTRAINT "upload_pkey" PRIMARY KEY ("commissioner_code","id"),
    CONSTRAINT upload_commissioner_fkey FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
    CONSTRAINT upload_purpose CHECK (purpose IN ('RECEIPT', 'EVIDENCE')),
    CONSTRAINT upload_evidence_named CHECK ((purpose = 'EVIDENCE') = (domain IS NOT NULL AND title IS NOT NULL)),
    CONSTRAINT upload_size CHECK (bytes > 0),
    CONSTRAINT upload_state CHECK (state IN ('CHECKING', 'KEPT', 'REFUSED')),
    CONSTRAINT upload_refused CHECK ((state = 'REFUSED') = (refusal IS NOT NULL)),
    CONSTRAINT upload_waits CHECK ((state = 'CHECKING') = (storage_key IS NOT NULL) AND (state = 'CHECKING') = (checked_at IS NULL)),
    CONSTRAINT upload_seen CHECK (seen_at IS NULL OR state = 'REFUSED')
);
CREATE INDEX "upload_commissioner_code_subject_id_idx" ON "upload"("commissioner_code", "subject_id");
CREATE INDEX "upload_commissioner_code_sent_by_id_state_idx" ON "upload"("commissioner_code", "sent_by_id", "state");

CREATE TABLE "receipt_withdrawal" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "receipt_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reason" VARCHAR(500) NOT NULL,
    "withdrawn_by_id" UUID NOT NULL REFERENCES user_account (id),
    "withdrawn_by_name" VARCHAR(120) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "receipt_withdrawal_pkey" PRIMARY KEY ("commissioner_code","id"),
    CONSTRAINT receipt_withdrawal_commissioner_fkey FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
    CONSTRAINT receipt_withdrawal_reason CHECK (length(trim(reason)) > 0)
);
CREATE UNIQUE INDEX "receipt_withdrawal_commissioner_code_receipt_id_key" ON "receipt_withdrawal"("commissioner_code", "receipt_id");
ALTER TABLE "receipt_withdrawal" ADD CONSTRAINT "receipt_withdrawal_commissioner_code_receipt_id_fkey" FOREIGN KEY ("commissioner_code", "receipt_id") REFERENCES "receipt"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE receipt ADD COLUMN is_part_left_out BOOLEAN NOT NULL DEFAULT false, ALTER COLUMN width DROP NOT NULL, ALTER COLUMN height DROP NOT NULL,
  DROP CONSTRAINT receipt_size,
  ADD CONSTRAINT receipt_size CHECK (bytes > 0 AND (width IS NULL) = (height IS NULL) AND coalesce(width, 1) > 0 AND coalesce(height, 1) > 0);
ALTER TABLE assessment_file ADD COLUMN is_part_left_out BOOLEAN NOT NULL DEFAULT false, ALTER COLUMN media_type TYPE VARCHAR(80);

CREATE TRIGGER receipt_withdrawal_append_only BEFORE UPDATE OR DELETE ON receipt_withdrawal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER receipt_withdrawal_not_emptied BEFORE TRUNCATE ON receipt_withdrawal EXECUTE FUNCTION refuse_change();

DO $$
DECLARE
  name text;
  reached text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND ((SELECT current_setting('app.reach', true)) = 'commissioner' OR strpos((SELECT current_setting('app.person_ids', true)), person_id::text) > 0)$q$;
BEGIN
  FOREACH name IN ARRAY ARRAY['upload', 'receipt_withdrawal'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY reached ON %I USING (%s) WITH CHECK (%s)', name, reached, reached);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO phb_application', name);
  END LOOP;
END $$;
GRANT UPDATE (state, refusal, storage_key, checked_at, seen_at) ON upload TO phb_application;
