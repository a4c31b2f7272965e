import { PageTitle } from '@/components/page/page-title';
import { AboutMe } from '@/components/plan/about-me';
import { PlanColumn } from '@/components/plan/plan-column';
import { may } from '@/lib/core/policy/policy';
import { requireActor } from '@/lib/web/auth/actor';
import { requireMyPlan } from '../require-my-plan';

type Props = { searchParams: Promise<{ for?: string }> };

export default async function AboutMePage({ searchParams }: Props) {
  const actor = await requireActor('budget-holder');
  const { page, plan, isOwn, back } = await requireMyPlan(actor, 'plan:view', (await searchParams).for);
  const title = isOwn ? 'About me' : `About ${page.person.calledName}`;
  const subject = { commissionerCode: actor.commissionerCode, personId: page.personId };
  const mayWrite = plan.isOpen && page.person.died === null && may(actor, 'plan:contribute', subject);
  return (
    <PlanColumn back={back}>
      <PageTitle title={title} />
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p className="app-no-print">
        You can print this page and give it to a new carer or take it to hospital. Only what is written is
        shown.
      </p>
      <AboutMe person={page.person} sections={plan.sections} {...(mayWrite ? { writeHref: back } : {})} />
    </PlanColumn>
  );
}
