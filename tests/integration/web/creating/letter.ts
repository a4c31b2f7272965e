import { submitLetter } from '@/app/practitioner/cases/[caseId]/letters/new/actions';
import { someAccounts } from '../../../support/case';
import { aNotifiedDecision } from '../../../support/letter';
import { type CreatingForm, row } from './ready';

/** The forms of letters that create something. */
export const LETTER_FORMS: Readonly<Record<string, CreatingForm>> = {
  '_staff#letterAction': {
    on: '2026-08-03T09:00:00Z',
    isOnlyOne: 'a letter about one decision is sent to one reader once',
    make: async () => {
      const accounts = await someAccounts();
      const { caseId, subjectId } = await aNotifiedDecision(accounts, 'NOT_ELIGIBLE');
      return {
        actor: accounts.practitioner,
        action: submitLetter,
        path: `/practitioner/cases/${caseId}/letters/new`,
        values: { caseId, subjectId, kind: 'NOT_ELIGIBLE', to: 'PERSON', sentOn: '2026-07-25', how: 'POST' },
        other: { how: 'EMAIL' },
        ...row('letter', 'case_id', caseId),
      };
    },
  },
};
