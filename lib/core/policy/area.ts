import type { ActingRole, Role } from './role';

export type Area = 'commissioner' | 'practitioner' | 'budget-holder';
export type StaffArea = Exclude<Area, 'budget-holder'>;

/** Each role works in one area. */
export function areaOf(role: Role): Area {
  switch (role) {
    case 'PHB_LEAD':
    case 'FINANCE_OFFICER':
    case 'AUDITOR':
    case 'ADMINISTRATOR':
      return 'commissioner';
    case 'PRACTITIONER':
      return 'practitioner';
    case 'BUDGET_HOLDER':
    case 'REPRESENTATIVE':
    case 'NOMINEE':
      return 'budget-holder';
  }
}

/** The first page of a role. */
export function homeOf(role: Role): `/${Area}` {
  return `/${areaOf(role)}`;
}

const names: Record<ActingRole, string> = {
  PHB_LEAD: 'PHB lead',
  FINANCE_OFFICER: 'Finance officer',
  AUDITOR: 'Analyst and auditor',
  ADMINISTRATOR: 'Administrator',
  PRACTITIONER: 'Practitioner',
  BUDGET_HOLDER: 'Budget holder',
  REPRESENTATIVE: 'Representative',
  NOMINEE: 'Nominee',
  SYSTEM: 'This service',
};

export function roleName(role: ActingRole): string {
  return names[role];
}
