import { requireMyPlan } from '@/app/budget-holder/plan/require-my-plan';
import { PageTitle } from '@/components/page/page-title';
import { PlanClosedNote } from '@/components/plan/plan-closed';
import { PlanColumn } from '@/components/plan/plan-column';
import { SectionForm } from '@/components/plan/section-form';
import { mySectionTitle, sectionOf } from '@/components/plan/section-text';
import { ownerOf } from '@/lib/plan/rules/sections';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitMyWords } from './actions';

type Props = { params: Promise<{ section: string }>; searchParams: Promise<{ for?: string }> };

export default async function MyWordsPage({ params, searchParams }: Props) {
  const { section } = await params;
  const kind = sectionOf(section);
  if (!kind || ownerOf(kind) !== 'PERSON') pageNotFound();
  const actor = await requireActor('budget-holder');
  const { page, plan, isOwn, back } = await requireMyPlan(actor, 'plan:contribute', (await searchParams).for);
  if (!plan.isOpen) {
    return (
      <PlanColumn back={back}>
        <PageTitle title={mySectionTitle(kind)} about={isOwn ? null : page.person.calledName} />
        <h1 className="nhsuk-heading-l">{mySectionTitle(kind)}</h1>
        <PlanClosedNote state={plan.state} />
      </PlanColumn>
    );
  }
  const now = plan.sections.find((candidate) => candidate.kind === kind);
  return (
    <PlanColumn back={back}>
      <SectionForm
        action={submitMyWords}
        initial={await startForm(actor, { body: now?.body ?? '' }, { caseId: page.caseId })}
        caseId={page.caseId}
        personId={page.personId}
        kind={kind}
        now={now}
        reader={{ isPractitioner: false, isOwn, calledName: page.person.calledName }}
        versionsHref={`/budget-holder/plan/words/${section}/versions?for=${page.personId}`}
      />
    </PlanColumn>
  );
}
