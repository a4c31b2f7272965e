import { redirect } from 'next/navigation';
import { MyReviewForm } from '@/components/my-eligibility/my-review-form';
import { BackLink } from '@/components/nhs/back-link';
import { openIn } from '@/lib/challenge/rules/challenge';
import { todayInLondon } from '@/lib/core/clock';
import { myEligibility } from '@/lib/home/queries/my-eligibility';
import { representedPerson } from '@/lib/person/queries/represented-people';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitReview } from './actions';

type Props = { searchParams: Promise<Partial<Record<'for' | 'case', string | string[]>>> };

export default async function AskForReviewPage({ searchParams }: Props) {
  const actor = await requireActor('budget-holder');
  const asked = await searchParams;
  const represented = await representedPerson(actor, asked.for);
  if ('people' in represented) redirect('/budget-holder/eligibility');
  const { id, about, suffix } = represented.person;
  const mine = await myEligibility(actor, id, [asked.case].flat()[0], todayInLondon());
  if (!mine?.myCase?.mayAsk) pageNotFound();
  const { review, caseId } = mine.myCase;
  const back = `/budget-holder/eligibility${suffix ? `${suffix}&` : '?'}case=${caseId}`;
  // The decision page says what can be asked for, and how to ask for it elsewhere.
  const open = openIn(review);
  if (!open || open.stage === 'OMBUDSMAN') redirect(back);
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <BackLink href={back}>Back to the decision</BackLink>
        <MyReviewForm
          action={submitReview}
          initial={await startForm(actor, {}, { caseId, stage: open.stage })}
          myCase={mine.myCase}
          open={open}
          personId={id}
          about={about}
        />
      </div>
    </div>
  );
}
