import type { FieldError } from '@/lib/core/form/form-state';
import type { SecondStepRefusal } from '@/lib/web/auth/second-step';
import { timeInWords } from '@/lib/web/auth/time-in-words';

/** What a refused code of the second step is answered with. */
export function explainSecondStep(error: SecondStepRefusal): FieldError {
  switch (error.kind) {
    case 'late':
      return { message: 'This took too long, or was done before. Sign in with your password again' };
    case 'wrong-code':
      return { field: 'code', message: 'The code is not right. Check it, then type it again' };
    case 'used-code':
      return { field: 'code', message: 'This code was used. Wait for the next one in your app' };
    case 'unreadable':
      return {
        message: 'We cannot read your second step any more. Use a recovery code, or ask for help',
      };
    case 'slowed':
      return { message: `There were many tries. Wait ${timeInWords(error.seconds)}, then try again` };
  }
}
