import { redirect } from 'next/navigation';
import { ChallengeEndForm } from '@/components/challenge/challenge-end-form';
import { BackLink } from '@/components/nhs/back-link';
import { challengesView } from '@/lib/challenge/queries/challenges-view';
import { todayInLondon } from '@/lib/core/clock';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitOutcome } from './actions';

type Props = { params: Promise<{ caseId: string; challengeId: string }> };

export default async function OutcomePage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const { caseId, challengeId } = await params;
  const view = await challengesView(actor, caseId, todayInLondon());
  const challenge = view?.challenges.find(({ id }) => id === challengeId);
  if (!view?.mayDecide || !challenge) pageNotFound();
  const overviewHref = `/commissioner/cases/${caseId}/eligibility`;
  const back = `${overviewHref}/challenges/${challengeId}`;
  // That page says how it ended, and who may not end it.
  if (challenge.outcome || challenge.isOwn || challenge.isOfOtherDuty) redirect(back);
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <BackLink href={back}>Back</BackLink>
        <ChallengeEndForm
          action={submitOutcome}
          initial={await startForm(actor)}
          view={view}
          challenge={challenge}
          stepsHref={back}
          overviewHref={overviewHref}
        />
      </div>
    </div>
  );
}
