-- People are found by any words of their names, in any order, and by names they had before.

CREATE TABLE "former_name" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "given_name" VARCHAR(80) NOT NULL,
    "family_name" VARCHAR(80) NOT NULL,
    "until" DATE NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    CONSTRAINT "former_name_pkey" PRIMARY KEY ("commissioner_code", "id"),
    CONSTRAINT "former_name_commissioner_code_person_id_fkey" FOREIGN KEY ("commissioner_code", "person_id") REFERENCES "person"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION
);
CREATE INDEX "former_name_commissioner_code_person_id_idx" ON "former_name"("commissioner_code", "person_id");

CREATE TABLE "person_word" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "word" VARCHAR(80) COLLATE "C" NOT NULL,
    CONSTRAINT "person_word_pkey" PRIMARY KEY ("commissioner_code", "id"),
    CONSTRAINT "person_word_commissioner_code_person_id_fkey" FOREIGN KEY ("commissioner_code", "person_id") REFERENCES "person"("commissioner_code", "id") ON DELETE RESTRICT ON UPDATE NO ACTION
);
CREATE UNIQUE INDEX "person_word_commissioner_code_person_id_word_key" ON "person_word"("commissioner_code", "person_id", "word");
-- A range of words gives the people without reading the table.
CREATE INDEX "person_word_commissioner_code_word_person_id_idx" ON "person_word"("commissioner_code", "word", "person_id");

ALTER TABLE former_name ADD CONSTRAINT former_name_commissioner_fkey FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  ADD CONSTRAINT former_name_recorded_by_id_fkey FOREIGN KEY (recorded_by_id) REFERENCES user_account (id);
ALTER TABLE person_word ADD CONSTRAINT person_word_commissioner_fkey FOREIGN KEY (commissioner_code) REFERENCES commissioner (code);

-- The words of the people who are registered already. The owner of the tables is under row-level security too, so it is
-- lifted for this statement.
ALTER TABLE person NO FORCE ROW LEVEL SECURITY;
INSERT INTO person_word (commissioner_code, id, person_id, word)
  SELECT commissioner_code, gen_random_uuid(), id, word FROM (
    SELECT DISTINCT p.commissioner_code, p.id, word FROM person p
    CROSS JOIN LATERAL (VALUES (given_name_key), (family_name_key), (preferred_name_key)) AS name (key)
    CROSS JOIN LATERAL (SELECT unnest(string_to_array(key, ' ')) UNION SELECT replace(key, ' ', '')) AS part (word)
    WHERE word <> '') AS words;
ALTER TABLE person FORCE ROW LEVEL SECURITY;

-- A person with one name has it as the family name; the given name is empty.
ALTER TABLE person ADD CONSTRAINT person_has_a_name CHECK (length(trim(family_name)) > 0);

DO $$
DECLARE
  name text;
  rule text := $q$commissioner_code = current_setting('app.commissioner_code', true) AND (current_setting('app.reach', true) = 'commissioner'
    OR strpos(current_setting('app.person_ids', true), person_id::text) > 0)$q$;
BEGIN
  FOREACH name IN ARRAY ARRAY['former_name', 'person_word'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY reached ON %I USING (%s) WITH CHECK (%s)', name, rule, rule);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO phb_application', name);
  END LOOP;
END $$;
GRANT UPDATE (removed_at) ON former_name TO phb_application;
GRANT DELETE ON person_word TO phb_application;
