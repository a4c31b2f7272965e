import { CaseHeading } from '@/components/case/case-heading';
import { StepNotOpen } from '@/components/case/step-not-open';
import { ActionForm } from '@/components/forms/action-form';
import { BackLink } from '@/components/nhs/back-link';
import { InformFields } from '@/components/plan/inform-fields';
import { caseView } from '@/lib/case/queries/case-view';
import { todayInLondon } from '@/lib/core/clock';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitInformed } from './actions';

type Props = { params: Promise<{ caseId: string }> };

export default async function TellPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { caseId } = await params;
  const view = await caseView(actor, caseId, todayInLondon());
  if (!view) pageNotFound();
  const caseHref = `/practitioner/cases/${caseId}`;
  const amount = view.amounts.at(-1);
  if (view.next?.step !== 'TELL' || !amount) {
    return (
      <StepNotOpen state={view.state} caseHref={caseHref}>
        There is no amount to tell the person at this stage of the case.
      </StepNotOpen>
    );
  }
  const title = 'Tell the person the amount';
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <BackLink href={caseHref}>Back to the case</BackLink>
        <ActionForm
          action={submitInformed}
          initial={await startForm(actor)}
          title={title}
          heading={<CaseHeading person={view.person} group={view.group} title={title} />}
          submit="Record that you told the person"
        >
          <input type="hidden" name="caseId" value={caseId} />
          <input type="hidden" name="indicativeId" value={amount.id} />
          <InformFields amount={amount} needs={view.person.needs} />
        </ActionForm>
      </div>
    </div>
  );
}
