import { submitQuestion } from '@/app/commissioner/criteria/[criteriaId]/questions/[questionKey]/actions';
import { submitNewCriteria } from '@/app/commissioner/criteria/new/actions';
import { submitAnswers } from '@/app/practitioner/cases/[caseId]/criteria/actions';
import { aDraft, aLocalCase, answersFor, aPublished, someCriteriaAccounts } from '../../../support/criteria';
import { type CreatingForm, june, row } from './ready';

/** The forms of criteria that create something. */
export const CRITERIA_FORMS: Readonly<Record<string, CreatingForm>> = {
  'commissioner/criteria/new#submitNewCriteria': {
    on: june,
    make: async () => {
      const { admin, code } = await someCriteriaAccounts();
      return {
        actor: admin,
        action: submitNewCriteria,
        path: '/commissioner/criteria/new',
        values: { group: 'LONG_TERM_CONDITION', beginWith: 'NOTHING' },
        other: { group: 'LEARNING_DISABILITY' },
        ...row('criteria', 'commissioner_code', code),
      };
    },
  },
  'commissioner/criteria/[criteriaId]/questions/[questionKey]#save': {
    on: june,
    isOnlyOne: 'the form has seen the version of the draft',
    make: async () => {
      const { admin } = await someCriteriaAccounts();
      const { criteriaId, version } = await aDraft(admin);
      const options = {
        'options-0-label': 'No',
        'options-0-points': '0',
        'options-1-label': 'Yes',
        'options-1-points': '1',
      };
      return {
        actor: admin,
        action: submitQuestion,
        path: `/commissioner/criteria/${criteriaId}/questions/new`,
        values: { criteriaId, version: `${version}`, key: '', question: 'Where?', ...options },
        other: { question: 'When?' },
        ...row('(SELECT id, jsonb_array_elements(questions) FROM criteria) AS questions', 'id', criteriaId),
      };
    },
  },
  'practitioner/cases/[caseId]/criteria#submitAnswers': {
    on: june,
    isOnlyOne: 'the form has seen the version of the answers',
    make: async () => {
      const accounts = await someCriteriaAccounts();
      const published = await aPublished(accounts.admin);
      const caseId = await aLocalCase(accounts);
      const { answers, criteriaId } = await answersFor(caseId, published, [2, 1]);
      const given = Object.entries(answers).flatMap(([key, { option, evidence }]) => [
        [`answers-${key}-option`, option],
        [`answers-${key}-evidence`, evidence],
      ]);
      return {
        actor: accounts.practitioner,
        action: submitAnswers,
        path: `/practitioner/cases/${caseId}/criteria`,
        values: { caseId, criteriaId, version: '0', ...Object.fromEntries(given) },
        other: { [`answers-${published.keys[0]}-evidence`]: 'Seen on Monday' },
        ...row('criteria_answer', 'criteria_id', criteriaId),
      };
    },
  },
};
