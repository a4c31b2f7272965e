import { FastTrackFields } from '@/components/assessment/fast-track-fields';
import { FastTrackLead } from '@/components/assessment/fast-track-lead';
import { CaseHeading } from '@/components/case/case-heading';
import { StepNotOpen } from '@/components/case/step-not-open';
import { ActionForm } from '@/components/forms/action-form';
import { fastTrackForm } from '@/lib/assessment/queries/fast-track-form';
import { fastTrackKnown } from '@/lib/assessment/rules/fast-track-known';
import { isCaseFinal } from '@/lib/case/rules/case-state';
import { todayInLondon } from '@/lib/core/clock';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitFastTrack } from './actions';
import { fastTrackValues } from './values';

type Props = { params: Promise<{ caseId: string }> };

export default async function FastTrackPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { caseId } = await params;
  const form = await fastTrackForm(actor, caseId, todayInLondon());
  if (!form) pageNotFound();
  const { view, clinician } = form;
  const caseHref = `/practitioner/cases/${caseId}`;
  if (view.group !== 'CHC' || isCaseFinal(view.state)) {
    return (
      <StepNotOpen state={view.state} caseHref={caseHref}>
        {view.group === 'CHC'
          ? 'This case is closed. Record a new referral first, then the fast track on it.'
          : 'A fast track is for adults’ NHS continuing healthcare. This case is for something else.'}
      </StepNotOpen>
    );
  }
  const known = fastTrackKnown(view.asked, clinician);
  const title = 'Record a fast track';
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitFastTrack}
          initial={await startForm(actor, fastTrackValues(known))}
          title={title}
          back={{ href: `${caseHref}/eligibility`, text: 'Back to eligibility' }}
          heading={
            <>
              <CaseHeading person={view.person} group={view.group} title={title} />
              <FastTrackLead />
            </>
          }
          submit="Record and send to the PHB lead"
        >
          <input type="hidden" name="caseId" value={caseId} />
          <FastTrackFields />
        </ActionForm>
      </div>
    </div>
  );
}
