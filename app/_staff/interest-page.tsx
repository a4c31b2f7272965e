import type { StaffPlace } from '@/app/_staff/place';
import { BackLink } from '@/components/nhs/back-link';
import { PageTitle } from '@/components/page/page-title';
import { pageNotFound } from '@/lib/web/http/page-not-found';

export type InterestPageProps = { params: Promise<{ personId: string }> };

/** In place of a form to judge a person: why this reader has none, and who does it. */
export async function interestPage({ area, actor }: StaffPlace, { params }: InterestPageProps) {
  const { personId } = await params;
  if (!actor.actsFor.includes(personId)) pageNotFound();
  const title = 'Someone else must do this';
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <PageTitle title={title} />
        <BackLink href={`/${area}/people/${personId}`}>Back to the person</BackLink>
        <h1 className="nhsuk-heading-l">{title}</h1>
        <p>Nothing was changed. {WHO_ELSE[area]}</p>
        <h2 className="nhsuk-heading-m">If this is wrong</h2>
        <p>
          The record says that you act for them. If you no longer do, ask their practitioner to end it on the
          person’s page. The form is open to you from the next day.
        </p>
      </div>
    </div>
  );
}

const WHO_ELSE = {
  commissioner: 'Ask another member of your team who does not act for this person.',
  practitioner:
    'Ask a practitioner who does not act for this person. They can add the person to their caseload.',
} as const;
