-- What the steps of a run change of it.
GRANT UPDATE (state, line_count, total_pence, collected_to, budgets_asked, approved_by_id, approved_at, released_by_id, released_at, sent_by_id, sent_at,
  reconciled_by_id, reconciled_at, cancelled_by_id, cancelled_at, cancelled_reason) ON payment_run TO phb_application;
GRANT UPDATE (payment_id, payee_id, bank_details_id, amount_pence, state, held_stop, held_until, taken_out_reason, taken_out_by_id, taken_out_at,
  result_on, result_reason, result_by_id, result_at) ON payment_run_line TO phb_application;

-- Every line of an approved run may come to be held: then nothing is released, and the run is cancelled.
ALTER TABLE payment_run
  DROP CONSTRAINT payment_run_order,
  ADD CONSTRAINT payment_run_order CHECK ((state NOT IN ('COLLECTING', 'PROPOSED') OR approved_by_id IS NULL)
    AND (state NOT IN ('APPROVED', 'RELEASED', 'SENT', 'RECONCILED') OR approved_by_id IS NOT NULL)
    AND (state IN ('RELEASED', 'SENT', 'RECONCILED')) = (released_by_id IS NOT NULL)
    AND (state IN ('SENT', 'RECONCILED')) = (sent_by_id IS NOT NULL)
    AND (state = 'RECONCILED') = (reconciled_by_id IS NOT NULL)
    AND (state = 'CANCELLED') = (cancelled_by_id IS NOT NULL)
    AND (released_by_id IS NULL OR line_count > 0));
