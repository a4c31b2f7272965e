-- Held money may fall below nothing by what a person paid of their own, as far as committed money of the same part covers it: the next
-- payment brings it back. Committed money and what was spent never do. The trigger speaks only of its own table.
ALTER TABLE ledger_account DROP CONSTRAINT ledger_account_floor,
  ADD CONSTRAINT ledger_account_floor CHECK (kind IN ('FUND', 'HELD') OR balance_pence >= 0);

CREATE FUNCTION check_held_floor() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE total numeric;
BEGIN
  EXECUTE format('SELECT sum(balance_pence) FROM %I.%I WHERE commissioner_code = $1 AND allocation_id = $2 AND kind IN (''COMMITTED'', ''HELD'')',
    TG_TABLE_SCHEMA, TG_TABLE_NAME) INTO total USING NEW.commissioner_code, NEW.allocation_id;
  IF total < 0 THEN
    RAISE EXCEPTION 'allocation % has less than nothing left: %', NEW.allocation_id, total;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_account_held_floor AFTER UPDATE OF balance_pence ON ledger_account DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.kind IN ('COMMITTED', 'HELD') AND NEW.balance_pence < OLD.balance_pence) EXECUTE FUNCTION check_held_floor();
