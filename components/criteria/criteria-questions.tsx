import { Table } from '@/components/nhs/table';
import type { CriteriaQuestion } from '@/lib/criteria/rules/criteria';
import { conditionText, pointsText } from './criteria-text';

/** Every question with its answers and points, to read. */
export function CriteriaQuestions({ questions }: { questions: readonly CriteriaQuestion[] }) {
  if (questions.length === 0) return <p>There are no questions yet.</p>;
  return (
    <ol className="nhsuk-list nhsuk-list--number">
      {questions.map((question) => (
        <li key={question.key}>
          <QuestionFacts asked={question} />
        </li>
      ))}
    </ol>
  );
}

/** One question with its guidance, condition and answers. */
function QuestionFacts({ asked }: { asked: CriteriaQuestion }) {
  const { question, guidance, options, leastPoints } = asked;
  return (
    <>
      <p className="nhsuk-u-margin-bottom-2">
        <strong>{question}</strong>
      </p>
      {guidance && <p className="app-as-typed nhsuk-u-margin-bottom-2">{guidance}</p>}
      {leastPoints !== null && <p className="nhsuk-u-margin-bottom-2">{conditionText(leastPoints)}.</p>}
      <Table
        caption={`Answers to: ${question}`}
        isCaptionHidden
        isCompact
        columns={[
          { key: 'answer', text: 'Answer' },
          { key: 'points', text: 'Points', isNumeric: true },
        ]}
        rows={options.map(({ key, label, points }) => ({ key, cells: [label, pointsText(points)] }))}
      />
    </>
  );
}
