import { DateField, RadiosField } from '@/components/forms/fields';
import type { PracticeToRecord } from '@/lib/person/queries/practice-to-record';
import { RESPONSIBILITIES, RESPONSIBILITY_TEXT } from '@/lib/practice/rules/responsibility';

/** From when a person is registered, what becomes of later changes, and when it was checked. */
export function RegistrationFields({ form: { place, later, practice } }: { form: PracticeToRecord }) {
  return (
    <>
      <DateField
        name="fromDay"
        legend={
          place === 'OTHER' ? 'First day with this GP practice' : 'First day with this GP practice (optional)'
        }
        legendSize="s"
        hint={FIRST_DAY_HINTS[place]}
      />
      {practice && !practice.isOwn && (
        <RadiosField
          name="responsibility"
          legend="Who is responsible while the person is registered there?"
          legendSize="s"
          hint="The GP practice decides, unless one of the other answers is true."
          items={RESPONSIBILITIES.map((value) => ({ value, ...RESPONSIBILITY_TEXT[value] }))}
        />
      )}
      {later.length > 0 && (
        <RadiosField
          name="keepsLater"
          legend="Does this change still happen?"
          legendSize="s"
          hint={later.join('. ')}
          items={[
            { value: 'yes', label: 'Yes, it stays as it is recorded' },
            { value: 'no', label: 'No, remove it' },
          ]}
        />
      )}
      <DateField
        name="checkedOn"
        legend="When did you check?"
        legendSize="s"
        hint="The day on which the person, the practice or the national record told you"
      />
    </>
  );
}

const FIRST_DAY_HINTS: Readonly<Record<PracticeToRecord['place'], string>> = {
  CURRENT: 'Change it only if it was recorded wrongly. If it is not known, leave it blank.',
  LATER: 'Change it if the person moves on another day.',
  FIRST: 'If it is not known, leave it blank.',
  OTHER: 'It may be in the future. The current registration ends the day before.',
};
