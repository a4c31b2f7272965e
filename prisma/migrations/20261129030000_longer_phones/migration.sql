-- A phone number may have the prefix of Relay UK before it and an extension after it.
ALTER TABLE person ALTER COLUMN phone TYPE varchar(40);
ALTER TABLE emergency_contact ALTER COLUMN phone TYPE varchar(40);
ALTER TABLE authority ALTER COLUMN phone TYPE varchar(40);
