import { FAST_TRACK_CRITERION } from '@/components/assessment/assessment-text';
import { careText } from '@/components/assessment/fast-track-text';
import { Prose } from '@/components/case/request-facts';
import { SummaryCard } from '@/components/nhs/summary-list';
import type { AssessmentView } from '@/lib/assessment/queries/assessment-view';
import type { EligibilityToDecide } from '@/lib/decision/queries/eligibility-to-decide';

type About = NonNullable<EligibilityToDecide['about']>;
type Props = { fastTrack: NonNullable<AssessmentView['fastTrack']>; care: About['care']; byName: string };

/** A fast track in brief: clinician, condition, care. */
export function DecideFastTrackBrief({ fastTrack, care, byName }: Props) {
  const { clinicianName, clinicianKind, registrationNumber, organisation, condition, careNeeded } = fastTrack;
  const kind = clinicianKind === 'NURSE' ? 'Registered nurse' : 'Registered doctor';
  return (
    <SummaryCard
      heading="The fast track"
      headingLevel={2}
      headingSize="m"
      rows={[
        { term: 'Clinician', value: `${clinicianName}, ${organisation}` },
        { term: kind, value: <span className="app-number">{registrationNumber}</span> },
        { term: 'Responsible for the person’s diagnosis, treatment or care', value: 'Yes' },
        {
          term: FAST_TRACK_CRITERION,
          value: fastTrack.isCriterionMet ? 'Yes' : 'Not asked when this was recorded',
        },
        { term: 'Condition', value: <Prose text={condition} /> },
        { term: 'Care needed', value: <Prose text={careNeeded} /> },
        ...(care
          ? [
              { term: 'Received', value: care.received },
              {
                term: 'Care due by',
                value: `${care.due}, ${careText(care)}`,
              },
            ]
          : []),
        { term: 'Recorded by', value: byName },
      ]}
    />
  );
}
