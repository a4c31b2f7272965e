-- Sign-ins that failed, and the devices an account was used on. Both belong to accounts, not to a commissioner.

CREATE TABLE sign_in_failure (
  id uuid PRIMARY KEY,
  at timestamptz(3) NOT NULL,
  user_id uuid REFERENCES user_account (id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  network_address varchar(64) NOT NULL,
  kind varchar(12) NOT NULL CHECK (kind IN ('WRONG', 'SUSPENDED', 'SLOWED'))
);
CREATE INDEX sign_in_failure_user_id_at_idx ON sign_in_failure (user_id, at DESC);
CREATE INDEX sign_in_failure_at_idx ON sign_in_failure (at);

CREATE TABLE known_device (
  token_hash char(64) NOT NULL,
  user_id uuid NOT NULL REFERENCES user_account (id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  used_at timestamptz(3) NOT NULL,
  PRIMARY KEY (token_hash, user_id)
);
CREATE INDEX known_device_user_id_idx ON known_device (user_id);

GRANT SELECT, INSERT ON sign_in_failure TO phb_application;
GRANT SELECT, INSERT, UPDATE (used_at) ON known_device TO phb_application;
