import { PageTitle } from '@/components/page/page-title';
import { AboutMe } from '@/components/plan/about-me';
import { PlanColumn } from '@/components/plan/plan-column';
import { todayInLondon } from '@/lib/core/clock';
import { planView } from '@/lib/plan/queries/plan-view';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';

type Props = { params: Promise<{ caseId: string }> };

export default async function AboutThePersonPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { caseId } = await params;
  const page = await planView(actor, caseId, todayInLondon());
  if (!page?.plan) pageNotFound();
  const title = `About ${page.person.calledName}`;
  const back = `/practitioner/cases/${caseId}/plan`;
  return (
    <PlanColumn back={back}>
      <PageTitle title={title} />
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p className="app-no-print">
        The person’s own words on one page, to print for a new carer or a ward. It holds nothing about health
        needs or money.
      </p>
      <AboutMe
        person={page.person}
        sections={page.plan.sections}
        {...(page.mayWrite && page.plan.isOpen ? { writeHref: back } : {})}
      />
    </PlanColumn>
  );
}
