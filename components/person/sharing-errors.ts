import type { FieldError } from '@/lib/core/form/form-state';
import type { WithdrawSharingRefusal } from '@/lib/person/commands/withdraw-sharing';

/** Why an agreement to share was not withdrawn. */
export function explainWithdrawal(error: WithdrawSharingRefusal): FieldError {
  switch (error.kind) {
    case 'withdrawn-already':
      return { message: 'This has already been stopped' };
    case 'not-found':
      return { message: 'This is not shared any more, or you do not have access to it' };
  }
}
