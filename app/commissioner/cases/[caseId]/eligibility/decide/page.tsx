import { AssessmentDocument } from '@/components/assessment/assessment-document';
import { DecideHead } from '@/components/decision/decide-head';
import { DecideNotYet } from '@/components/decision/decide-not-yet';
import { decideTitle } from '@/components/decision/decide-titles';
import { BackLink } from '@/components/nhs/back-link';
import { todayInLondon } from '@/lib/core/clock';
import { mayEver } from '@/lib/core/policy/policy';
import { type EligibilityToDecide, eligibilityToDecide } from '@/lib/decision/queries/eligibility-to-decide';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { DecideForm } from './form';
import { initialState } from './initial-state';

type Props = { params: Promise<{ caseId: string }> };

export default async function DecideEligibilityPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  if (!mayEver(actor, 'eligibility:decide')) pageNotFound();
  const { caseId } = await params;
  const view = await eligibilityToDecide(actor, caseId, todayInLondon());
  if (!view) pageNotFound();
  const title = decideTitle(view.what.kind);
  const heading = <DecideHead view={view} title={title} />;
  const waits = whyNot(view);
  return (
    <>
      <BackLink href={`/commissioner/cases/${caseId}`}>Back to the case</BackLink>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          {waits ? (
            <DecideNotYet
              title={title}
              heading={heading}
              eligibilityHref={`/commissioner/cases/${caseId}/eligibility`}
            >
              <p>{waits}</p>
            </DecideNotYet>
          ) : (
            <DecideForm
              view={view}
              initial={await initialState(actor, view)}
              deciderName={actor.displayName}
              heading={heading}
            />
          )}
        </div>
      </div>
      <Tool view={view} />
    </>
  );
}

/** Why this reader decides nothing here now; null where they do. */
function whyNot({ what, about, waitsFor }: EligibilityToDecide): string | null {
  if (waitsFor)
    return `This request is waiting for the referral received on ${waitsFor.receivedOn}. The decision on the referral decides this request too.`;
  if (what.kind === 'assessing')
    return 'This case has an open assessment. You can decide it when it is sent.';
  if (what.kind === 'nothing') return 'Nothing on this case is waiting for an eligibility decision.';
  return about?.isOwnWork
    ? 'You were involved in this assessment: you started, edited, completed or sent it, or you are a member of its MDT. Someone else must decide.'
    : null;
}

/** The tool itself, under the decision it is read for. */
function Tool({ view: { what, about } }: { view: EligibilityToDecide }) {
  if (what.kind !== 'recommendation' || !about?.assessment) return null;
  // A single recommendation is above the form already.
  const { rounds } = about.assessment;
  const shownRounds = rounds.length > 1 ? rounds : [];
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <h2 className="nhsuk-heading-l" id="tool">
          The whole tool
        </h2>
        <AssessmentDocument view={{ ...about.assessment, rounds: shownRounds }} reader="staff" />
      </div>
    </div>
  );
}
