import { Prose } from '@/components/case/request-facts';
import { SummaryCard } from '@/components/nhs/summary-card';
import type { AssessmentView } from '@/lib/queries/assessment-view';

type Props = { fastTrack: NonNullable<AssessmentView['fastTrack']>; byName: string };

/** A fast track in a minute: which clinician, what condition, which care. */
export function DecideFastTrackBrief({ fastTrack, byName }: Props) {
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
        { term: 'Condition', value: <Prose text={condition} /> },
        { term: 'Care needed', value: <Prose text={careNeeded} /> },
        { term: 'Recorded by', value: byName },
      ]}
    />
  );
}
