import type { FieldError } from '@/lib/core/form/form-state';
import { formatPence } from '@/lib/core/money';
import type { NotFound } from '@/lib/core/result';
import type { DecidePlanRefusal } from '@/lib/plan/commands/decide-plan';

/** Why a decision was not recorded. */
export function explainDecision(error: DecidePlanRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'not-found':
      return { message: 'This plan is not open to you' };
    case 'already-decided':
      return {
        message: error.by
          ? `Your decision was not recorded: ${error.by} has decided this plan. Open the page again to see it`
          : 'Your decision was not recorded: the plan no longer waits for one. Open the page again',
      };
    case 'author-may-not-decide':
      return { message: 'You wrote in this plan or sent it, so somebody else must decide it' };
    case 'reasons-missing':
      return { field: 'reasons', message: 'Enter the reasons for your decision' };
    case 'comments-missing':
      return { field: 'reasons', message: 'Enter what has to change' };
    case 'conditions-missing':
      return { field: 'conditions', message: 'Enter the conditions' };
    case 'plan-incomplete':
      return { message: 'Something that must be in a plan is missing, so it cannot be approved. Return it' };
    case 'no-delegated-limit':
      return { field: 'option', message: 'You have no delegated limit. You can return or refuse the plan' };
    case 'same-approver':
      return { message: 'You approved this plan already. The second approver must be somebody else' };
    case 'limit-too-low':
      return {
        field: 'option',
        message: `The plan costs ${formatPence(error.amount)}. Your limit of ${formatPence(error.limit)} does not reach that`,
      };
    case 'amount-changed-since-first-approval':
      return {
        message: `The first approver approved ${formatPence(error.first)}; the plan now costs ${formatPence(error.now)}. Return it`,
      };
  }
}
