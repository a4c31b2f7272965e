import { Prose } from '@/components/case/request-facts';
import { SummaryList } from '@/components/nhs/summary-list';
import type { AssessmentView } from '@/lib/assessment/queries/assessment-view';
import { isScreening, type Reader } from '@/lib/tool/rules/tool';
import { FAST_TRACK_CRITERION } from './assessment-text';
import { DocumentDomain } from './document-domain';
import { DocumentFacts } from './document-facts';
import { DocumentPeople } from './document-people';
import { DocumentRounds } from './document-rounds';
import { fastTrackWhy } from './fast-track-why';
import { WhyFrame, WhyPanel } from './why-panel';

type Props = {
  view: AssessmentView;
  /** The person reads it in plain words and is offered no link to staff's pages. */
  reader: Reader;
};

/**
 * A tool as it is filled in, to be read or printed: its facts, the outcome and why, each domain with its
 * evidence, who took part.
 */
export function AssessmentDocument({ view, reader }: Props) {
  return (
    <div className="app-document">
      <DocumentFacts view={view} reader={reader} />
      {view.explanation && <WhyPanel explanation={view.explanation} reader={reader} />}
      {view.fastTrackReasons && (
        <WhyFrame why={fastTrackWhy(view.fastTrackReasons, reader)} reader={reader} />
      )}
      <DocumentRounds view={view} reader={reader} />
      {view.domains.length > 0 && <h2 className="nhsuk-heading-m">What was found</h2>}
      {view.domains.map((domain) => (
        <DocumentDomain
          key={domain.key}
          domain={domain}
          reader={reader}
          files={view.files.filter((file) => file.domain === domain.key)}
          isScreening={isScreening(view.tool)}
        />
      ))}
      {view.fastTrack && <FastTrackFacts fastTrack={view.fastTrack} />}
      <DocumentPeople view={view} />
    </div>
  );
}

function FastTrackFacts({ fastTrack }: { fastTrack: NonNullable<AssessmentView['fastTrack']> }) {
  const { clinicianName, clinicianKind, registrationNumber, organisation } = fastTrack;
  const kind = clinicianKind === 'NURSE' ? 'registered nurse' : 'registered doctor';
  return (
    <>
      <h2 className="nhsuk-heading-m">Fast track</h2>
      <SummaryList
        rows={[
          { term: 'Clinician', value: `${clinicianName}, ${kind}, ${registrationNumber}, ${organisation}` },
          ...(fastTrack.isCriterionMet ? [{ term: 'Criterion', value: FAST_TRACK_CRITERION }] : []),
          { term: 'Condition', value: <Prose text={fastTrack.condition} /> },
          { term: 'Care needed', value: <Prose text={fastTrack.careNeeded} /> },
        ]}
      />
    </>
  );
}
