-- Where one part of an authority ends, what is left goes on as a row of its own. It names the row it goes on from, so that who is paid
-- by it, and whom it named, go on with it.
ALTER TABLE authority ADD COLUMN goes_on_from_id uuid,
  ADD CONSTRAINT authority_goes_on_from_fkey FOREIGN KEY (commissioner_code, goes_on_from_id) REFERENCES authority (commissioner_code, id)
    ON DELETE RESTRICT ON UPDATE NO ACTION,
  ADD CONSTRAINT authority_not_from_itself CHECK (goes_on_from_id <> id);
CREATE UNIQUE INDEX authority_commissioner_code_goes_on_from_id_key ON authority (commissioner_code, goes_on_from_id);
