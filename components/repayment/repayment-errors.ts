import type { FieldError } from '@/lib/core/form/form-state';
import { formatPence } from '@/lib/core/money';
import { formatDay } from '@/lib/core/plain-date';
import type { DecideRepaymentRefusal } from '@/lib/repayment/commands/decide-repayment';
import type { OpenRepaymentRefusal } from '@/lib/repayment/commands/open-repayment';
import type { ReceiveRepaymentRefusal } from '@/lib/repayment/commands/receive-repayment';
import type { TakeBackMoneyRefusal } from '@/lib/repayment/commands/take-back-money';
import type { WithdrawRepaymentRefusal } from '@/lib/repayment/commands/withdraw-repayment';

const SAVED_BEFORE = 'You may have already saved this. Go back and check what is recorded';
const NOT_YOURS = 'You do not have access to this';
const TOO_LITTLE = 'The ledger has too little left to count this as spent. Check the spending first';
const NO_DEATH = 'No death is recorded. Choose another ground';
const CHANGED = 'This changed after you opened the page. Read it again before you decide';

/** Why a repayment was not opened, and the field that mends it. */
export function explainOpening(error: OpenRepaymentRefusal): FieldError {
  switch (error.kind) {
    case 'ground-not-open':
      return { field: 'ground', message: 'Check the spending first, and do not allow it' };
    case 'no-death-recorded':
      return { field: 'ground', message: NO_DEATH };
    case 'not-paid-out':
      return { field: 'allocationId', message: 'This money was not paid out, so no one can pay it back' };
    case 'more-than-held':
      return { field: 'amount', message: `They hold ${formatPence(error.most)} that is not asked for yet` };
    case 'sent-with-other-answers':
      return { message: SAVED_BEFORE };
    case 'not-found':
      return { message: NOT_YOURS };
  }
}

/** Why a decision was not saved. */
export function explainRepayment(error: DecideRepaymentRefusal | WithdrawRepaymentRefusal): FieldError {
  switch (error.kind) {
    case 'took-part':
      return { message: 'You took part in this. Another PHB lead must decide' };
    case 'not-that-much':
      return { field: 'amount', message: `Enter an amount up to ${formatPence(error.most)}` };
    case 'ground-missing':
      return { field: 'ground', message: 'Select the ground' };
    case 'no-death-recorded':
      return { field: 'ground', message: NO_DEATH };
    case 'amount-missing':
      return { field: 'amount', message: 'Enter the amount' };
    case 'not-to-decide':
    case 'nothing-asked':
      return { message: CHANGED };
    case 'looked-at-again':
      return { message: 'Someone asked us to look at this again. Answer that instead' };
    case 'money-received':
      return { message: 'Money has come in. Finance gives it back first, and takes the record back' };
    case 'not-found':
      return { message: NOT_YOURS };
    default:
      return { message: TOO_LITTLE };
  }
}

/** Why money was not recorded, or a record not taken back. */
export function explainMoney(error: ReceiveRepaymentRefusal | TakeBackMoneyRefusal): FieldError {
  switch (error.kind) {
    case 'nothing-asked':
      return { message: 'No money is asked for here' };
    case 'more-than-left':
      return { field: 'amount', message: `Enter an amount up to ${formatPence(error.left)}` };
    case 'received-in-future':
      return { field: 'receivedOn-day', message: 'The date must be today or in the past' };
    case 'received-before-asked':
      return { field: 'receivedOn-day', message: `The date must be on or after ${formatDay(error.since)}` };
    case 'taken-back-already':
      return { message: 'This record was taken back already' };
    case 'below-floor':
      return {
        message: 'The ledger has less than this with the payee. Correct the spending that is recorded first',
      };
    case 'not-found':
      return { message: NOT_YOURS };
    default:
      return { message: SAVED_BEFORE };
  }
}
