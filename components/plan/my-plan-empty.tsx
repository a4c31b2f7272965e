import { PageTitle } from '@/components/page/page-title';
import type { MyPlan } from '@/lib/plan/queries/my-plan';

type Props = { mine: Exclude<MyPlan, { kind: 'plan' }> };

/** The page if there is no plan to show: none yet, not covered, or a choice of people. */
export function MyPlanEmpty({ mine }: Props) {
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <EmptyText mine={mine} />
      </div>
    </div>
  );
}

function EmptyText({ mine }: Props) {
  if (mine.kind === 'choose') return <Choose people={mine.people} />;
  const title = mine.kind === 'none-yet' && !mine.isOwn ? `${mine.calledName}’s plan` : 'Plan';
  return (
    <>
      <PageTitle title={title} />
      <h1 className="nhsuk-heading-l">{title}</h1>
      {mine.kind === 'none-yet' ? <NoneYet /> : <NotCovered />}
    </>
  );
}

function NoneYet() {
  return (
    <>
      <p>There is no plan yet.</p>
      <p>First, we give an estimate of the money. Then we write the plan together.</p>
      <p>
        You can start thinking about it now: what matters most, what helps, and what makes a good day.{' '}
        <a href="/budget-holder/contact">Contact the care co-ordinator</a> if you have questions.
      </p>
    </>
  );
}

function NotCovered() {
  return (
    <>
      <p>You can manage the money but cannot see the plan.</p>
      <p>
        If you need to see it, ask the person or <a href="/budget-holder/contact">their care co-ordinator</a>.
      </p>
    </>
  );
}

function Choose({ people }: { people: readonly { personId: string; calledName: string }[] }) {
  return (
    <>
      <PageTitle title="Whose plan?" />
      <h1 className="nhsuk-heading-l">Whose plan do you want to see?</h1>
      <ul className="nhsuk-list">
        {people.map(({ personId, calledName }) => (
          <li key={personId}>
            <a href={`/budget-holder/plan?for=${personId}`}>{calledName}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
