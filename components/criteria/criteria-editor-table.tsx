import { Button } from '@/components/nhs/button';
import { Table } from '@/components/nhs/table';
import type { CriteriaQuestion } from '@/lib/criteria/rules/criteria';
import { conditionText } from './criteria-text';

type Props = { questions: readonly CriteriaQuestion[]; draftHref: string };

/**
 * The questions of a draft in order, each with its actions. The buttons belong to the form around the table.
 */
export function CriteriaEditorTable({ questions, draftHref }: Props) {
  if (questions.length === 0) return <p>There are no questions yet.</p>;
  return (
    <Table
      caption="Questions, in the order they are asked"
      isCaptionHidden
      isResponsive
      columns={[
        { key: 'question', text: 'Question' },
        { key: 'answers', text: 'Answers' },
        { key: 'do', hiddenText: 'Actions' },
      ]}
      rows={questions.map((question, index) => ({
        key: question.key,
        cells: [
          <Asked
            key="asked"
            asked={question}
            place={index + 1}
            href={`${draftHref}/questions/${question.key}`}
          />,
          <Answers key="answers" asked={question} />,
          <Actions
            key="do"
            question={question}
            index={index}
            draftHref={draftHref}
            last={questions.length - 1}
          />,
        ],
      }))}
    />
  );
}

type AskedProps = { asked: CriteriaQuestion; place: number; href: string };

function Asked({ asked: { question, leastPoints }, place, href }: AskedProps) {
  return (
    <span className="app-stack">
      <a href={href}>
        {place}. {question}
      </a>
      {leastPoints !== null && <span className="app-visually-quiet">{conditionText(leastPoints)}</span>}
    </span>
  );
}

function Answers({ asked: { options } }: { asked: CriteriaQuestion }) {
  return (
    <span className="app-stack">
      {options.map(({ key, label, points }) => (
        <span key={key}>
          {label}: <strong>{points}</strong>
        </span>
      ))}
    </span>
  );
}

type ActionsProps = { question: CriteriaQuestion; index: number; last: number; draftHref: string };

function Actions({ question: { key, question }, index, last, draftHref }: ActionsProps) {
  return (
    <span className="app-criteria-actions">
      {index > 0 && <Move value={`UP ${key}`} text="Up" question={question} />}
      {index < last && <Move value={`DOWN ${key}`} text="Down" question={question} />}
      <a href={`${draftHref}/questions/${key}/remove`}>
        Remove<span className="nhsuk-u-visually-hidden"> “{question}”</span>
      </a>
    </span>
  );
}

function Move({ value, text, question }: { value: string; text: string; question: string }) {
  return (
    <Button name="move" value={value} variant="secondary" isSmall className="nhsuk-u-margin-bottom-0">
      {text}
      <span className="nhsuk-u-visually-hidden"> “{question}”</span>
    </Button>
  );
}
