import { BackLink } from '@/components/nhs/back-link';
import { PageTitle } from '@/components/page/page-title';
import { CapacityHistory } from '@/components/person/capacity-history';
import { capacityHistory } from '@/lib/person/queries/capacity-history';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';

type Props = { params: Promise<{ personId: string }> };

export default async function CapacityPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { personId } = await params;
  const history = await capacityHistory(actor, personId);
  if (!history) pageNotFound();
  const record = `/practitioner/people/${personId}`;
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <PageTitle title="Mental capacity" />
        <BackLink href={record}>Back to the person</BackLink>
        <h1 className="nhsuk-heading-l">
          <span className="nhsuk-caption-l">{history.name}</span>Mental capacity
        </h1>
        <CapacityHistory findings={history.findings} />
        <p>
          <a href={`${record}/capacity/new`}>Record a finding</a>
        </p>
      </div>
    </div>
  );
}
