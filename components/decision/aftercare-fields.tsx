import { DateField, RadiosField, TextField } from '@/components/forms/fields';
import { DETAINED_UNDER } from '@/lib/eligibility/rules/aftercare';
import { sectionNames } from './aftercare-text';

/** What a decision on section 117 aftercare rests on. */
export function AftercareFields() {
  return (
    <>
      <h2 className="nhsuk-heading-m">The aftercare</h2>
      <p>
        Needed when the person is eligible. The council and the NHS are responsible together. Aftercare is
        free: neither may charge the person for its share.
      </p>
      <RadiosField
        name="section"
        legend="Under which section was the person detained?"
        legendSize="s"
        items={DETAINED_UNDER.map((value) => ({ value, label: sectionNames[value] }))}
      />
      <DateField
        name="aftercareFrom"
        legend="When did they leave hospital, or when will they?"
        legendSize="s"
        hint="For example, 31 3 2026"
      />
      <TextField name="aftercareCouncil" label="Responsible council" autoComplete="off" />
      <TextField name="aftercareBoard" label="Responsible integrated care board" autoComplete="off" />
      <TextField
        name="nhsShare"
        label="Share that the NHS pays, in percent"
        hint="The council pays the rest. For example, 55 or 57.5"
        inputMode="decimal"
        width={5}
        autoComplete="off"
      />
    </>
  );
}
