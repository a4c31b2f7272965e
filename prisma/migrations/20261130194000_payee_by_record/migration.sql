-- The payee of a part of a budget is a record and no typed name: the person, a representative or nominee by the id of their authority,
-- or an organisation. A later row replaces it, and a payment keeps the payee it was proposed to.

CREATE TYPE "PayeeKind" AS ENUM ('PERSON', 'AUTHORITY', 'ORGANISATION', 'TO_BE_NAMED');

CREATE TABLE organisation (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  name varchar(120) NOT NULL,
  register_number varchar(20),
  address varchar(400),
  is_from_before boolean NOT NULL DEFAULT false,
  recorded_by_id uuid NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (recorded_by_id) REFERENCES user_account (id),
  CONSTRAINT organisation_words CHECK (length(trim(name)) > 0 AND (is_from_before OR length(trim(coalesce(address, ''))) > 0))
);

CREATE TABLE payee (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  allocation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind "PayeeKind" NOT NULL,
  authority_id uuid,
  organisation_id uuid,
  name varchar(120) NOT NULL,
  reason varchar(500),
  named_by_id uuid NOT NULL,
  named_at timestamptz(3) NOT NULL,
  replaced_at timestamptz(3),
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (commissioner_code, allocation_id) REFERENCES allocation (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (commissioner_code, authority_id) REFERENCES authority (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (commissioner_code, organisation_id) REFERENCES organisation (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (named_by_id) REFERENCES user_account (id),
  CONSTRAINT payee_record CHECK ((kind = 'AUTHORITY') = (authority_id IS NOT NULL) AND (kind = 'ORGANISATION') = (organisation_id IS NOT NULL))
);
CREATE INDEX payee_commissioner_code_allocation_id_idx ON payee (commissioner_code, allocation_id);
CREATE INDEX payee_commissioner_code_authority_id_idx ON payee (commissioner_code, authority_id);
CREATE INDEX payee_commissioner_code_organisation_id_idx ON payee (commissioner_code, organisation_id);
CREATE INDEX payee_commissioner_code_person_id_idx ON payee (commissioner_code, person_id);
CREATE UNIQUE INDEX payee_one_now ON payee (commissioner_code, allocation_id) WHERE replaced_at IS NULL;
-- What waits for its payee to be named again: few of all.
CREATE INDEX payee_to_be_named ON payee (commissioner_code, person_id) WHERE kind = 'TO_BE_NAMED' AND replaced_at IS NULL;

DO $$
DECLARE
  tenant text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true))$q$;
  rule text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND ((SELECT current_setting('app.reach', true)) = 'commissioner'
    OR strpos((SELECT current_setting('app.person_ids', true)), person_id::text) > 0)$q$;
BEGIN
  ALTER TABLE organisation ENABLE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY reached ON organisation USING (%s) WITH CHECK (%s)', tenant, tenant);
  ALTER TABLE payee ENABLE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY reached ON payee USING (%s) WITH CHECK (%s)', rule, rule);
END $$;
GRANT SELECT, INSERT ON organisation, payee TO phb_application;
GRANT UPDATE (name, register_number, address, is_from_before) ON organisation TO phb_application;
GRANT UPDATE (replaced_at) ON payee TO phb_application;

ALTER TABLE payment ADD COLUMN payee_id uuid;

-- BEGIN BACKFILL
-- What was typed before is found by the name match that was the rule until today; a payee whose record is not found this way is named
-- again, and until then is paid nothing. The owner is under row-level security, so it is lifted for this.
CREATE FUNCTION pg_temp.key_of(name text) RETURNS text LANGUAGE sql AS $$
  SELECT trim(regexp_replace(regexp_replace(lower(normalize(name, NFKD)), '[\u0300-\u036f''’‘ʼ`.]', '', 'g'), '[\u0001-\u002f\u003a-\u0060\u007b-\u007f]+', ' ', 'g'))
$$;
ALTER TABLE allocation NO FORCE ROW LEVEL SECURITY;
ALTER TABLE authority NO FORCE ROW LEVEL SECURITY;
ALTER TABLE budget NO FORCE ROW LEVEL SECURITY;
ALTER TABLE person NO FORCE ROW LEVEL SECURITY;
ALTER TABLE payment NO FORCE ROW LEVEL SECURITY;

INSERT INTO organisation (commissioner_code, id, name, is_from_before, recorded_by_id, recorded_at)
SELECT DISTINCT ON (c.commissioner_code, pg_temp.key_of(c.holder_name)) c.commissioner_code, gen_random_uuid(), c.holder_name, true,
    b.activated_by_id, b.activated_at
  FROM allocation c JOIN budget b ON b.commissioner_code = c.commissioner_code AND b.id = c.budget_id
  WHERE c.way = 'THIRD_PARTY' ORDER BY c.commissioner_code, pg_temp.key_of(c.holder_name), b.activated_at, c.id;

INSERT INTO payee (commissioner_code, id, allocation_id, person_id, kind, authority_id, organisation_id, name, named_by_id, named_at)
SELECT c.commissioner_code, gen_random_uuid(), c.id, c.person_id,
    CASE WHEN o.id IS NOT NULL THEN 'ORGANISATION' WHEN a.id IS NOT NULL THEN 'AUTHORITY'
      WHEN pg_temp.key_of(c.holder_name) IN (pg_temp.key_of(p.given_name || ' ' || p.family_name), pg_temp.key_of(p.preferred_name || ' ' || p.family_name))
      THEN 'PERSON' ELSE 'TO_BE_NAMED' END::"PayeeKind",
    a.id, o.id, c.holder_name, b.activated_by_id, b.activated_at
  FROM allocation c
  JOIN budget b ON b.commissioner_code = c.commissioner_code AND b.id = c.budget_id
  JOIN person p ON p.commissioner_code = c.commissioner_code AND p.id = c.person_id
  LEFT JOIN LATERAL (SELECT x.id FROM organisation x WHERE c.way = 'THIRD_PARTY' AND x.commissioner_code = c.commissioner_code
    AND pg_temp.key_of(x.name) = pg_temp.key_of(c.holder_name) LIMIT 1) o ON true
  -- Of several of one name the one that may receive the money now, else the latest.
  LEFT JOIN LATERAL (SELECT x.id FROM authority x WHERE c.way = 'DIRECT_PAYMENT' AND x.commissioner_code = c.commissioner_code
    AND x.person_id = c.person_id AND x.covers_money AND x.kind <> 'SELF' AND pg_temp.key_of(x.name) = pg_temp.key_of(c.holder_name)
    ORDER BY (x.starts_on <= current_date AND (x.ends_on IS NULL OR x.ends_on >= current_date) AND (x.ended_at IS NULL OR x.ended_by_death_id IS NOT NULL)) DESC,
      (x.money_basis IS DISTINCT FROM 'NOT_ASKED') DESC, x.starts_on DESC, x.id DESC LIMIT 1) a ON true
  WHERE c.way <> 'NOTIONAL';

UPDATE payment y SET payee_id = x.id FROM payee x WHERE x.commissioner_code = y.commissioner_code AND x.allocation_id = y.allocation_id;
-- END BACKFILL

ALTER TABLE allocation FORCE ROW LEVEL SECURITY;
ALTER TABLE authority FORCE ROW LEVEL SECURITY;
ALTER TABLE budget FORCE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
ALTER TABLE payment FORCE ROW LEVEL SECURITY;
ALTER TABLE organisation FORCE ROW LEVEL SECURITY;
ALTER TABLE payee FORCE ROW LEVEL SECURITY;

ALTER TABLE payment ALTER COLUMN payee_id SET NOT NULL,
  ADD CONSTRAINT payment_payee_fkey FOREIGN KEY (commissioner_code, payee_id) REFERENCES payee (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION;
CREATE INDEX payment_commissioner_code_payee_id_idx ON payment (commissioner_code, payee_id);

