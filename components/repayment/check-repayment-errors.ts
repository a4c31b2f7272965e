import { explainDecision } from '@/components/spending/check-errors';
import type { FieldError } from '@/lib/core/form/form-state';
import type { CheckSpendingRefusal } from '@/lib/repayment/commands/decide-spending';

/** Why a decision about one spending was not taken, with what became of its repayment. */
export function explainCheck(error: CheckSpendingRefusal): FieldError {
  if (error.kind !== 'repayment-decided') return explainDecision(error);
  return {
    field: 'choice',
    message: 'A PHB lead has decided about the repayment, so you can no longer take this back',
  };
}
