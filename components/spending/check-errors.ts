import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { AcceptSpendingRefusal } from '@/lib/spending/commands/accept-spending';
import type { DecideSpendingRefusal } from '@/lib/spending/commands/decide-spending';

const CHANGED = 'This changed after you opened the page. Read it again before you decide';

/** Why spendings were not accepted. */
export function explainAccept(error: AcceptSpendingRefusal): FieldError {
  return error.kind === 'nothing-chosen'
    ? { field: 'spendings', message: 'Choose the spending that you accept' }
    : explainDecision(error);
}

/** Why a decision about one spending was not taken. */
export function explainDecision(
  error: DecideSpendingRefusal | Exclude<AcceptSpendingRefusal, { kind: 'nothing-chosen' }>,
): FieldError {
  switch (error.kind) {
    case 'changed-since':
    case 'taken-back-already':
    case 'no-such-step':
    case 'already-reversed':
    case 'is-a-reversal':
    case 'key-used-otherwise':
      return { message: CHANGED };
    case 'recorded-it':
      return { message: 'You recorded this spending. Another officer must check it' };
    case 'not-asked-yet':
      return { field: 'choice', message: 'Ask the holder first. They may explain what it was for' };
    case 'answer-awaited':
      return {
        field: 'choice',
        message: `Wait for an answer. The holder has until ${formatDay(error.answerBy)}`,
      };
    case 'words-missing':
      return { field: 'words', message: 'Enter your question or your reasons' };
    case 'over-left':
    case 'below-floor':
      return { message: 'The budget has too little left to take this back' };
    case 'not-found':
      return { message: 'You do not have access to this spending' };
    default:
      return { message: 'The decision could not be saved. Nothing has changed' };
  }
}
