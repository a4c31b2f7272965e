export type Role =
  | 'PHB_LEAD'
  | 'FINANCE_OFFICER'
  | 'AUDITOR'
  | 'ADMINISTRATOR'
  | 'PRACTITIONER'
  | 'BUDGET_HOLDER'
  | 'REPRESENTATIVE'
  | 'NOMINEE';

/** Whose records a permission opens: nobody's, those a person holds authority over, a caseload's, or the commissioner's. */
export type Reach = 'none' | 'own' | 'caseload' | 'commissioner';

/** Part of a person's record that an authority may cover. `any` asks for no more than an authority in force. */
export type Cover = 'money' | 'plan' | 'any';
