export const ROLES = [
  'PHB_LEAD',
  'FINANCE_OFFICER',
  'AUDITOR',
  'ADMINISTRATOR',
  'PRACTITIONER',
  'BUDGET_HOLDER',
  'REPRESENTATIVE',
  'NOMINEE',
] as const;
export type Role = (typeof ROLES)[number];

/** A user's role, or the service itself in a job. */
export const ACTING_ROLES = [...ROLES, 'SYSTEM'] as const;
export type ActingRole = (typeof ACTING_ROLES)[number];

/**
 * The records a permission opens: none, those of people the user acts for, a caseload's, or the
 * commissioner's.
 */
export type Reach = 'none' | 'own' | 'caseload' | 'commissioner';

/** Part of a record that an authority may cover. `any` only needs an authority in force. */
export type Cover = 'money' | 'plan' | 'any';
