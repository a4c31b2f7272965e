-- A sensitive record hides how to reach a person from everyone but named staff. The details are moved to a table of their own,
-- where row-level security gives them to their readers alone; the columns of the person are empty meanwhile, by constraint.

ALTER TABLE person ADD COLUMN is_sensitive boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT person_sensitive_is_empty CHECK (NOT is_sensitive OR (address_line_1 IS NULL AND address_line_2 IS NULL AND town IS NULL
    AND postcode IS NULL AND phone IS NULL AND email IS NULL AND gp_practice_code IS NULL));
ALTER TABLE emergency_contact ADD COLUMN reader_ids uuid[];

CREATE TABLE "sensitive_record" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reason" VARCHAR(500) NOT NULL,
    "review_on" DATE NOT NULL,
    "reader_ids" UUID[],
    "safe_way" VARCHAR(20) NOT NULL,
    "safe_words" VARCHAR(300) NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "ended_reason" VARCHAR(500),
    CONSTRAINT "sensitive_record_pkey" PRIMARY KEY ("commissioner_code", "id"),
    CONSTRAINT "sensitive_record_commissioner_code_person_id_fkey" FOREIGN KEY ("commissioner_code", "person_id") REFERENCES "person"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION
);
CREATE INDEX "sensitive_record_commissioner_code_person_id_idx" ON "sensitive_record"("commissioner_code", "person_id");
CREATE UNIQUE INDEX sensitive_record_one_open ON sensitive_record (commissioner_code, person_id) WHERE ended_at IS NULL;
ALTER TABLE sensitive_record
  ADD CONSTRAINT sensitive_record_commissioner_fkey FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  ADD CONSTRAINT sensitive_record_set_by_id_fkey FOREIGN KEY (set_by_id) REFERENCES user_account (id),
  ADD CONSTRAINT sensitive_record_ended_by_id_fkey FOREIGN KEY (ended_by_id) REFERENCES user_account (id),
  ADD CONSTRAINT sensitive_record_reason CHECK (length(trim(reason)) >= 10),
  ADD CONSTRAINT sensitive_record_readers CHECK (cardinality(reader_ids) BETWEEN 1 AND 20),
  ADD CONSTRAINT sensitive_record_safe_way CHECK (safe_way IN ('SAFE_ADDRESS', 'HAND_OVER') AND length(trim(safe_words)) > 0),
  ADD CONSTRAINT sensitive_record_ended CHECK ((ended_at IS NULL) = (ended_by_id IS NULL)
    AND (ended_at IS NULL) = (ended_reason IS NULL) AND (ended_reason IS NULL OR length(trim(ended_reason)) >= 10));

CREATE TABLE "withheld_contact" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reader_ids" UUID[],
    "address_line_1" VARCHAR(120),
    "address_line_2" VARCHAR(120),
    "town" VARCHAR(80),
    "postcode" VARCHAR(8),
    "phone" VARCHAR(40),
    "email" VARCHAR(254),
    "gp_practice_code" CHAR(6),
    CONSTRAINT "withheld_contact_pkey" PRIMARY KEY ("commissioner_code", "id"),
    CONSTRAINT "withheld_contact_commissioner_code_person_id_fkey" FOREIGN KEY ("commissioner_code", "person_id") REFERENCES "person"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION
);
CREATE UNIQUE INDEX "withheld_contact_commissioner_code_person_id_key" ON "withheld_contact"("commissioner_code", "person_id");
ALTER TABLE withheld_contact ADD CONSTRAINT withheld_contact_commissioner_fkey FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  ADD CONSTRAINT withheld_contact_gp_practice_code CHECK (gp_practice_code ~ '^[A-Z][0-9]{5}$');

-- Named readers see the rows. Only the commands that set, change and end a sensitive record say app.withheld, to move them.
DO $$
DECLARE
  reached text := $q$commissioner_code = current_setting('app.commissioner_code', true) AND (current_setting('app.reach', true) = 'commissioner'
    OR strpos(current_setting('app.person_ids', true), person_id::text) > 0)$q$;
  named text := $q$(nullif(current_setting('app.user_id', true), '')::uuid = ANY (reader_ids) OR current_setting('app.withheld', true) = 'move')$q$;
BEGIN
  ALTER TABLE sensitive_record ENABLE ROW LEVEL SECURITY;
  ALTER TABLE sensitive_record FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY reached ON sensitive_record USING (%s) WITH CHECK (%s)', reached, reached);
  ALTER TABLE withheld_contact ENABLE ROW LEVEL SECURITY;
  ALTER TABLE withheld_contact FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY named ON withheld_contact USING (%s AND %s) WITH CHECK (%s AND %s)', reached, named, reached, named);
  EXECUTE format('ALTER POLICY reached ON emergency_contact USING (%s AND (reader_ids IS NULL OR %s)) WITH CHECK (%s AND (reader_ids IS NULL OR %s))',
    reached, named, reached, named);
END $$;
GRANT SELECT, INSERT ON sensitive_record, withheld_contact TO phb_application;
GRANT UPDATE (review_on, reason, reader_ids, safe_way, safe_words, ended_by_id, ended_at, ended_reason) ON sensitive_record TO phb_application;
GRANT UPDATE (reader_ids, address_line_1, address_line_2, town, postcode, phone, email, gp_practice_code) ON withheld_contact TO phb_application;
GRANT DELETE ON withheld_contact TO phb_application;
