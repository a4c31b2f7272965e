import { CaseHeading } from '@/components/case/case-heading';
import { CloseFields } from '@/components/case/close-fields';
import { StepNotOpen } from '@/components/case/step-not-open';
import { ActionForm } from '@/components/forms/action-form';
import { BackLink } from '@/components/nhs/back-link';
import { caseView } from '@/lib/case/queries/case-view';
import { isReferralComplete } from '@/lib/case/rules/settled';
import { todayInLondon } from '@/lib/core/clock';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitClosing } from './actions';

type Props = { params: Promise<{ caseId: string }> };

export default async function ClosePage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { caseId } = await params;
  const view = await caseView(actor, caseId, todayInLondon());
  if (!view) pageNotFound();
  const caseHref = `/practitioner/cases/${caseId}`;
  if (!view.next) {
    const { origin } = view.asked;
    return (
      <StepNotOpen state={view.state} origin={origin} caseHref={caseHref}>
        {isReferralComplete({ origin, state: view.state })
          ? 'This referral is complete. It does not need to be closed, and it is not in the list of open cases.'
          : 'You can close a case here only before its budget starts, and only once.'}
      </StepNotOpen>
    );
  }
  const title = 'Close this case';
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <BackLink href={caseHref}>Back to the case</BackLink>
        <ActionForm
          action={submitClosing}
          initial={await startForm(actor)}
          title={title}
          heading={<CaseHeading person={view.person} group={view.group} title={title} />}
          submit="Close this case"
          isWarning
          aside={<a href={caseHref}>Keep it open</a>}
        >
          <input type="hidden" name="caseId" value={caseId} />
          <CloseFields origin={view.asked.origin} />
        </ActionForm>
      </div>
    </div>
  );
}
