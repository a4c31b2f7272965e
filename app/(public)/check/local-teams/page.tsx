import { BackLink } from '@/components/nhs/back-link';
import { PageTitle } from '@/components/page/page-title';
import { Shell } from '@/components/page/shell';
import { LocalTeams } from '@/components/self-check/local-teams';
import { todayInLondon } from '@/lib/core/clock';
import { localContacts } from '@/lib/home/queries/local-contacts';

export default async function LocalTeamsPage() {
  const regions = await localContacts(todayInLondon());
  return (
    <Shell homeHref="/">
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <BackLink href="/check">Questions about your right to a budget</BackLink>
          <PageTitle title="Find your local NHS team" />
          <h1 className="nhsuk-heading-l">Find your local NHS team</h1>
          <p>
            Choose the area of your GP. You do not need to type where you live. If you are not sure of the
            area, ask your GP.
          </p>
          <LocalTeams regions={regions} />
        </div>
      </div>
    </Shell>
  );
}
