import { Button } from '@/components/nhs/button';
import { Radios } from '@/components/nhs/radios';
import type { CriteriaView } from '@/lib/criteria/queries/criteria-view';
import { pointsText } from './criteria-text';

type Props = { view: CriteriaView; chosen: Readonly<Record<string, string>>; missing: readonly string[] };

/** The questions with their points, to try out. A plain GET form of its own page. */
export function CriteriaTry({ view: { id, questions, version }, chosen, missing }: Props) {
  if (questions.length === 0) return <p>There are no questions yet.</p>;
  return (
    <form method="get" action={`/commissioner/criteria/${id}/try`} key={version}>
      <h2 className="nhsuk-heading-m">Answers</h2>
      <p>Test answers are not saved.</p>
      {questions.map(({ key, question, guidance, options }) => (
        <Radios
          key={key}
          id={key}
          name={key}
          legend={question}
          legendSize="s"
          hint={guidance || undefined}
          error={missing.includes(key) ? 'Select an answer' : undefined}
          defaultValue={chosen[key]}
          items={options.map((option) => ({
            value: option.key,
            label: option.label,
            hint: pointsText(option.points),
          }))}
        />
      ))}
      <Button>Show the result</Button>
    </form>
  );
}
