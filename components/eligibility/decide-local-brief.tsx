import { SummaryCard } from '@/components/nhs/summary-card';
import { Table } from '@/components/nhs/table';
import { Tag } from '@/components/nhs/tag';
import type { CriteriaResult } from '@/lib/queries/criteria-result';
import { conditionWords, thresholdWords } from './criteria-words';
import { indicationName } from './indication-words';

/** The commissioner's own criteria in a minute: what they come to, and each answer with its evidence. */
export function DecideLocalBrief({ result }: { result: CriteriaResult }) {
  const { title, indication, total, threshold, most, startsOn, latest, source } = result;
  return (
    <>
      <SummaryCard
        heading={title}
        headingLevel={2}
        headingSize="m"
        rows={[
          {
            term: 'The criteria indicate',
            value: (
              <Tag colour={indication === 'CRITERIA_MET' ? 'green' : 'red'}>{indicationName(indication)}</Tag>
            ),
          },
          { term: 'Points', value: `${total} of ${most}. Needed: ${thresholdWords(threshold, most)}` },
          { term: 'Answered by', value: `${latest.by}, ${latest.at}` },
          { term: 'Criteria in use since', value: startsOn },
          { term: 'Source', value: source },
        ]}
      />
      <Answers lines={result.lines} />
    </>
  );
}

const columns = [
  { key: 'question', text: 'Question' },
  { key: 'answer', text: 'Answer and evidence' },
  { key: 'points', text: 'Points', isNumeric: true },
];

function Answers({ lines }: Pick<CriteriaResult, 'lines'>) {
  return (
    <Table
      caption="The answers"
      captionSize="m"
      isResponsive
      isFirstCellHeader
      columns={columns}
      rows={lines.map((line) => ({
        key: line.key,
        cells: [line.question, <Answer key="answer" line={line} />, `${line.points} of ${line.most}`],
      }))}
    />
  );
}

function Answer({ line }: { line: CriteriaResult['lines'][number] }) {
  const condition = conditionWords(line.leastPoints);
  return (
    <span className="app-stack">
      <span>{line.answer}</span>
      {line.evidence && <span className="app-as-typed">{line.evidence}</span>}
      {condition && (
        <span className="app-visually-quiet">
          {condition}. {line.condition === 'HELD' ? 'It does.' : 'It does not.'}
        </span>
      )}
    </span>
  );
}
