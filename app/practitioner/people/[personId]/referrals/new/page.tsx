import { CaseHeading } from '@/components/case/case-heading';
import { NewReferralFields } from '@/components/case/new-referral-fields';
import { OpenCases } from '@/components/case/open-cases';
import { ActionForm } from '@/components/forms/action-form';
import { BackLink } from '@/components/nhs/back-link';
import { newReferral } from '@/lib/case/queries/new-request';
import { todayInLondon } from '@/lib/core/clock';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitNewReferral } from './actions';

type Props = { params: Promise<{ personId: string }> };

export default async function NewReferralPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { personId } = await params;
  const view = await newReferral(actor, personId, todayInLondon());
  if (!view) pageNotFound();
  const title = 'Record a referral';
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <BackLink href={`/practitioner/people/${personId}`}>Back to the person</BackLink>
        <ActionForm
          action={submitNewReferral}
          initial={await startForm(actor)}
          title={title}
          heading={
            <>
              <CaseHeading person={view.person} title={title} />
              <p>
                A referral asks whether the person is eligible. It leads to a decision, not to a budget. If
                the person asks for a budget too,{' '}
                <a href={`/practitioner/people/${personId}/requests/new`}>record the request</a> as well. The
                decision on the referral counts for it, and it keeps the day it was asked for.
              </p>
              <OpenCases cases={view.openCases} />
            </>
          }
          submit="Record the referral"
        >
          <input type="hidden" name="personId" value={personId} />
          <NewReferralFields />
        </ActionForm>
      </div>
    </div>
  );
}
