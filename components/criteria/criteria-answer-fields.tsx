import { RadiosField, TextareaField } from '@/components/forms/fields';
import { Details } from '@/components/nhs/details';
import { InsetText } from '@/components/nhs/inset-text';
import { SummaryList } from '@/components/nhs/summary-list';
import type { CriteriaToAnswer } from '@/lib/criteria/queries/criteria-to-answer';
import type { CriteriaQuestion } from '@/lib/criteria/rules/criteria';

type Criteria = NonNullable<CriteriaToAnswer['criteria']>;
type Props = { criteria: Criteria; isNewAssessment: boolean; isAgain: boolean };

/** Every question of the criteria with its guidance, and room for the evidence of each answer. */
export function CriteriaAnswerFields({ criteria, isNewAssessment, isAgain }: Props) {
  const { title, guidance, source, startsOn, questions } = criteria;
  return (
    <>
      <h2 className="nhsuk-heading-m">{title}</h2>
      {isNewAssessment && (
        <InsetText>
          <p>
            Eligibility has already been decided. These answers start a new assessment, for a new decision.
          </p>
        </InsetText>
      )}
      {isAgain && (
        <InsetText>
          <p>These are the last saved answers. What you save now replaces them. The earlier ones are kept.</p>
        </InsetText>
      )}
      <p className="app-as-typed">{guidance}</p>
      <Details summary="Source of these criteria">
        <p className="app-as-typed">{source}</p>
        <p>In use from {startsOn}.</p>
      </Details>
      {questions.map((question, index) => (
        <Question key={question.key} asked={question} place={index + 1} of={questions.length} />
      ))}
      <p>The answers show whether the criteria are met. A PHB lead decides.</p>
    </>
  );
}

function Question({ asked, place, of }: { asked: CriteriaQuestion; place: number; of: number }) {
  const { key, question, guidance, options } = asked;
  return (
    <>
      <RadiosField
        name={`answers-${key}-option`}
        legend={question}
        legendSize="s"
        legendCaption={`Question ${place} of ${of}`}
        hint={guidance || undefined}
        items={options.map((option) => ({ value: option.key, label: option.label }))}
      />
      <TextareaField
        name={`answers-${key}-evidence`}
        label={
          <>
            Evidence for this answer<span className="nhsuk-u-visually-hidden">: {question}</span>
          </>
        }
        hint="What shows this, and where it is recorded"
        rows={2}
      />
    </>
  );
}

type AsNow = Pick<CriteriaToAnswer, 'answers'> & { questions: readonly CriteriaQuestion[] };

/** The current answers, for a user who was answering at the same time. */
export function CriteriaAsNow({ questions, answers }: AsNow) {
  return (
    <SummaryList
      rows={questions.map(({ key, question, options }) => ({
        id: `now-${key}`,
        term: question,
        value: (
          <span className="app-stack">
            <span>
              {options.find((option) => option.key === answers[key]?.option)?.label ?? 'Not answered'}
            </span>
            {answers[key]?.evidence && <span className="app-as-typed">{answers[key].evidence}</span>}
          </span>
        ),
      }))}
    />
  );
}
