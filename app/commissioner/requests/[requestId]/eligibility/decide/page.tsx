import { CaseHeading } from '@/components/case/case-heading';
import { decideByWords } from '@/components/case/due-words';
import { EligibilityFields } from '@/components/case/eligibility-fields';
import { RequestFacts } from '@/components/case/request-facts';
import { RightFacts } from '@/components/case/right-facts';
import { StepNotOpen } from '@/components/case/step-not-open';
import { ActionForm } from '@/components/forms/action-form';
import { BackLink } from '@/components/nhs/back-link';
import { InsetText } from '@/components/nhs/inset-text';
import { requireActor } from '@/lib/auth/actor';
import { todayInLondon } from '@/lib/clock';
import { startForm } from '@/lib/forms/form-action';
import { absent } from '@/lib/http/absent';
import { mayEver } from '@/lib/policy/policy';
import { type CaseView, caseView } from '@/lib/queries/case-view';
import type { PlainDate } from '@/lib/shared/plain-date';
import { submitEligibility } from './actions';

type Props = { params: Promise<{ requestId: string }> };

export default async function EligibilityPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  if (!mayEver(actor, 'eligibility:decide')) absent();
  const { requestId } = await params;
  const today = todayInLondon();
  const view = await caseView(actor, requestId, today);
  if (!view) absent();
  const caseHref = `/commissioner/requests/${requestId}`;
  if (view.state !== 'REQUESTED') {
    return (
      <StepNotOpen state={view.state} caseHref={caseHref}>
        Eligibility is decided once, and this case is past that step.
      </StepNotOpen>
    );
  }
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <BackLink href={caseHref}>Back to the case</BackLink>
        <ActionForm
          action={submitEligibility}
          initial={await startForm(actor)}
          title={title}
          heading={<Heading view={view} today={today} />}
          submit="Save this decision"
        >
          <input type="hidden" name="requestId" value={requestId} />
          <EligibilityFields deciderName={actor.displayName} askedOn={view.asked.on} />
        </ActionForm>
      </div>
    </div>
  );
}

const title = 'Decide eligibility';

function Heading({ view, today }: { view: CaseView; today: PlainDate }) {
  return (
    <>
      <CaseHeading person={view.person} group={view.group} title={title} />
      {view.next?.dueOn && (
        <InsetText>
          <p>{decideByWords(view.next.dueOn, today)}</p>
        </InsetText>
      )}
      <h2 className="nhsuk-heading-m">What was asked</h2>
      <RequestFacts {...view} />
      <h2 className="nhsuk-heading-m">Right to have a budget</h2>
      <RightFacts {...view.right} />
    </>
  );
}
