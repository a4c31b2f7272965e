-- A filter that few rows pass begins with these rows. Row-level security keeps a condition on an enum out of an
-- index, so each value has a partial index of its own; a row is in exactly one of each family.
DO $$
DECLARE
  value text;
BEGIN
  FOREACH value IN ARRAY enum_range(NULL::"CaseState")::text[] LOOP
    EXECUTE format('CREATE INDEX %I ON phb_case (commissioner_code, person_id, id) WHERE state = %L', 'phb_case_is_' || lower(value), value);
  END LOOP;
  FOREACH value IN ARRAY enum_range(NULL::"PhbGroup")::text[] LOOP
    EXECUTE format('CREATE INDEX %I ON phb_case (commissioner_code, person_id, id) WHERE "group" = %L', 'phb_case_in_' || lower(value), value);
    EXECUTE format('CREATE INDEX %I ON budget (commissioner_code, person_id, id) WHERE "group" = %L', 'budget_in_' || lower(value), value);
  END LOOP;
  FOREACH value IN ARRAY enum_range(NULL::"BudgetState")::text[] LOOP
    EXECUTE format('CREATE INDEX %I ON budget (commissioner_code, person_id, id) WHERE state = %L', 'budget_is_' || lower(value), value);
  END LOOP;
  FOREACH value IN ARRAY enum_range(NULL::"WayOfManaging")::text[] LOOP
    EXECUTE format('CREATE INDEX %I ON allocation (commissioner_code, person_id, budget_id) WHERE way = %L', 'allocation_as_' || lower(value), value);
  END LOOP;
  FOREACH value IN ARRAY enum_range(NULL::"ClockKind")::text[] LOOP
    EXECUTE format('CREATE INDEX %I ON clock (commissioner_code, due_on, id) INCLUDE (person_id, owner_role, due_at) WHERE ended_on IS NULL AND kind = %L',
      'clock_open_' || lower(value), value);
  END LOOP;
END $$;

-- The state of a case has its own index now.
DROP INDEX phb_case_in_progress, phb_case_stopped;

-- What may owe a refund, the longest waiting first; and the decisions of a period.
CREATE INDEX clock_decided_late ON clock (commissioner_code, ended_on, case_id) INCLUDE (person_id) WHERE kind = 'CHC_DECISION' AND ended_on > due_on;
CREATE INDEX challenge_outcome_changed ON challenge_outcome (commissioner_code, decided_on) WHERE new_decision_id IS NOT NULL;
CREATE INDEX eligibility_decision_by_day ON eligibility_decision (commissioner_code, decided_on, case_id) INCLUDE (person_id);
