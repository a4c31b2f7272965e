import { InsetText } from '@/components/nhs/inset-text';

/** Where only the year of birth is known and a rule by age may come out either way. */
export function AgeUncertain() {
  return (
    <InsetText>
      <p>
        We only know the year of birth. This person may be a year younger. Check their age before you use a
        rule about children or adults.
      </p>
    </InsetText>
  );
}
