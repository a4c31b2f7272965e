import { CASE_STATES } from '@/lib/case/rules/case-state';
import { PHB_GROUPS } from '@/lib/case/rules/groups';
import type { ListFilter } from '@/lib/core/list-view';
import { caseStateName } from './case-state-text';
import { groupName } from './group-name';

/** Filters that more than one list offers. */
export const groupFilter: ListFilter = {
  name: 'group',
  legend: 'Group',
  kind: 'any',
  options: PHB_GROUPS.map((value) => ({ value, text: groupName(value) })),
};

export const stateFilter: ListFilter = {
  name: 'state',
  legend: 'Case status',
  kind: 'any',
  options: CASE_STATES.map((value) => ({ value, text: caseStateName(value) })),
};

/** Found by name: there may be thousands. */
export const practitionerFilter: ListFilter = {
  name: 'practitioner',
  legend: 'Practitioner',
  kind: 'id',
  options: [],
};

export const lateFilter: ListFilter = {
  name: 'due',
  legend: 'Due',
  kind: 'one',
  options: [{ value: 'late', text: 'Something is overdue' }],
};
