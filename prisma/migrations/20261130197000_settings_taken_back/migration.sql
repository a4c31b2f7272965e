-- A change of a setting that is still to come is taken back before its first day, once, with a reason. Both stay on record.
CREATE TABLE setting_taken_back (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  setting_id uuid NOT NULL,
  author_id uuid NOT NULL,
  reason varchar(500) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  CONSTRAINT setting_taken_back_pkey PRIMARY KEY (commissioner_code, id),
  CONSTRAINT setting_taken_back_commissioner_fkey FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  CONSTRAINT setting_taken_back_reason CHECK (length(trim(reason)) > 0)
);
CREATE UNIQUE INDEX setting_taken_back_commissioner_code_setting_id_key ON setting_taken_back (commissioner_code, setting_id);
ALTER TABLE setting_taken_back ADD CONSTRAINT setting_taken_back_commissioner_code_setting_id_fkey
  FOREIGN KEY (commissioner_code, setting_id) REFERENCES setting (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION;

CREATE TRIGGER setting_taken_back_append_only BEFORE UPDATE OR DELETE ON setting_taken_back FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER setting_taken_back_not_emptied BEFORE TRUNCATE ON setting_taken_back EXECUTE FUNCTION refuse_change();

DO $$
DECLARE tenant text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true))$q$;
BEGIN
  ALTER TABLE setting_taken_back ENABLE ROW LEVEL SECURITY;
  ALTER TABLE setting_taken_back FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY tenant ON setting_taken_back USING (%s) WITH CHECK (%s)', tenant, tenant);
END $$;
GRANT SELECT ON setting_taken_back TO phb_application;

-- Written for the commissioner of the transaction, and only before the change has begun: no day that is over gets another value.
-- False where there is no such change, or it has begun, or was taken back.
CREATE FUNCTION take_back_setting(new_id uuid, of_setting uuid, author uuid, why text, at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  INSERT INTO setting_taken_back (commissioner_code, id, setting_id, author_id, reason, recorded_at)
    SELECT s.commissioner_code, new_id, s.id, author, why, at FROM setting s
    WHERE s.commissioner_code = acting_commissioner() AND s.id = of_setting AND s.starts_on > (at AT TIME ZONE 'Europe/London')::date
    ON CONFLICT DO NOTHING;
  RETURN FOUND;
END $$;
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION take_back_setting(uuid,uuid,uuid,text,timestamptz) SET search_path = %I, pg_temp', current_schema());
END $$;
REVOKE EXECUTE ON FUNCTION take_back_setting(uuid,uuid,uuid,text,timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION take_back_setting(uuid,uuid,uuid,text,timestamptz) TO phb_application;
