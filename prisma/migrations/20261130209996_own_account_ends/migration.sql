-- A person's own account can be ended, such as where someone else used the invitation, and the person is invited again.
DROP INDEX authority_one_self;
CREATE UNIQUE INDEX authority_one_self ON authority (commissioner_code, person_id) WHERE kind = 'SELF' AND ended_at IS NULL;
