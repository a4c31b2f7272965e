import type { AnswerAboutRepaymentRefusal } from '@/lib/challenge/commands/answer-about-repayment';
import type { AskAboutRepaymentRefusal } from '@/lib/challenge/commands/ask-about-repayment';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatPence } from '@/lib/core/money';
import { formatDay } from '@/lib/core/plain-date';

const SAVED_BEFORE = 'You may have already saved this. Go back and check what is recorded';
const NOT_YOURS = 'You do not have access to this';
const TOO_LITTLE = 'The ledger has too little left to count this as spent. Check the spending first';

/** Why a request was not recorded. */
export function explainAsking(error: AskAboutRepaymentRefusal): FieldError {
  switch (error.kind) {
    case 'asked-already':
      return { message: 'We have a request already. We will answer it' };
    case 'answered-already':
      return { message: 'We looked at this again already. A complaint is the next step' };
    case 'nothing-to-ask':
      return { message: 'There is nothing to review now' };
    case 'asked-in-future':
      return { field: 'askedOn-day', message: 'The date must be today or in the past' };
    case 'asked-before-letter':
      return {
        field: 'askedOn-day',
        message: `The date must be on or after ${formatDay(error.noticeOn)}, the date of the letter`,
      };
    case 'who-asked-missing':
      return { field: 'askedByName', message: 'Enter the name of the person who asked' };
    case 'sent-with-other-answers':
      return { message: SAVED_BEFORE };
    case 'not-found':
      return { message: NOT_YOURS };
  }
}

/** Why an answer was not saved. */
export function explainRepaymentAnswer(error: AnswerAboutRepaymentRefusal): FieldError {
  switch (error.kind) {
    case 'took-part':
      return { message: 'You took part in this. Another PHB lead must answer' };
    case 'other-duty':
      return { message: 'Another PHB lead answers this: you decide on eligibility' };
    case 'already-ended':
      return { message: `${error.by} answered this on ${formatDay(error.on)}. Yours was not saved` };
    case 'amount-missing':
      return { field: 'amount', message: 'Enter the new amount. Enter 0 if nothing is to be paid' };
    case 'not-lower':
      return { field: 'amount', message: `Enter less than ${formatPence(error.most)}` };
    case 'money-received':
      return {
        field: 'amount',
        message: `${formatPence(error.received)} has come in. Finance gives it back first, and takes the record back`,
      };
    case 'ended-in-future':
      return { field: 'decidedOn-day', message: 'The date must be today or in the past' };
    case 'ended-before-asked':
      return { field: 'decidedOn-day', message: `The date must be on or after ${formatDay(error.askedOn)}` };
    case 'not-found':
      return { message: NOT_YOURS };
    default:
      return { message: TOO_LITTLE };
  }
}
