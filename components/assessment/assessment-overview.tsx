import { ButtonLink } from '@/components/nhs/button';
import { Card } from '@/components/nhs/card';
import { TaskList } from '@/components/nhs/task-list';
import type { ToolView } from '@/lib/assessment/queries/assessment-to-change';
import { isSubmittable } from '@/lib/assessment/rules/submission';
import { AssessmentNext } from './assessment-next';
import { finishText } from './assessment-next-text';
import { assessmentTasks } from './assessment-tasks';
import { gapsInWords } from './submission-text';

type Props = { view: ToolView; base: string };

/** An assessment that is being written: its domains as tasks, what is missing, and the way to finish it. */
export function AssessmentOverview({ view, base }: Props) {
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <AssessmentNext view={view} base={base} />
        {assessmentTasks(view, base).map(({ heading, id, tasks }) => (
          <section key={id}>
            <h2 className="nhsuk-heading-m">{heading}</h2>
            {id === 'domains' && (
              <p>
                Complete them in any order. Two people can work on different domains at the same time.{' '}
                <a href={`${base}/all`}>View all parts on one page</a>
              </p>
            )}
            <TaskList idPrefix={id} tasks={tasks} />
          </section>
        ))}
        <Finish view={view} base={base} />
      </div>
      <div className="nhsuk-grid-column-one-third">
        <Missing view={view} base={base} />
        <h2 className="nhsuk-heading-s">Other actions</h2>
        <ul className="nhsuk-list">
          <li>
            <a href={`${base}/print`}>View or print</a>
          </li>
          {view.mayWithdraw && (
            <li>
              <a href={`${base}/withdraw`}>Withdraw this assessment</a>
            </li>
          )}
        </ul>
      </div>
    </div>
  );
}

function Finish({ view, base }: Props) {
  return isSubmittable(view.gaps) ? (
    <ButtonLink href={`${base}/finish`}>{finishText(view)}</ButtonLink>
  ) : null;
}

function Missing({ view, base }: Props) {
  const gaps = gapsInWords(view.gaps, view.edition, base);
  const blocking = gaps.filter(({ severity }) => severity === 'BLOCKING');
  const advice = gaps.filter(({ severity }) => severity === 'ADVICE');
  if (gaps.length === 0) return null;
  return (
    <Card heading="Before you finish" headingSize="s">
      {blocking.length > 0 && <GapList heading="Required" gaps={blocking} />}
      {advice.length > 0 && <GapList heading="Recommended" gaps={advice} />}
    </Card>
  );
}

type Gap = { key: string; href: string; text: string };

function GapList({ heading, gaps }: { heading: string; gaps: readonly Gap[] }) {
  return (
    <>
      <h3 className="nhsuk-heading-xs">{heading}</h3>
      <ul className="nhsuk-list">
        {gaps.map(({ key, href, text }) => (
          <li key={key}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
