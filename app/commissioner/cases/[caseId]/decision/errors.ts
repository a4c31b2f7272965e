import { explainDeath } from '@/components/person/death-text';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatPence } from '@/lib/core/money';
import type { NotFound } from '@/lib/core/result';
import type { DecidePlanRefusal } from '@/lib/plan/commands/decide-plan';

/** Why a decision was not recorded. */
export function explainDecision(error: DecidePlanRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return { message: 'You do not have access to this plan' };
    case 'already-decided':
      return {
        message: error.deciderName
          ? `Your decision was not recorded. ${error.deciderName} has already decided this plan. Reload the page to see it`
          : 'Your decision was not recorded. The plan is no longer waiting for one. Reload the page',
      };
    case 'author-may-not-decide':
      return { message: 'You worked on this plan, so someone else must decide it' };
    case 'eligibility-author-may-not-decide':
      return {
        message: 'You decided or recommended eligibility in this case, so someone else must decide the plan',
      };
    case 'reasons-missing':
      return { field: 'reasons', message: 'Enter the reasons for your decision' };
    case 'comments-missing':
      return { field: 'reasons', message: 'Enter what needs to change' };
    case 'conditions-missing':
      return { field: 'conditions', message: 'Enter the conditions' };
    case 'plan-incomplete':
      return { message: 'The plan is incomplete, so it cannot be approved. Return it' };
    case 'no-delegated-limit':
      return { field: 'option', message: 'You have no delegated limit. You can return or refuse the plan' };
    case 'same-approver':
      return { message: 'You have already approved this plan. The second approver must be someone else' };
    case 'limit-too-low':
      return {
        field: 'option',
        message: `The plan costs ${formatPence(error.amount)}. This is above your limit of ${formatPence(error.limit)}`,
      };
    case 'amount-changed-since-first-approval':
      return {
        message: `The first approver approved ${formatPence(error.first)}. The plan now costs ${formatPence(error.now)}. Return it`,
      };
  }
}
