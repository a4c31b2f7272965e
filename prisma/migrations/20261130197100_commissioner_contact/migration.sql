-- How people reach a commissioner is its administrator's to set. Letters, the holder's pages and the public list give what is in the
-- commissioner's row; every change stays on record with its author and reason.
ALTER TABLE commissioner
  ADD COLUMN contact_hours varchar(120),
  ADD COLUMN contact_address varchar(200);

CREATE TABLE contact_change (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  phone varchar(20),
  email varchar(254),
  hours varchar(120),
  address varchar(200),
  author_id uuid NOT NULL,
  reason varchar(500) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  CONSTRAINT contact_change_pkey PRIMARY KEY (commissioner_code, id),
  CONSTRAINT contact_change_commissioner_fkey FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  CONSTRAINT contact_change_reason CHECK (length(trim(reason)) > 0),
  CONSTRAINT contact_change_not_blank CHECK (length(trim(phone)) > 0 AND length(trim(email)) > 0 AND length(trim(hours)) > 0
    AND length(trim(address)) > 0)
);
CREATE INDEX contact_change_commissioner_code_recorded_at_idx ON contact_change (commissioner_code, recorded_at);
CREATE TRIGGER contact_change_append_only BEFORE UPDATE OR DELETE ON contact_change FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER contact_change_not_emptied BEFORE TRUNCATE ON contact_change EXECUTE FUNCTION refuse_change();

DO $$
DECLARE tenant text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true))$q$;
BEGIN
  ALTER TABLE contact_change ENABLE ROW LEVEL SECURITY;
  ALTER TABLE contact_change FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY tenant ON contact_change USING (%s) WITH CHECK (%s)', tenant, tenant);
END $$;
GRANT SELECT ON contact_change TO phb_application;

-- Written for the commissioner of the transaction alone. Null: none is given.
CREATE FUNCTION change_commissioner_contact(new_id uuid, new_phone text, new_email text, new_hours text, new_address text, author uuid, why text,
  at timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE code text := acting_commissioner();
BEGIN
  IF code IS NULL THEN RAISE EXCEPTION 'no commissioner acts'; END IF;
  INSERT INTO contact_change (commissioner_code, id, phone, email, hours, address, author_id, reason, recorded_at)
    VALUES (code, new_id, new_phone, new_email, new_hours, new_address, author, why, at);
  UPDATE commissioner c SET contact_phone = new_phone, contact_email = new_email, contact_hours = new_hours, contact_address = new_address
    WHERE c.code = acting_commissioner();
END $$;
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION change_commissioner_contact(uuid,text,text,text,text,uuid,text,timestamptz) SET search_path = %I, pg_temp',
    current_schema());
END $$;
REVOKE EXECUTE ON FUNCTION change_commissioner_contact(uuid,text,text,text,text,uuid,text,timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION change_commissioner_contact(uuid,text,text,text,text,uuid,text,timestamptz) TO phb_application;
