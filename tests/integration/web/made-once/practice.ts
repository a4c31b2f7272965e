import { submitLoad } from '@/app/commissioner/practices/actions';
import { checkPracticeFile } from '@/lib/practice/commands/check-practice-file';
import { aCommissioner, aStaffMember } from '../../../support/identity';
import { today } from '../../../support/money';
import { tenPractices } from '../../../support/practice-lines';
import { must } from '../../../support/result';
import type { MadeOnceForm } from './ready';

/** The form that loads a practice file. */
export const PRACTICE_FORMS: Readonly<Record<string, MadeOnceForm>> = {
  'commissioner/practices#submitLoad': {
    on: new Date().toISOString(),
    make: async () => {
      const code = await aCommissioner();
      const actor = await aStaffMember('ADMINISTRATOR', code);
      const bytes = new TextEncoder().encode(tenPractices(code, 'QHL'));
      const fileId = must(await checkPracticeFile(actor, { fileName: 'epraccur.csv', bytes }, today));
      return { actor, action: submitLoad, path: '/commissioner/practices', values: { fileId }, other: null };
    },
  },
};
