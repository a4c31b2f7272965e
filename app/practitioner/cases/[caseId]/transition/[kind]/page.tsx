import { transitionOf, transitionText } from '@/components/decision/transition-text';
import { ActionForm } from '@/components/forms/action-form';
import { TextareaField } from '@/components/forms/fields';
import { Caption } from '@/components/nhs/caption';
import { todayInLondon } from '@/lib/core/clock';
import { transitionView } from '@/lib/decision/queries/transition-view';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitTransition } from './actions';

type Props = { params: Promise<{ caseId: string; kind: string }> };

/** `kind` is the age of the step: 14, 16, 17 or 18. */
export default async function FinishTransitionPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { caseId, kind: age } = await params;
  const kind = transitionOf(age);
  const view = kind && (await transitionView(actor, caseId, todayInLondon()));
  if (!kind || !view?.steps.some((step) => step.kind === kind && step.dueOn && !step.isAhead)) pageNotFound();
  const { what, means, legend } = transitionText(kind);
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitTransition}
          initial={await startForm(actor)}
          title={what}
          back={{ href: `/practitioner/cases/${caseId}/transition`, text: 'Back to all four steps' }}
          heading={
            <>
              <h1 className="nhsuk-heading-l">
                <Caption size="l">{view.person}</Caption>
                {what}
              </h1>
              <p>{means}</p>
            </>
          }
          submit="Record as done"
        >
          <input type="hidden" name="caseId" value={caseId} />
          <input type="hidden" name="age" value={age} />
          <TextareaField
            name="note"
            label={legend}
            labelSize="m"
            hint="Your name and today’s date are recorded with it"
            limit={2_000}
          />
        </ActionForm>
      </div>
    </div>
  );
}
