-- The practice that a person is registered with, from a day, with the day it was checked. A row is superseded, never edited. The code
-- that was typed with the address becomes the first row: from when, and when it was checked, is not known.

CREATE TABLE practice_registration (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  practice_code char(6) NOT NULL,
  from_day date,
  checked_on date,
  recorded_by_id uuid NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  superseded_at timestamptz(3),
  reader_ids uuid[],
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (commissioner_code, person_id) REFERENCES person (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (recorded_by_id) REFERENCES user_account (id),
  CONSTRAINT practice_registration_code CHECK (practice_code ~ '^[A-Z][0-9]{5}$'),
  CONSTRAINT practice_registration_superseded CHECK (superseded_at >= recorded_at)
);
CREATE INDEX practice_registration_commissioner_code_person_id_idx ON practice_registration (commissioner_code, person_id);
CREATE UNIQUE INDEX practice_registration_one_from ON practice_registration (commissioner_code, person_id, from_day) NULLS NOT DISTINCT
  WHERE superseded_at IS NULL;

ALTER TABLE person NO FORCE ROW LEVEL SECURITY;
ALTER TABLE withheld_contact NO FORCE ROW LEVEL SECURITY;
INSERT INTO practice_registration (commissioner_code, id, person_id, practice_code, recorded_by_id, recorded_at, reader_ids)
SELECT p.commissioner_code, gen_random_uuid(), p.id, coalesce(w.gp_practice_code, p.gp_practice_code), p.registered_by_id, p.registered_at, w.reader_ids
FROM person p LEFT JOIN withheld_contact w ON w.commissioner_code = p.commissioner_code AND w.person_id = p.id
WHERE coalesce(w.gp_practice_code, p.gp_practice_code) IS NOT NULL;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
ALTER TABLE withheld_contact FORCE ROW LEVEL SECURITY;

ALTER TABLE person DROP CONSTRAINT person_sensitive_is_empty;
ALTER TABLE person DROP COLUMN gp_practice_code;
ALTER TABLE person ADD CONSTRAINT person_sensitive_is_empty CHECK (NOT is_sensitive OR (address_line_1 IS NULL AND address_line_2 IS NULL
  AND town IS NULL AND postcode IS NULL AND phone IS NULL AND email IS NULL));
ALTER TABLE withheld_contact DROP COLUMN gp_practice_code;

ALTER TABLE practice_registration ENABLE ROW LEVEL SECURITY;
ALTER TABLE practice_registration FORCE ROW LEVEL SECURITY;
DO $$
DECLARE
  reached text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND ((SELECT current_setting('app.reach', true)) = 'commissioner'
    OR strpos((SELECT current_setting('app.person_ids', true)), person_id::text) > 0)$q$;
  named text := $q$(reader_ids IS NULL OR nullif((SELECT current_setting('app.user_id', true)), '')::uuid = ANY (reader_ids)
    OR (SELECT current_setting('app.withheld', true)) = 'move')$q$;
BEGIN
  EXECUTE format('CREATE POLICY reached ON practice_registration USING (%s AND %s) WITH CHECK (%s AND %s)', reached, named, reached, named);
END $$;
GRANT SELECT, INSERT ON practice_registration TO phb_application;
GRANT UPDATE (superseded_at, reader_ids) ON practice_registration TO phb_application;
