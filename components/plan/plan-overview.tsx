import { PlanAnswers } from '@/components/case/plan-answers';
import { ButtonLink } from '@/components/nhs/button';
import { TaskList } from '@/components/nhs/task-list';
import type { PlanView, WrittenPlan } from '@/lib/plan/queries/plan-view';
import { PlanPast18 } from './past-18-warning';
import { PlanClosedNote } from './plan-closed';
import { PlanDocument } from './plan-document';
import { PlanGaps } from './plan-gaps';
import { PlanMoney } from './plan-money';
import { PlanStateTag } from './plan-state-tag';
import { planTasks } from './plan-tasks';

type Props = { page: PlanView; plan: WrittenPlan; base: string };

/** The state of the plan: its money, its tasks and its gaps; or the plan itself once it is sent. */
export function PlanOverview({ page, plan, base }: Props) {
  const isWriting = plan.isOpen && page.mayWrite;
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <p>
          <PlanStateTag state={plan.state} />
        </p>
        {isWriting && plan.gaps.some(({ level }) => level === 'BLOCKING') && (
          <p className="app-only-narrow">
            <a href="#missing">View what is missing</a>
          </p>
        )}
        {!plan.isOpen && <PlanClosedNote state={plan.state} />}
        {page.answers.length > 0 && (
          <>
            <h2 className="nhsuk-heading-m">Decisions</h2>
            <PlanAnswers answers={page.answers} />
          </>
        )}
        <PlanMoney {...plan} indicative={plan.indicative.total} weeks={plan.arrangements.weeks} />
        <PlanPast18 page={page} plan={plan} href={base.replace(/plan$/, 'transition')} />
        <p>
          <a href={`${base}/about-me`}>The person’s words on one page, to print</a>
        </p>
        {isWriting ? <Writing plan={plan} base={base} /> : <PlanDocument plan={plan} />}
      </div>
      {isWriting && (
        <div className="nhsuk-grid-column-one-third">
          <PlanGaps
            gaps={plan.gaps}
            hrefs={{ plan: base, person: `/practitioner/people/${page.personId}` }}
          />
        </div>
      )}
    </div>
  );
}

function Writing({ plan, base }: { plan: WrittenPlan; base: string }) {
  return (
    <>
      {planTasks(plan, base).map(({ heading, id, tasks }) => (
        <section key={id}>
          <h2 className="nhsuk-heading-m">{heading}</h2>
          <TaskList idPrefix={id} tasks={tasks} />
        </section>
      ))}
      {plan.isReady && <ButtonLink href={`${base}/send`}>Check and send the plan</ButtonLink>}
    </>
  );
}
