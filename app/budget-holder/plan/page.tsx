import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { HolderDiedLine } from '@/components/person/holder-died-line';
import { MyPlanDocument } from '@/components/plan/my-plan';
import { MyPlanEmpty } from '@/components/plan/my-plan-empty';
import { planDone } from '@/components/plan/plan-done';
import { todayInLondon } from '@/lib/core/clock';
import { may } from '@/lib/core/policy/policy';
import { myPlan } from '@/lib/plan/queries/my-plan';
import { requireActor } from '@/lib/web/auth/actor';

type Props = { searchParams: Promise<{ done?: string; for?: string }> };

export default async function MyPlanPage({ searchParams }: Props) {
  const actor = await requireActor('budget-holder');
  const asked = await searchParams;
  const mine = await myPlan(actor, asked.for, todayInLondon());
  if (mine.kind !== 'plan') return <MyPlanEmpty mine={mine} />;
  const { page, isOwn } = mine;
  if (!page.plan) return null;
  const canChange = page.plan.isOpen && page.person.died === null;
  const title = isOwn ? 'My plan' : `${page.person.calledName}’s plan`;
  const subject = { commissionerCode: actor.commissionerCode, personId: page.personId };
  return (
    <>
      <PageTitle title={title} />
      <HolderDiedLine person={{ name: page.person.name, diedOn: page.person.died }} />
      <DoneBanner sentences={planDone} done={asked.done} />
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <h1 className="nhsuk-heading-l">{title}</h1>
          <MyPlanDocument
            page={page}
            plan={page.plan}
            isOwn={isOwn}
            mayWrite={canChange && may(actor, 'plan:contribute', subject)}
            mayAgree={canChange && may(actor, 'plan:agree', subject)}
          />
        </div>
      </div>
    </>
  );
}
