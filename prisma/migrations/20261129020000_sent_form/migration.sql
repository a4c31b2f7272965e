-- What the forms that create something sent: the key that was made with the form, a digest of the answers, and where the answer
-- led. A form that is sent twice at once makes one record, other answers make another, and the same answers later are asked
-- about. Deleted after a day.
CREATE TABLE "sent_form" (
    "commissioner_code" VARCHAR(5) NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "digest" VARCHAR(64) NOT NULL,
    "address" VARCHAR(500),
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sent_form_pkey" PRIMARY KEY ("commissioner_code","id")
);

CREATE UNIQUE INDEX "sent_form_commissioner_code_user_id_form_key_digest_key" ON "sent_form"("commissioner_code", "user_id", "form_key", "digest");
CREATE INDEX "sent_form_commissioner_code_sent_at_idx" ON "sent_form"("commissioner_code", "sent_at");
CREATE INDEX "sent_form_commissioner_code_user_id_sent_at_idx" ON "sent_form"("commissioner_code", "user_id", "sent_at");

ALTER TABLE "sent_form"
  ADD CONSTRAINT "sent_form_commissioner_code_fkey" FOREIGN KEY ("commissioner_code") REFERENCES "commissioner"("code"),
  ADD CONSTRAINT "sent_form_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id"),
  ADD CONSTRAINT sent_form_digest CHECK (digest ~ '^[0-9a-f]{64}$');

ALTER TABLE sent_form ENABLE ROW LEVEL SECURITY;
ALTER TABLE sent_form FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON sent_form
  USING (commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND user_id = nullif((SELECT current_setting('app.user_id', true)), '')::uuid)
  WITH CHECK (commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND user_id = nullif((SELECT current_setting('app.user_id', true)), '')::uuid);
-- After a day the service itself may remove it, and see no newer one.
CREATE POLICY outdated_seen ON sent_form FOR SELECT USING (
  commissioner_code = (SELECT current_setting('app.commissioner_code', true))
  AND (SELECT current_setting('app.user_id', true)) = '00000000-0000-0000-0000-000000000000'
  AND sent_at < now() - interval '1 day');
CREATE POLICY outdated_removed ON sent_form FOR DELETE USING (
  commissioner_code = (SELECT current_setting('app.commissioner_code', true))
  AND (SELECT current_setting('app.user_id', true)) = '00000000-0000-0000-0000-000000000000'
  AND sent_at < now() - interval '1 day');

GRANT SELECT, INSERT, DELETE, UPDATE (address) ON sent_form TO phb_application;
