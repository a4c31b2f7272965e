-- A preferred name is found by its beginning like the other names; and what an authority needs before money goes to its holder is
-- written down on the day the authority is, because the facts it follows from are asked only then.

ALTER TABLE person ADD COLUMN preferred_name_key varchar(80) COLLATE "C";
CREATE INDEX person_commissioner_code_preferred_name_key_idx ON person (commissioner_code, preferred_name_key);
ALTER TABLE authority ADD COLUMN needs_dbs_check boolean;
