-- The list of refunds to confirm has the decisions on the last of the 28 days as well, so its index does too.
CREATE INDEX clock_decided_on_last_day ON clock (commissioner_code, ended_on, case_id) INCLUDE (person_id)
  WHERE kind = 'CHC_DECISION' AND ended_on >= due_on;
DROP INDEX clock_decided_late;
