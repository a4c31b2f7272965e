import { InsetText } from '@/components/nhs/inset-text';
import { OtherCases, type OtherCasesProps } from './other-cases';

/** The person's open cases, so that the practitioner does not start one that is there already. */
export function OpenCases({ cases }: { cases: OtherCasesProps['otherCases'] }) {
  if (cases.length === 0) return null;
  const heading =
    cases.length === 1 ? 'This person has an open case' : `This person has ${cases.length} open cases`;
  return (
    <InsetText>
      <OtherCases otherCases={cases} casesHref="/practitioner/cases" heading={heading} />
    </InsetText>
  );
}
