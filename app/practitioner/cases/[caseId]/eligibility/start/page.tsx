import { redirect } from 'next/navigation';
import { AssessmentStartFields } from '@/components/assessment/assessment-start-fields';
import { theTool } from '@/components/assessment/assessment-text';
import { CaseHeading } from '@/components/case/case-heading';
import { ActionForm } from '@/components/forms/action-form';
import { BackLink } from '@/components/nhs/back-link';
import { checkStart } from '@/lib/assessment/rules/start';
import { DECISION_CLOCKS } from '@/lib/case/rules/clock-lists';
import { todayInLondon } from '@/lib/core/clock';
import { dateValues } from '@/lib/core/form/date-values';
import type { FormValues } from '@/lib/core/form/form-state';
import { type EligibilityView, eligibilityView } from '@/lib/decision/queries/eligibility-view';
import { isScreening, type NationalTool } from '@/lib/tool/rules/tool';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitStart } from './actions';
import { startSchema } from './schema';

type Props = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<{ tool?: string | string[] }>;
};

export default async function StartAssessmentPage({ params, searchParams }: Props) {
  const actor = await requireActor('practitioner');
  const { caseId } = await params;
  const view = await eligibilityView(actor, caseId, todayInLondon());
  if (!view) pageNotFound();
  const overview = `/practitioner/cases/${caseId}/eligibility`;
  const tool = toolFor(view, (await searchParams).tool);
  // That page says what can be started, and why others cannot.
  if (!tool) redirect(overview);
  const title = `Start ${theTool(tool)}`;
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <BackLink href={overview}>Back to eligibility</BackLink>
        <ActionForm
          action={submitStart}
          initial={await startForm(actor, receivedOf(view), { tool })}
          title={title}
          heading={<CaseHeading person={view.person} group={view.group} title={title} />}
          submit="Start"
        >
          <input type="hidden" name="caseId" value={caseId} />
          <input type="hidden" name="tool" value={tool} />
          <AssessmentStartFields asksReceived={asksReceived(view, tool)} />
        </ActionForm>
      </div>
    </div>
  );
}

function toolFor(view: EligibilityView, asked: string | string[] | undefined): NationalTool | null {
  const tool = startSchema.shape.tool.safeParse(asked);
  const isWaiting = view.next.some(({ kind }) => kind === 'wait-for-referral');
  if (!view.mayAssess || !tool.success || isWaiting) return null;
  return checkStart(tool.data, view, view.assessments).ok ? tool.data : null;
}

/** A referral was received on a day that is known. */
function receivedOf({ origin, askedDay }: EligibilityView): FormValues {
  return origin === 'REFERRAL' ? dateValues('receivedOn', askedDay) : {};
}

/**
 * The clock for the decision runs already where a screening led here, and a case that was decided has none.
 */
function asksReceived({ state, clocks }: EligibilityView, tool: NationalTool): boolean {
  const isRunning = clocks.some(({ kind, endedOn }) => endedOn === null && DECISION_CLOCKS.includes(kind));
  return state === 'REQUESTED' && !isScreening(tool) && !isRunning;
}
