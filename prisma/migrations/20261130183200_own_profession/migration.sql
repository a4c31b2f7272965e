-- A member of a team who has an account confirms their own profession; of any other it is written how it was checked.
-- Members recorded before have neither: they are not yet confirmed, and what was sent stays sent.
ALTER TABLE assessment_member
  ADD COLUMN user_id uuid REFERENCES user_account (id),
  ADD COLUMN profession_check varchar(300),
  ADD COLUMN confirmed_on date,
  ADD CONSTRAINT assessment_member_confirmed_by_account CHECK (confirmed_on IS NULL OR user_id IS NOT NULL),
  ADD CONSTRAINT assessment_member_check_without_account
    CHECK (profession_check IS NULL OR (user_id IS NULL AND btrim(profession_check) <> ''));

CREATE UNIQUE INDEX assessment_member_one_account ON assessment_member (commissioner_code, assessment_id, user_id)
  WHERE user_id IS NOT NULL AND removed_at IS NULL;

GRANT UPDATE (confirmed_on) ON assessment_member TO phb_application;
