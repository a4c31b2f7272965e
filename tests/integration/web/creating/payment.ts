import { submitRun } from '@/app/commissioner/payment-runs/actions';
import { dateValues } from '@/lib/core/form/date-values';
import { addDays } from '@/lib/core/plain-date';
import { aCommissioner, aStaffMember } from '../../../support/identity';
import { payDay } from '../../../support/payment-run';
import { type CreatingForm, june, row } from './ready';

/** The form that puts a payment run together. */
export const PAYMENT_FORMS: Readonly<Record<string, CreatingForm>> = {
  'commissioner/payment-runs#submitRun': {
    on: june,
    isOnlyOne: 'one run is open at a time',
    make: async () => {
      const code = await aCommissioner();
      return {
        actor: await aStaffMember('FINANCE_OFFICER', code),
        action: submitRun,
        path: '/commissioner/payment-runs',
        values: dateValues('payDay', payDay),
        other: dateValues('payDay', addDays(payDay, 1)),
        ...row('payment_run', 'commissioner_code', code),
      };
    },
  },
};
