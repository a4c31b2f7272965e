import { AssessmentFrame } from '@/components/assessment/assessment-frame';
import { FinishRecommendation } from '@/components/assessment/finish-recommendation';
import { FinishScreening } from '@/components/assessment/finish-screening';
import { assessmentToChange, type ToolView } from '@/lib/assessment/queries/assessment-to-change';
import { dateValues } from '@/lib/core/form/date-values';
import type { FormValues } from '@/lib/core/form/form-state';
import type { NursingFound } from '@/lib/eligibility/rules/nursing-care';
import { isScreening } from '@/lib/tool/rules/tool';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitScreening, submitTheRecommendation } from './actions';

type Props = { params: Promise<{ assessmentId: string }> };

export default async function FinishPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { assessmentId } = await params;
  const view = (await assessmentToChange(actor, assessmentId)) ?? pageNotFound();
  return (
    <AssessmentFrame view={view}>
      {isScreening(view.tool) ? (
        <FinishScreening
          action={submitScreening}
          initial={await startForm(actor, daysOf(view))}
          view={view}
        />
      ) : (
        <FinishRecommendation
          action={submitTheRecommendation}
          initial={await startForm(actor, lastRound(view))}
          view={view}
        />
      )}
    </AssessmentFrame>
  );
}

/** Completed today by default; a referral was received on a day that is known, and so is a care home. */
function daysOf({ today, origin, askedOn, setting }: ToolView): FormValues {
  const received = origin === 'REFERRAL' ? dateValues('receivedOn', askedOn) : {};
  const home: FormValues = setting === 'CARE_HOME' ? { isNursingHome: 'yes' } : {};
  return { ...dateValues('completedOn', today), ...received, ...home };
}

/** What was sent before, to go on from when it came back. */
function lastRound({ rounds }: ToolView): FormValues {
  const last = rounds.at(-1);
  if (!last) return {};
  return { outcome: last.outcome, rationale: last.rationale, ...nursingValues(last.nursing) };
}

function nursingValues(found: NursingFound | null): FormValues {
  switch (found?.answer) {
    case 'NEEDED':
      return { nursing: found.answer, ...dateValues('nursingFrom', found.from) };
    case 'NOT_NEEDED':
      return { nursing: found.answer, nursingWhy: found.why };
    case 'NO_HOME':
      return { nursing: found.answer };
    case undefined:
      return {};
  }
}
