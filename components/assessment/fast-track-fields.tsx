import { CheckboxesField, DateField, RadiosField, TextareaField, TextField } from '@/components/forms/fields';
import { ASSESSMENT_SETTINGS } from '@/lib/assessment/rules/assessment-setting';
import { CLINICIAN_REGISTERS } from '@/lib/assessment/rules/fast-track';
import { registerName, settingName } from './assessment-text';
import { FastTrackTime } from './fast-track-time';

/** The fast track tool in eleven answers: who completed it, why, what is needed, when it came. */
export function FastTrackFields() {
  return (
    <>
      <h2 className="nhsuk-heading-m">When it was received</h2>
      <DateField name="receivedOn" legend="What day did you receive it?" legendSize="s" />
      <FastTrackTime name="receivedTime" label="What time did you receive it?" />
      <h2 className="nhsuk-heading-m">Who completed it</h2>
      <TextField name="clinicianName" label="Name of the nurse or doctor" labelSize="s" width={20} />
      <RadiosField
        name="register"
        legend="Which professional register are they on?"
        legendSize="s"
        hint="Only a registered nurse or doctor can complete a fast track"
        items={CLINICIAN_REGISTERS.map((value) => ({ value, label: registerName(value) }))}
      />
      <TextField
        name="registrationNumber"
        label="Their registration number"
        labelSize="s"
        hint="For example, 12A3456E for a nurse or 1234567 for a doctor"
        width={10}
        isCode
        spellCheck={false}
        autoComplete="off"
      />
      <TextField
        name="organisation"
        label="Where they work"
        labelSize="s"
        hint="For example a hospice, a hospital or a community nursing team"
        width={30}
      />
      <CheckboxesField
        name="isResponsible"
        legend="Are they responsible for this person?"
        legendSize="s"
        items={[
          {
            value: 'yes',
            label: 'This nurse or doctor is responsible for the person’s diagnosis, treatment or care',
          },
        ]}
      />
      <h2 className="nhsuk-heading-m">What it says</h2>
      <CheckboxesField
        name="isCriterionMet"
        legend="What does the tool say about the condition?"
        legendSize="s"
        hint="There is no time limit on how long the person is expected to live"
        items={[{ value: 'yes', label: 'It is rapidly deteriorating and may be entering a terminal phase' }]}
      />
      <TextareaField
        name="condition"
        label="How is the condition getting worse?"
        labelSize="s"
        hint="How the condition is changing, and why the person may be entering a terminal phase"
        rows={6}
        limit={4_000}
      />
      <TextareaField
        name="careNeeded"
        label="What care does the person need now?"
        labelSize="s"
        rows={4}
        limit={4_000}
      />
      <RadiosField
        name="setting"
        legend="Where is the person now?"
        legendSize="s"
        items={ASSESSMENT_SETTINGS.map((value) => ({ value, label: settingName(value) }))}
      />
    </>
  );
}
