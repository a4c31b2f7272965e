import { DateField, MoneyField, RadiosField, TextareaField } from '@/components/forms/fields';
import { STAFF_ROLES, type StaffRole, staffRoleName } from '@/lib/identity/rules/staff-role';

const hints: Record<StaffRole, string> = {
  PHB_LEAD: 'Decides eligibility and plans, for all people of the organisation',
  FINANCE_OFFICER: 'Proposes, approves and releases payments. Sees money, not assessments',
  AUDITOR: 'Reads everything and changes nothing',
  ADMINISTRATOR: 'Users, settings, criteria and reference data. Sees no person’s record',
  PRACTITIONER: 'Works with the people on their own caseload',
};

const duties = [
  { value: 'BOTH', label: 'Both, if your organisation allows it', hint: 'Never on the same case' },
  { value: 'ELIGIBILITY', label: 'Eligibility only', hint: 'Decides eligibility and reviews of it' },
  {
    value: 'PLANS',
    label: 'Plans only',
    hint: 'Decides plans, notices about payments and repayments, and reviews of these',
  },
];

/** The role, the half and the limit of a PHB lead, the first day and the reason. */
export function RoleFields() {
  const ofLead = (
    <>
      <RadiosField name="duty" legend="Which half of the role?" items={duties} />
      <MoneyField
        name="limit"
        label="Limit of approval (optional)"
        hint="The largest agreed budget, in pounds a year, that they may approve alone. Leave it empty for none"
      />
    </>
  );
  return (
    <>
      <RadiosField
        name="role"
        legend="Role"
        legendSize="m"
        items={STAFF_ROLES.map((value) => ({
          value,
          label: staffRoleName(value),
          hint: hints[value],
          ...(value === 'PHB_LEAD' ? { conditional: ofLead } : {}),
        }))}
      />
      <FirstDayAndReason />
    </>
  );
}

export function FirstDayAndReason() {
  return (
    <>
      <DateField name="startsOn" legend="From which day?" legendSize="m" hint="Today or later" />
      <TextareaField
        name="reason"
        label="Reason"
        labelSize="m"
        hint="Kept with the change"
        rows={2}
        limit={500}
      />
    </>
  );
}
