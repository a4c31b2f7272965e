import { CaseHeading } from '@/components/case/case-heading';
import { NewRequestFields } from '@/components/case/new-request-fields';
import { OpenCases } from '@/components/case/open-cases';
import { ActionForm } from '@/components/forms/action-form';
import { BackLink } from '@/components/nhs/back-link';
import { newRequest } from '@/lib/case/queries/new-request';
import { todayInLondon } from '@/lib/core/clock';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitNewRequest } from './actions';

type Props = { params: Promise<{ personId: string }> };

export default async function NewRequestPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { personId } = await params;
  const view = await newRequest(actor, personId, todayInLondon());
  if (!view) pageNotFound();
  const title = 'Record a request or an offer';
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <BackLink href={`/practitioner/people/${personId}`}>Back to the person</BackLink>
        <ActionForm
          action={submitNewRequest}
          initial={await startForm(actor, { origin: 'REQUEST' })}
          title={title}
          heading={
            <>
              <CaseHeading person={view.person} title={title} />
              <OpenCases cases={view.openCases} />
              {view.bases.length === 0 && <EarlierDecision personId={personId} />}
            </>
          }
          submit="Save and check entitlement"
        >
          <input type="hidden" name="personId" value={personId} />
          <NewRequestFields
            bases={view.bases}
            hasOpenCases={view.openCases.some(({ origin }) => origin !== 'REFERRAL')}
          />
        </ActionForm>
      </div>
    </div>
  );
}

function EarlierDecision({ personId }: { personId: string }) {
  return (
    <p>
      If the person was found eligible before,{' '}
      <a href={`/practitioner/people/${personId}/eligibility/new`}>record that decision first</a>. Then the
      request can rest on it.
    </p>
  );
}
