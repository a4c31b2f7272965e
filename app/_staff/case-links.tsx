import type { StaffPlace } from '@/app/_staff/place';
import { stepHrefs } from '@/components/case/step-hrefs';
import type { CaseView } from '@/lib/case/queries/case-view';
import type { StaffArea } from '@/lib/core/policy/area';
import { mayEver } from '@/lib/core/policy/policy';

/** Where each step of a case's path leads in an area: to where it is taken, or to where it is read. */
export function caseLinks(area: StaffArea, view: CaseView) {
  const here = `/${area}/cases/${view.caseId}`;
  const { acts, reads } = area === 'commissioner' ? commissionerSteps(here, view) : practitionerSteps(here);
  const mayAct = view.person.died === null && (view.next?.mayAct ?? false);
  return stepHrefs(view.steps, mayAct, acts, reads);
}

function commissionerSteps(here: string, { budget, mayReadEligibility }: CaseView) {
  return {
    acts: {
      ELIGIBILITY: `${here}/eligibility/decide`,
      DECISION: `${here}/decision`,
      START: `${here}/start`,
    },
    reads: {
      ...(mayReadEligibility && { ELIGIBILITY: `${here}/eligibility` }),
      ...(budget && { START: `/commissioner/budgets/${budget.id}` }),
    },
  };
}

function practitionerSteps(here: string) {
  return {
    acts: {
      ELIGIBILITY: `${here}/eligibility`,
      INDICATIVE: `${here}/indicative`,
      TELL: `${here}/tell`,
      PLAN: `${here}/plan`,
    },
    reads: { ELIGIBILITY: `${here}/eligibility`, PLAN: `${here}/plan` },
  };
}

/** What else the reader can do with a case. */
export function caseMore({ area, actor }: StaffPlace, view: CaseView) {
  if (area === 'practitioner') return <PractitionerMore {...view} />;
  return mayEver(actor, 'refund:confirm') && <RefundLink {...view} />;
}

/** Finance officers read nothing else of eligibility, so they reach a refund from here. */
function RefundLink({ caseId, group, decisions }: CaseView) {
  if (group !== 'CHC' || decisions.length === 0) return null;
  return (
    <p>
      <a href={`/commissioner/cases/${caseId}/refund`}>Refund of care costs</a>
    </p>
  );
}

function PractitionerMore({ caseId, next, state, mayClose, hasPlan, person, closed }: CaseView) {
  const mayConsent = hasPlan && person.died === null && closed === null;
  if (!next && !mayConsent) return null;
  const here = `/practitioner/cases/${caseId}`;
  return (
    <>
      <h2 className="nhsuk-heading-s">Other actions</h2>
      <ul className="nhsuk-list">
        {next && state === 'INDICATIVE_SET' && (
          <li>
            <a href={`${here}/indicative`}>Change the indicative budget</a>
          </li>
        )}
        {mayConsent && (
          <li>
            <a href={`${here}/consent`}>Consent to a direct payment</a>
          </li>
        )}
        {next && mayClose && (
          <li>
            <a href={`${here}/close`}>Close this case</a>
          </li>
        )}
      </ul>
    </>
  );
}
