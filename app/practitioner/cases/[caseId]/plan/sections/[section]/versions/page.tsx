import { PageTitle } from '@/components/page/page-title';
import { PlanColumn } from '@/components/plan/plan-column';
import { sectionOf, sectionTitle } from '@/components/plan/section-text';
import { VersionList } from '@/components/plan/version-list';
import { sectionVersions } from '@/lib/plan/queries/section-versions';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { planHref } from '../../../errors';

type Props = { params: Promise<{ caseId: string; section: string }> };

export default async function SectionVersionsPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { caseId, section } = await params;
  const kind = sectionOf(section);
  const versions = kind ? await sectionVersions(actor, caseId, kind) : null;
  if (!kind || !versions) pageNotFound();
  const title = `All versions: ${sectionTitle(kind)}`;
  return (
    <PlanColumn back={planHref(caseId)}>
      <PageTitle title={title} />
      <h1 className="nhsuk-heading-l">{title}</h1>
      <VersionList versions={versions} />
    </PlanColumn>
  );
}
