import { groupName } from '@/components/case/group-name';
import { nhsNumberText } from '@/lib/person/rules/person-text';
import { budgetStateName } from './budget-state-text';
import type { BudgetRow } from './budgets-table';
import { csvMoney } from './csv-money';
import { shortWayNames } from './way-text';

type Column = { heading: string; kind: 'text' | 'data'; value: (row: BudgetRow) => string };

/** The list of budgets as a file. Days as 2026-03-03, money in pounds as 1250.00. */
export const budgetsCsv: readonly Column[] = [
  { heading: 'Family name', kind: 'text', value: ({ familyName }) => familyName },
  { heading: 'First name', kind: 'text', value: ({ givenName }) => givenName },
  { heading: 'Date of birth', kind: 'data', value: ({ dateOfBirth }) => dateOfBirth },
  { heading: 'NHS number', kind: 'data', value: ({ nhsNumber }) => nhsNumberText(nhsNumber, null) },
  { heading: 'Group', kind: 'data', value: ({ group }) => groupName(group) },
  { heading: 'State', kind: 'data', value: ({ state }) => budgetStateName(state) },
  { heading: 'Starts on', kind: 'data', value: ({ startsOn }) => startsOn },
  { heading: 'Ends on', kind: 'data', value: ({ endsOn }) => endsOn },
  { heading: 'Managed as', kind: 'data', value: ({ ways }) => shortWayNames(ways) },
  { heading: 'Died on', kind: 'data', value: ({ diedOn }) => diedOn ?? '' },
  { heading: 'Agreed (pounds)', kind: 'data', value: ({ agreed }) => csvMoney(agreed) },
  { heading: 'Spent (pounds)', kind: 'data', value: ({ spent }) => csvMoney(spent) },
  { heading: 'Left (pounds)', kind: 'data', value: ({ left }) => csvMoney(left) },
];
