import { HolderRepaymentScreen } from '@/components/challenge/holder-repayment-screen';
import { BackLink } from '@/components/nhs/back-link';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { repaymentChallenges } from '@/lib/challenge/queries/repayment-challenges-view';
import { todayInLondon } from '@/lib/core/clock';
import { representedPerson } from '@/lib/person/queries/represented-people';
import { repaymentView } from '@/lib/repayment/queries/repayment-view';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitAsk } from './actions';

type Props = {
  params: Promise<{ repaymentId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const DONE = { asked: 'We have your request. You do not need to pay while we look.' } as const;

export default async function HolderRepaymentPage({ params, searchParams }: Props) {
  const actor = await requireActor('budget-holder');
  const { repaymentId } = await params;
  const view = await repaymentView(actor, repaymentId, todayInLondon());
  const challenges = view && (await repaymentChallenges(actor, repaymentId));
  if (!view || !challenges) pageNotFound();
  const represented = await representedPerson(actor, view.personId);
  const { suffix, about } = 'person' in represented ? represented.person : { suffix: '', about: null };
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        {!(view.mayAsk && challenges.isOpen) && <PageTitle title="Money to pay back" about={about} />}
        <BackLink href={`/budget-holder${suffix}`}>Back to home</BackLink>
        <DoneBanner sentences={DONE} done={(await searchParams).done} />
        <HolderRepaymentScreen
          view={view}
          challenges={challenges}
          about={about}
          action={submitAsk}
          initial={await startForm(actor)}
        />
      </div>
    </div>
  );
}
