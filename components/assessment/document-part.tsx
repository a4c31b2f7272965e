import { Prose } from '@/components/case/request-facts';
import { SummaryList, type SummaryRow } from '@/components/nhs/summary-list';
import type { AssessmentView } from '@/lib/assessment/queries/assessment-view';
import type { Reader } from '@/lib/tool/rules/tool';
import { domainNameForPerson } from './domain-text';
import { FileList } from './evidence-list';

type Part = AssessmentView['parts'][number];
type Props = { part: Part; reader: Reader; files: AssessmentView['files']; isScreening: boolean };

/**
 * The current answer of one part: the level, the evidence and its source, what the team did not agree on, its
 * files.
 */
export function DocumentPart({ part, reader, files, isScreening }: Props) {
  const counted = files.filter(({ withdrawnAt }) => withdrawnAt === null);
  return (
    <section className="app-document__part">
      <h3 className="nhsuk-heading-s">{reader === 'person' ? domainNameForPerson(part) : part.name}</h3>
      {part.kind === 'TEXT' ? (
        <p>{part.answer.body ? <Prose text={part.answer.body} /> : 'Nothing written yet.'}</p>
      ) : (
        <SummaryList rows={rowsOf(part, isScreening)} className="app-document__rows" />
      )}
      {part.written && <p className="app-visually-quiet">Last edited by {part.written}.</p>}
      <FileList files={counted} />
    </section>
  );
}

function rowsOf({ answer, levelName, lowerLevelName }: Part, isScreening: boolean): SummaryRow[] {
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
