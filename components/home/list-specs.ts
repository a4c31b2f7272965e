import { groupFilter, lateFilter, practitionerFilter, stateFilter } from '@/components/case/case-filters';
import { budgetStateName } from '@/components/money/budget-state-text';
import { shortWayName } from '@/components/money/way-text';
import { DECISION_KINDS, STANDARD_KINDS } from '@/lib/case/rules/clock-lists';
import { clockName } from '@/lib/case/rules/clock-names';
import type { ListFilter, ListSpec } from '@/lib/core/list-view';
import { BUDGET_STATES } from '@/lib/money/rules/budget-state';
import { WAYS } from '@/lib/money/rules/ways';

export const peopleSpec: ListSpec = {
  path: '/commissioner/people',
  filters: [stateFilter, groupFilter, practitionerFilter, lateFilter],
  sorts: ['name', 'born'],
};

/** What a practitioner asks about, so that the right commissioner is responsible. */
const practiceFilter: ListFilter = {
  name: 'practice',
  legend: 'GP practice',
  kind: 'one',
  options: [
    { value: 'closed', text: 'Closed' },
    { value: 'unknown', text: 'Not known' },
    { value: 'other', text: 'Of another commissioner' },
  ],
};

export const caseloadSpec: ListSpec = {
  path: '/practitioner/caseload',
  filters: [stateFilter, groupFilter, lateFilter, practiceFilter],
  sorts: ['name', 'born'],
};

export const decisionsSpec: ListSpec = {
  path: '/commissioner/decisions',
  filters: [
    {
      name: 'what',
      legend: 'Action',
      kind: 'any',
      options: DECISION_KINDS.map((value) => ({ value, text: clockName(value) })),
    },
    {
      name: 'due',
      legend: 'Due',
      kind: 'one',
      options: [
        { value: 'late', text: 'Overdue' },
        { value: 'near', text: 'In the next 7 days' },
      ],
    },
    groupFilter,
    practitionerFilter,
  ],
  sorts: ['due'],
};

/** Overdue and due soon is the default of the due days. */
const dueFilter: ListFilter = {
  name: 'due',
  legend: 'Due',
  kind: 'one',
  unchosen: 'Overdue or in the next 7 days',
  options: [
    { value: 'late', text: 'Overdue' },
    { value: 'near', text: 'In the next 7 days' },
    { value: 'all', text: 'Any date' },
  ],
};

/** The four steps of moving to adult services are one option. */
const standardFilter: ListFilter = {
  name: 'standard',
  legend: 'Standard',
  kind: 'any',
  options: [
    ...STANDARD_KINDS.filter((kind) => !kind.startsWith('TRANSITION')).map((value) => ({
      value,
      text: clockName(value),
    })),
    { value: 'TRANSITION', text: 'Move to adult services' },
  ],
};

export const standardsSpec: ListSpec = {
  path: '/commissioner/standards',
  filters: [dueFilter, standardFilter, practitionerFilter],
  sorts: ['due'],
};

export const ownStandardsSpec: ListSpec = {
  path: '/practitioner/standards',
  filters: [dueFilter, standardFilter],
  sorts: ['due'],
};

export const budgetsSpec: ListSpec = {
  path: '/commissioner/budgets',
  filters: [
    {
      name: 'state',
      legend: 'State',
      kind: 'any',
      options: BUDGET_STATES.map((value) => ({ value, text: budgetStateName(value) })),
    },
    {
      name: 'way',
      legend: 'Way of managing',
      kind: 'any',
      options: WAYS.map((value) => ({ value, text: shortWayName(value) })),
    },
    groupFilter,
    { name: 'ends', legend: 'Ends', kind: 'one', options: [{ value: 'soon', text: 'In the next 90 days' }] },
  ],
  sorts: ['ends', 'starts', 'agreed', 'person'],
};
