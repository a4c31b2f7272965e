import { CheckboxesField, DateField, RadiosField, TextField } from '@/components/forms/fields';
import { ASSESSMENT_SETTINGS } from '@/lib/assessment/rules/assessment-setting';
import { settingName } from './assessment-text';

const settings = ASSESSMENT_SETTINGS.map((value) => ({ value, label: settingName(value) }));

/**
 * Where the person is, and the days the clock needs. @param asksReceived where no screening led to this
 * assessment
 */
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
        label="Who pays for their care in the meantime? (optional)"
        labelSize="m"
        hint="This does not affect eligibility."
      />
      {asksReceived && (
        <DateField
          name="receivedOn"
          legend="When did the commissioner accept the referral?"
          legendSize="m"
          hint="There was no screening before this assessment, so the time to a decision starts on this date. For example, 27 3 2026"
        />
      )}
    </>
  );
}
