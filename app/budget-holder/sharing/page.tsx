import { ActionForm } from '@/components/forms/action-form';
import { RadiosField } from '@/components/forms/fields';
import { BackLink } from '@/components/nhs/back-link';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { ChoosePerson } from '@/components/person/choose-person';
import { mySharing } from '@/lib/person/queries/my-sharing';
import { representedPerson } from '@/lib/person/queries/represented-people';
import type { SharingView } from '@/lib/person/rules/sharing';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitMyWithdrawal } from './actions';

type Props = { searchParams: Promise<{ for?: string | string[]; done?: string }> };

const TITLE = 'Who gets your letters';
const done = { stopped: 'Stopped. They get no more letters or copies, and no longer see your plan.' };

/** The person's own: whom they agreed to share with, and how to stop it. */
export default async function SharingPage({ searchParams }: Props) {
  const actor = await requireActor('budget-holder');
  const search = await searchParams;
  const represented = await representedPerson(actor, search.for);
  if ('people' in represented)
    return <ChoosePerson people={represented.people} href="/budget-holder/sharing" />;
  const { id, suffix } = represented.person;
  const sharing = await mySharing(actor, id);
  if (!sharing) pageNotFound();
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <PageTitle title={TITLE} />
        <DoneBanner sentences={done} done={search.done} />
        <BackLink href={`/budget-holder${suffix}`}>Back to home</BackLink>
        {sharing.length === 0 ? (
          <>
            <h1 className="nhsuk-heading-l">{TITLE}</h1>
            <p>Your letters go to you. No one else gets them.</p>
            <p>
              Do you want someone to get a copy? <a href={`/budget-holder/contact${suffix}`}>Tell us</a>.
            </p>
          </>
        ) : (
          <ActionForm
            action={submitMyWithdrawal}
            initial={await startForm(actor)}
            title={TITLE}
            heading={<h1 className="nhsuk-heading-l">{TITLE}</h1>}
            submit="Stop"
            isWarning
          >
            <p>
              You agreed that these people get your letters. You can stop it at any time. It works at once.
            </p>
            <RadiosField
              name="sharingId"
              legend="Who should stop getting them?"
              items={sharing.map((one) => ({ value: one.id, label: one.sharedWith, hint: hintOf(one) }))}
            />
          </ActionForm>
        )}
      </div>
    </div>
  );
}

function hintOf({ relationship, kind, since }: SharingView): string {
  const share = kind === 'COPIES' ? 'They get a copy' : 'Your letters go to them';
  return `${relationship}. ${share}, since ${since}`;
}
