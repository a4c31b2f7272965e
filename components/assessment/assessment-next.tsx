import { dueText } from '@/components/case/due-text';
import { Prose } from '@/components/case/request-facts';
import { ButtonLink } from '@/components/nhs/button';
import { Card } from '@/components/nhs/card';
import type { ToolView } from '@/lib/assessment/queries/assessment-to-change';
import { ownClockName } from '@/lib/case/rules/clock-names';
import { nextInAssessment } from './assessment-next-text';

type Props = { view: ToolView; base: string };

/** Over the domains of a tool: what was asked about it, its last day, and one button to the next step. */
export function AssessmentNext({ view, base }: Props) {
  const next = nextInAssessment(view, base);
  return (
    <Card
      heading={view.state === 'RETURNED' ? 'Answer the commissioner’s questions' : 'What is next'}
      headingSize="m"
    >
      <Questions view={view} />
      {view.dues.map((due) => (
        <Due key={due.kind} due={due} today={view.today} />
      ))}
      {next && <ButtonLink href={next.href}>{next.text}</ButtonLink>}
    </Card>
  );
}

function Due({ due: { kind, dueOn }, today }: { due: ToolView['dues'][number]; today: ToolView['today'] }) {
  const { text, isLate } = dueText(dueOn, today);
  return (
    <p>
      {ownClockName(kind)}: {isLate ? <strong>{text}</strong> : text}.
    </p>
  );
}

function Questions({ view: { state, rounds } }: Pick<Props, 'view'>) {
  const back = rounds.at(-1)?.returned;
  if (state !== 'RETURNED' || !back) return null;
  return (
    <>
      <p>
        {back.returnedByName} returned the recommendation on {back.returnedOn} and asked:
      </p>
      <p>
        <strong>
          <Prose text={back.questions} />
        </strong>
      </p>
    </>
  );
}
