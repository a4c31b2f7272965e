import { FastTrackCareFacts } from '@/components/assessment/fast-track-care-facts';
import { FastTrackTime } from '@/components/assessment/fast-track-time';
import { ActionForm } from '@/components/forms/action-form';
import { DateField } from '@/components/forms/fields';
import { BackLink } from '@/components/nhs/back-link';
import { Caption } from '@/components/nhs/caption';
import { PageTitle } from '@/components/page/page-title';
import { fastTrackCare } from '@/lib/assessment/queries/fast-track-care';
import { now } from '@/lib/core/clock';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitCareInPlace } from './actions';

type Props = { params: Promise<{ caseId: string }> };

export default async function CareInPlacePage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { caseId } = await params;
  const view = await fastTrackCare(actor, caseId, now());
  if (!view) pageNotFound();
  const { person, care } = view;
  const back = { href: `/practitioner/cases/${caseId}/eligibility`, text: 'Back to eligibility' };
  const title = 'Fast track care';
  const heading = (
    <>
      <h1 className="nhsuk-heading-l">
        <Caption size="l">{person}</Caption>
        {title}
      </h1>
      {care ? <FastTrackCareFacts {...care} /> : <p>There is no fast track on this case.</p>}
    </>
  );
  if (!care || care.inPlace) {
    return (
      <>
        <PageTitle title={title} />
        <BackLink href={back.href}>{back.text}</BackLink>
        {heading}
      </>
    );
  }
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitCareInPlace}
          initial={await startForm(actor)}
          title={title}
          back={back}
          heading={heading}
          submit="Record that care is in place"
        >
          <input type="hidden" name="caseId" value={caseId} />
          <DateField name="inPlaceOn" legend="What day was the care in place?" legendSize="s" />
          <FastTrackTime name="inPlaceTime" label="What time?" />
        </ActionForm>
      </div>
    </div>
  );
}
