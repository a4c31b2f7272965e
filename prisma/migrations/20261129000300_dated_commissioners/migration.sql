-- Commissioners get their first and last day as legal bodies, and a row for each body that took over from one that ended. From
-- prisma/data (its README has provenance and licence). Contains public sector information licensed under the Open Government
-- Licence v3.0.

ALTER TABLE commissioner
  ADD COLUMN legal_from DATE,
  ADD COLUMN legal_to DATE,
  ADD COLUMN legal_basis VARCHAR(200),
  ADD CONSTRAINT commissioner_code_shape CHECK (code ~ '^[A-Z0-9]{3}([A-Z0-9]{2})?$'),
  ADD CONSTRAINT commissioner_legal_days CHECK (legal_to >= legal_from),
  -- The Health and Care Act 2022 ended every group on 30 June 2022 and made the boards on the next day.
  ADD CONSTRAINT commissioner_kind_days CHECK (
    CASE kind WHEN 'CCG' THEN legal_to <= '2022-06-30' ELSE legal_from >= '2022-07-01' END);

CREATE TYPE "SuccessionKind" AS ENUM ('MERGER', 'SPLIT', 'ACQUISITION', 'RENAME', 'CLOSURE');

CREATE TABLE succession (
  id INTEGER NOT NULL,
  from_code VARCHAR(5) NOT NULL,
  to_code VARCHAR(5),
  takes_effect_on DATE NOT NULL,
  kind "SuccessionKind" NOT NULL,
  basis VARCHAR(200) NOT NULL,
  CONSTRAINT succession_pkey PRIMARY KEY (id),
  CONSTRAINT succession_from_code_fkey FOREIGN KEY (from_code) REFERENCES commissioner (code) ON DELETE RESTRICT ON UPDATE NO ACTION,
  CONSTRAINT succession_to_code_fkey FOREIGN KEY (to_code) REFERENCES commissioner (code) ON DELETE RESTRICT ON UPDATE NO ACTION,
  CONSTRAINT succession_closure CHECK ((kind = 'CLOSURE') = (to_code IS NULL)),
  CONSTRAINT succession_not_itself CHECK (to_code <> from_code)
);
CREATE UNIQUE INDEX succession_from_code_to_code_key ON succession (from_code, to_code);
CREATE INDEX succession_to_code_idx ON succession (to_code);
GRANT SELECT ON succession TO phb_application;

-- 1. Groups. No source here has their first days.

UPDATE commissioner SET legal_to = '2022-06-30',
  legal_basis = 'First day not known. Every group ended on 30 June 2022 by the Health and Care Act 2022.'
  WHERE kind = 'CCG';
-- These codes are not among the 106 that went on as sub-ICB locations. The day of their merger is not in the data, so they keep the
-- last day on which there were groups.
UPDATE commissioner SET
  legal_basis = 'First and last day not known. It had merged into another group before 30 June 2022, the last day of every group.'
  WHERE code IN (
  '03A', '03J', '04F', '05A', '05C', '05H', '05L', '05N', '05R', '05X', '05Y', '06A', '06F', '06P', '07L', '07P', '07T', '07W',
  '07Y', '08C', '08E', '08F', '08G', '08M', '08N', '08V', '08W', '08Y', '09A', '10C', '10J', '10K', '10L', '10V', '10X', '11A',
  '15D', '99M');

-- 2. Boards.

UPDATE commissioner SET legal_from = '2022-07-01', legal_basis = 'Established on 1 July 2022 by the Health and Care Act 2022.'
  WHERE kind = 'ICB';

INSERT INTO commissioner (code, ons_code, name, kind, region, legal_from, legal_basis, population_basis)
SELECT code, ons_code, name, 'ICB'::"CommissionerKind", region, '2026-04-01',
  'Announced to Parliament on 9 September 2025 for 1 April 2026; code from public copies of the ODS register.',
  'not known: no figure is published here for a board that began on 1 April 2026' FROM (VALUES
  ('D7T5G', NULL, 'NHS Essex Integrated Care Board', 'East of England'),
  ('S0E4D', 'E54000070', 'NHS Thames Valley Integrated Care Board', 'South East'),
  ('S1Y5D', NULL, 'NHS Central East Integrated Care Board', 'East of England'),
  ('S9B9J', 'E54000069', 'NHS Surrey and Sussex Integrated Care Board', 'South East'),
  ('T6Y0W', NULL, 'NHS Norfolk and Suffolk Integrated Care Board', 'East of England'),
  ('Z9B2Z', NULL, 'NHS West and North London Integrated Care Board', 'London')
) AS begun (code, ons_code, name, region)
ON CONFLICT DO NOTHING;

UPDATE commissioner SET legal_to = '2026-03-31',
  legal_basis = 'Established on 1 July 2022; dissolved by the reorganisation announced to Parliament on 9 September 2025 for 1 April 2026.'
  WHERE code IN ('QH8', 'QHG', 'QJG', 'QM7', 'QMJ', 'QMM', 'QNQ', 'QNX', 'QRV', 'QU9', 'QUE', 'QXU');

-- It took a part of Frimley over, so its figure of 2024 is too low now.
UPDATE commissioner SET ons_code = 'E54000067', registered_population = NULL,
  population_basis = 'not known: on 1 April 2026 the board took over a part of Frimley, and no newer figure is published here'
  WHERE code = 'QRL';

-- 3. What became of whom.

INSERT INTO succession (id, from_code, to_code, takes_effect_on, kind, basis)
SELECT row_number() OVER (), from_code, to_code, '2022-07-01', 'MERGER'::"SuccessionKind",
  CASE WHEN is_from_file THEN 'The code went on as a sub-ICB location of this board: list of July 2022.'
    ELSE 'The code went on as a sub-ICB location of this board: from knowledge, not in the list that was read.' END
FROM (VALUES
  ('00L', 'QHM', true), ('00N', 'QHM', true), ('00P', 'QHM', true), ('00Q', 'QE1', false), ('00R', 'QE1', true),
  ('00T', 'QOP', true), ('00V', 'QOP', true), ('00X', 'QE1', true), ('00Y', 'QOP', true), ('01A', 'QE1', false),
  ('01D', 'QOP', true), ('01E', 'QE1', true), ('01F', 'QYG', true), ('01G', 'QOP', true), ('01H', 'QHM', true),
  ('01J', 'QYG', false), ('01K', 'QE1', true), ('01T', 'QYG', true), ('01V', 'QYG', true), ('01W', 'QOP', true),
  ('01X', 'QYG', true), ('01Y', 'QOP', true), ('02A', 'QOP', true), ('02E', 'QYG', true), ('02G', 'QE1', true),
  ('02H', 'QOP', true), ('02M', 'QE1', true), ('02P', 'QF7', true), ('02Q', 'QT1', true), ('02T', 'QWO', true),
  ('02X', 'QF7', true), ('02Y', 'QOQ', true), ('03F', 'QOQ', true), ('03H', 'QOQ', true), ('03K', 'QOQ', true),
  ('03L', 'QF7', true), ('03N', 'QF7', false), ('03Q', 'QOQ', true), ('03R', 'QWO', true), ('03W', 'QK1', true),
  ('04C', 'QK1', true), ('04V', 'QK1', true), ('04Y', 'QNC', true), ('05D', 'QNC', false), ('05G', 'QNC', true),
  ('05Q', 'QNC', true), ('05V', 'QNC', true), ('05W', 'QNC', true), ('06H', 'QUE', true), ('06K', 'QM7', true),
  ('06L', 'QJG', true), ('06N', 'QM7', true), ('06Q', 'QH8', true), ('06T', 'QJG', true), ('07G', 'QH8', true),
  ('07H', 'QM7', true), ('07K', 'QJG', true), ('09D', 'QNX', true), ('10Q', 'QU9', true), ('10R', 'QRL', true),
  ('11J', 'QVV', true), ('11M', 'QR1', true), ('11N', 'QT6', true), ('11X', 'QSL', true), ('12F', 'QYG', true),
  ('13T', 'QHM', true), ('14L', 'QOP', true), ('14Y', 'QU9', true), ('15A', 'QU9', true), ('15C', 'QUY', true),
  ('15E', 'QHL', true), ('15F', 'QWO', true), ('15M', 'QJ2', true), ('15N', 'QJK', true), ('16C', 'QHM', true),
  ('18C', 'QGH', true), ('26A', 'QMM', true), ('27D', 'QYG', true), ('36J', 'QWO', true), ('36L', 'QWE', true),
  ('42D', 'QOQ', true), ('52R', 'QT1', true), ('70F', 'QNX', true), ('71E', 'QJM', true), ('72Q', 'QKK', true),
  ('78H', 'QPM', true), ('84H', 'QHM', true), ('91Q', 'QKS', true), ('92A', 'QXU', true), ('92G', 'QOX', true),
  ('93C', 'QMJ', true), ('97R', 'QNX', true), ('99A', 'QYG', true), ('99C', 'QHM', true), ('99E', 'QH8', true),
  ('99F', 'QH8', false), ('99G', 'QH8', true)
) AS followed (from_code, to_code, is_from_file);

INSERT INTO succession (id, from_code, to_code, takes_effect_on, kind, basis)
SELECT 200 + row_number() OVER (), from_code, to_code, '2026-04-01', kind::"SuccessionKind",
  'Announced to Parliament on 9 September 2025; codes from public copies of the ODS register, read before and after the day.'
FROM (VALUES
  ('QH8', 'D7T5G', 'MERGER'), ('QHG', 'S1Y5D', 'MERGER'), ('QJG', 'D7T5G', 'SPLIT'), ('QJG', 'T6Y0W', 'SPLIT'),
  ('QM7', 'D7T5G', 'SPLIT'), ('QM7', 'S1Y5D', 'SPLIT'), ('QMJ', 'Z9B2Z', 'MERGER'), ('QMM', 'T6Y0W', 'MERGER'),
  ('QNQ', 'QRL', 'SPLIT'), ('QNQ', 'S0E4D', 'SPLIT'), ('QNQ', 'S9B9J', 'SPLIT'), ('QNX', 'S9B9J', 'MERGER'),
  ('QRV', 'Z9B2Z', 'MERGER'), ('QU9', 'S0E4D', 'MERGER'), ('QUE', 'S1Y5D', 'MERGER'), ('QXU', 'S9B9J', 'MERGER')
) AS followed (from_code, to_code, kind);
