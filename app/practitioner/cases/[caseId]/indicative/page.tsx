import { CaseHeading } from '@/components/case/case-heading';
import { StepNotOpen } from '@/components/case/step-not-open';
import { ActionForm } from '@/components/forms/action-form';
import { BackLink } from '@/components/nhs/back-link';
import { IndicativeFields } from '@/components/plan/indicative-fields';
import { Past18Warning } from '@/components/plan/past-18-warning';
import { caseView } from '@/lib/case/queries/case-view';
import { todayInLondon } from '@/lib/core/clock';
import { runsPast18 } from '@/lib/plan/rules/past-18';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitIndicative } from './actions';

type Props = { params: Promise<{ caseId: string }> };

/** The usual values: a year of 52 weeks, and 4 weeks of contingency. */
const defaults = { weeks: '52', contingencyWeeks: '4' };

export default async function IndicativePage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { caseId } = await params;
  const view = await caseView(actor, caseId, todayInLondon());
  if (!view) pageNotFound();
  const caseHref = `/practitioner/cases/${caseId}`;
  if (view.asked.origin === 'REFERRAL') return <IsReferral {...view} caseHref={caseHref} />;
  if (view.state !== 'ELIGIBLE' && view.state !== 'INDICATIVE_SET')
    return <NotOpen {...view} caseHref={caseHref} />;
  const title = 'Set the indicative budget';
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <BackLink href={caseHref}>Back to the case</BackLink>
        <ActionForm
          action={submitIndicative}
          initial={await startForm(actor, defaults)}
          title={title}
          heading={
            <>
              <CaseHeading person={view.person} group={view.group} title={title} />
              <Past18Warning
                past18={runsPast18({ lastDay: view.childEndsOn, startsOn: view.today, weeks: 52 })}
                counted="A budget of 52 weeks from today"
                href={`${caseHref}/transition`}
              />
            </>
          }
          submit="Save and check the total"
        >
          <input type="hidden" name="caseId" value={caseId} />
          <IndicativeFields before={view.amounts.at(-1)} />
        </ActionForm>
      </div>
    </div>
  );
}

function NotOpen({ state, caseHref }: Pick<Parameters<typeof StepNotOpen>[0], 'state' | 'caseHref'>) {
  return (
    <StepNotOpen state={state} caseHref={caseHref}>
      You can set the indicative budget only after the person is found eligible and before planning starts.
    </StepNotOpen>
  );
}

type IsReferralProps = Parameters<typeof NotOpen>[0] & { personId: string };

function IsReferral({ state, caseHref, personId }: IsReferralProps) {
  return (
    <StepNotOpen state={state} caseHref={caseHref}>
      A referral leads to a decision on eligibility, not to a budget. When the person is found eligible,{' '}
      <a href={`/practitioner/people/${personId}/requests/new`}>record a request for a budget</a> that rests
      on that decision, and set the amount there.
    </StepNotOpen>
  );
}
