import { CaseScreen } from '@/components/case/case-screen';
import { CaseDoneBanner } from '@/components/case/done-banner';
import { stepHrefs } from '@/components/case/step-hrefs';
import { BackLink } from '@/components/nhs/back-link';
import { type CaseView, caseView } from '@/lib/case/queries/case-view';
import { todayInLondon } from '@/lib/core/clock';
import { mayEver } from '@/lib/core/policy/policy';
import { requireActor } from '@/lib/web/auth/actor';
import { absent } from '@/lib/web/http/absent';

type Props = {
  params: Promise<{ requestId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export default async function CaseForDeciderPage({ params, searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const { requestId } = await params;
  const view = await caseView(actor, requestId, todayInLondon());
  if (!view) absent();
  const { done } = await searchParams;
  return (
    <CaseScreen
      {...view}
      hrefs={hrefsOf(view)}
      casesHref="/commissioner/requests"
      more={mayEver(actor, 'refund:confirm') && <RefundLink {...view} />}
      before={
        <>
          <BackLink href={`/commissioner/people/${view.personId}`}>Back to the person</BackLink>
          <CaseDoneBanner done={done} letterHref={`/commissioner/requests/${requestId}/letters/new`} />
        </>
      }
    />
  );
}

/** Finance, who see nothing else of eligibility, come to a refund from here. */
function RefundLink({ requestId, group, decisions }: CaseView) {
  if (group !== 'CHC' || decisions.length === 0) return null;
  return (
    <p>
      <a href={`/commissioner/requests/${requestId}/refund`}>Refund of care costs</a>
    </p>
  );
}

function hrefsOf({ requestId, steps, next, budget, mayReadEligibility }: CaseView) {
  const here = `/commissioner/requests/${requestId}`;
  const acts = {
    ...{ ELIGIBILITY: `${here}/eligibility/decide`, DECISION: `${here}/decision`, START: `${here}/start` },
  };
  const reads = {
    ...(mayReadEligibility ? { ELIGIBILITY: `${here}/eligibility` } : {}),
    ...(budget ? { START: `/commissioner/budgets/${budget.id}` } : {}),
  };
  return stepHrefs(steps, next?.mayAct ?? false, acts, reads);
}
