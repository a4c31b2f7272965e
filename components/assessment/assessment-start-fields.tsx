import { CheckboxesField, DateField, RadiosField, TextField } from '@/components/forms/fields';
import { SETTINGS, settingName } from './assessment-text';

const settings = SETTINGS.map((value) => ({ value, label: settingName(value) }));

/** Where the person is, and what the clock needs. @param asksReceived where no screening led to this assessment */
export function AssessmentStartFields({ asksReceived }: { asksReceived: boolean }) {
  return (
    <>
      <RadiosField
        name="setting"
        legend="Where is the person while you assess?"
        legendSize="m"
        hint="A full assessment is best done outside an acute hospital, when needs are clearer."
        items={settings}
      />
      <CheckboxesField
        name="isDischargeToAssess"
        items={[
          { value: 'yes', label: 'This is discharge to assess: the person left hospital to be assessed' },
        ]}
      />
      <TextField
        name="interimFunding"
        label="Who pays for their care meanwhile? (optional)"
        labelSize="m"
        hint="It says nothing about whether they are eligible."
      />
      {asksReceived && (
        <DateField
          name="receivedOn"
          legend="When did the commissioner accept the referral?"
          legendSize="m"
          hint="No screening led to this assessment, so the clock for the decision starts on this day. For example, 27 3 2026"
        />
      )}
    </>
  );
}
