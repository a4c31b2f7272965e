import { CaseScreen } from '@/components/case/case-screen';
import { CaseDoneBanner } from '@/components/case/done-banner';
import { stepHrefs } from '@/components/case/step-hrefs';
import { BackLink } from '@/components/nhs/back-link';
import { type CaseView, caseView } from '@/lib/case/queries/case-view';
import { todayInLondon } from '@/lib/core/clock';
import { requireActor } from '@/lib/web/auth/actor';
import { absent } from '@/lib/web/http/absent';

type Props = {
  params: Promise<{ requestId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export default async function CasePage({ params, searchParams }: Props) {
  const actor = await requireActor('practitioner');
  const { requestId } = await params;
  const view = await caseView(actor, requestId, todayInLondon());
  if (!view) absent();
  const { done } = await searchParams;
  return (
    <CaseScreen
      {...view}
      hrefs={hrefsOf(view)}
      casesHref="/practitioner/requests"
      before={
        <>
          <BackLink href={`/practitioner/people/${view.personId}`}>Back to the person</BackLink>
          <CaseDoneBanner done={done} />
        </>
      }
      more={<More {...view} />}
    />
  );
}

function hrefsOf({ requestId, steps, next }: CaseView) {
  const here = `/practitioner/requests/${requestId}`;
  const eligibility = `${here}/eligibility`;
  const acts = {
    ELIGIBILITY: eligibility,
    INDICATIVE: `${here}/indicative`,
    TELL: `${here}/tell`,
    PLAN: `${here}/plan`,
  };
  return stepHrefs(steps, next?.mayAct ?? false, acts, { ELIGIBILITY: eligibility, PLAN: acts.PLAN });
}

function More({ requestId, next, state, mayClose }: CaseView) {
  if (!next) return null;
  const here = `/practitioner/requests/${requestId}`;
  return (
    <>
      <h2 className="nhsuk-heading-s">More you can do</h2>
      <ul className="nhsuk-list">
        {state === 'INDICATIVE_SET' && (
          <li>
            <a href={`${here}/indicative`}>Change the indicative budget</a>
          </li>
        )}
        {mayClose && (
          <li>
            <a href={`${here}/close`}>Close this case</a>
          </li>
        )}
      </ul>
    </>
  );
}
