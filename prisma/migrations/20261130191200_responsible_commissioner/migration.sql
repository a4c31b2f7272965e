-- Who was said to be responsible while a person is registered with a practice of another commissioner, and the last day on which this
-- commissioner is. That day is on the person, so that payments stop also where a sensitive record hides the practice.

CREATE TYPE "Responsibility" AS ENUM ('PRACTICE', 'CARE_HOME', 'CHILD_PLACED', 'AFTERCARE', 'AGREED');
ALTER TABLE practice_registration ADD COLUMN responsibility "Responsibility";
ALTER TABLE practice_registration ADD CONSTRAINT practice_registration_moved_from CHECK (responsibility <> 'PRACTICE' OR from_day IS NOT NULL);

ALTER TABLE person ADD COLUMN responsible_until date;
GRANT UPDATE (responsible_until) ON person TO phb_application;
CREATE INDEX person_moved_idx ON person (commissioner_code) WHERE responsible_until IS NOT NULL;
