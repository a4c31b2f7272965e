-- Two windows with the same form each keep their own draft: a draft belongs to the form that was typed in. Drafts of before keep
-- one of their own. A default fills them, because no policy lets an UPDATE of all rows see them.
ALTER TABLE form_draft ADD COLUMN form_key UUID NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE form_draft ALTER COLUMN form_key DROP DEFAULT;
DROP INDEX "form_draft_commissioner_code_user_id_path_key";
CREATE UNIQUE INDEX "form_draft_commissioner_code_user_id_path_form_key_key" ON "form_draft"("commissioner_code", "user_id", "path", "form_key");
