import { BackLink } from '@/components/nhs/back-link';
import { SummaryCard } from '@/components/nhs/summary-list';
import { PageTitle } from '@/components/page/page-title';
import { ChoosePerson } from '@/components/person/choose-person';
import { todayInLondon } from '@/lib/core/clock';
import { whoActsForMe } from '@/lib/family/queries/who-acts-for-me';
import { representedPerson } from '@/lib/person/queries/represented-people';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';

type Props = { searchParams: Promise<{ for?: string | string[] }> };

const TITLE = 'Who can act for you';

/** The person's own: who may act for them, in what, and until when. */
export default async function WhoActsPage({ searchParams }: Props) {
  const actor = await requireActor('budget-holder');
  const represented = await representedPerson(actor, (await searchParams).for);
  if ('people' in represented)
    return <ChoosePerson people={represented.people} href="/budget-holder/who-acts" />;
  const { id, suffix } = represented.person;
  const acting = await whoActsForMe(actor, id, todayInLondon());
  if (!acting) pageNotFound();
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <PageTitle title={TITLE} />
        <BackLink href={`/budget-holder${suffix}`}>Back to home</BackLink>
        <h1 className="nhsuk-heading-l">{TITLE}</h1>
        {acting.length === 0 ? (
          <p>No one can act for you here. You do it all yourself.</p>
        ) : (
          acting.map((one) => (
            <SummaryCard
              key={one.id}
              heading={one.name}
              headingLevel={2}
              headingSize="s"
              rows={[
                { term: 'What', value: one.may },
                { term: 'When', value: one.when },
                { term: 'Online', value: one.account },
              ]}
            />
          ))
        )}
        <p>
          Is this wrong, or do you want it to stop? <a href={`/budget-holder/contact${suffix}`}>Tell us</a>.
          We can stop it at once.
        </p>
      </div>
    </div>
  );
}
