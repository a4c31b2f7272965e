import { requireMyPlan } from '@/app/budget-holder/plan/require-my-plan';
import { PageTitle } from '@/components/page/page-title';
import { PlanColumn } from '@/components/plan/plan-column';
import { mySectionTitle, sectionOf } from '@/components/plan/section-text';
import { VersionList } from '@/components/plan/version-list';
import { sectionVersions } from '@/lib/plan/queries/section-versions';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';

type Props = { params: Promise<{ section: string }>; searchParams: Promise<{ for?: string }> };

export default async function MyVersionsPage({ params, searchParams }: Props) {
  const kind = sectionOf((await params).section);
  if (!kind) pageNotFound();
  const actor = await requireActor('budget-holder');
  const { page, isOwn, back } = await requireMyPlan(actor, 'plan:view', (await searchParams).for);
  const versions = await sectionVersions(actor, page.caseId, kind);
  const title = `All versions: ${mySectionTitle(kind)}`;
  return (
    <PlanColumn back={back}>
      <PageTitle title={title} about={isOwn ? null : page.person.calledName} />
      <h1 className="nhsuk-heading-l">{title}</h1>
      <VersionList versions={versions ?? []} />
    </PlanColumn>
  );
}
