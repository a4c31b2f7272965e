import { Prose } from '@/components/case/request-facts';
import { SummaryList, type SummaryRow } from '@/components/nhs/summary-list';
import type { AssessmentView } from '@/lib/assessment/queries/assessment-view';
import type { Reader } from '@/lib/tool/rules/tool';
import { domainNameForPerson } from './domain-text';
import { FileList } from './evidence-list';

type ShownDomain = AssessmentView['domains'][number];
type Props = { domain: ShownDomain; reader: Reader; files: AssessmentView['files']; isScreening: boolean };

/**
 * The current answer of one domain: the level, the evidence and its source, what the team did not agree on,
 * its files.
 */
export function DocumentDomain({ domain, reader, files, isScreening }: Props) {
  const counted = files.filter(({ withdrawnAt }) => withdrawnAt === null);
  return (
    <section className="app-document__domain">
      <h3 className="nhsuk-heading-s">{reader === 'person' ? domainNameForPerson(domain) : domain.name}</h3>
      {domain.kind === 'TEXT' ? (
        <p>{domain.answer.body ? <Prose text={domain.answer.body} /> : 'Nothing written yet.'}</p>
      ) : (
        <SummaryList rows={rowsOf(domain, isScreening)} className="app-document__rows" />
      )}
      {domain.written && <p className="app-visually-quiet">Last edited by {domain.written}.</p>}
      <FileList files={counted} />
    </section>
  );
}

function rowsOf({ answer, levelName, lowerLevelName }: ShownDomain, isScreening: boolean): SummaryRow[] {
  const level = levelName ?? 'Not chosen yet';
  return [
    { term: 'Level', value: <strong>{level}</strong> },
    { term: 'Evidence', value: answer.body ? <Prose text={answer.body} /> : 'None written' },
    ...(answer.saidBy ? [{ term: 'Source', value: answer.saidBy }] : []),
    ...(answer.isWellManaged ? [{ term: 'Well managed', value: 'Yes, but it still counts as a need' }] : []),
    ...(lowerLevelName && !isScreening
      ? [
          {
            term: 'Not agreed',
            value: <Prose text={`${lowerLevelName} was also proposed: ${answer.disagreement ?? ''}`} />,
          },
        ]
      : []),
    ...(answer.expectedChange
      ? [{ term: 'Expected change', value: <Prose text={answer.expectedChange} /> }]
      : []),
  ];
}
