import { redirect } from 'next/navigation';
import { PlanColumn } from '@/components/plan/plan-column';
import { SectionForm } from '@/components/plan/section-form';
import { sectionOf } from '@/components/plan/section-text';
import { planToChange } from '@/lib/plan/queries/plan-view';
import { ownerOf } from '@/lib/plan/rules/sections';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { planHref } from '../../errors';
import { submitSection } from './actions';

type Props = { params: Promise<{ caseId: string; section: string }> };

export default async function SectionPage({ params }: Props) {
  const { caseId, section } = await params;
  const kind = sectionOf(section);
  if (!kind) pageNotFound();
  const actor = await requireActor('practitioner');
  const { page, plan } = (await planToChange(actor, caseId)) ?? pageNotFound();
  // That page says why: who acts for the person writes down their words and nothing else.
  if (!page.mayWrite && ownerOf(kind) !== 'PERSON') redirect(planHref(caseId));
  const now = plan.sections.find((candidate) => candidate.kind === kind);
  return (
    <PlanColumn back={planHref(caseId)}>
      <SectionForm
        action={submitSection}
        initial={await startForm(actor, { body: now?.body ?? '' })}
        caseId={caseId}
        kind={kind}
        now={now}
        reader={{ isPractitioner: true, isOwn: false, calledName: page.person.calledName }}
        versionsHref={`${planHref(caseId)}/sections/${section}/versions`}
      />
    </PlanColumn>
  );
}
