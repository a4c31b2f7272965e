-- What the person needs so that they can read, understand and answer is chosen, not guessed from words. The words that were
-- recorded before stay in ais_* as they are, for staff to confirm; the application changes them no more.
ALTER TABLE person
  ADD COLUMN needs jsonb,
  ADD COLUMN needs_asked_on date,
  ADD COLUMN needs_asked_by varchar(120),
  ADD CONSTRAINT person_needs_whole CHECK (
    (needs IS NULL) = (needs_asked_on IS NULL) AND (needs IS NULL) = (needs_asked_by IS NULL)
    AND (needs IS NULL OR jsonb_typeof(needs) = 'object'));
REVOKE UPDATE (ais_contact_method, ais_information_format, ais_communication_professional, ais_communication_support) ON person
  FROM phb_application;
GRANT UPDATE (needs, needs_asked_on, needs_asked_by) ON person TO phb_application;
