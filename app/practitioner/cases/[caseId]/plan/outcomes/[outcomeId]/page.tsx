import { ActionForm } from '@/components/forms/action-form';
import { TextareaField } from '@/components/forms/fields';
import { SeenField } from '@/components/forms/seen-field';
import { PlanColumn } from '@/components/plan/plan-column';
import { seenDigest } from '@/lib/plan/commands/change-plan';
import { planToChange } from '@/lib/plan/queries/plan-view';
import { requireActor } from '@/lib/web/auth/actor';
import { startEdit, startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { planHref } from '../../errors';
import { outcomeValues } from '../../item-values';
import { submitOutcome } from './actions';

type Props = { params: Promise<{ caseId: string; outcomeId: string }> };

export default async function OutcomePage({ params }: Props) {
  const { caseId, outcomeId } = await params;
  const actor = await requireActor('practitioner');
  const { plan } = (await planToChange(actor, caseId)) ?? pageNotFound();
  const outcome = plan.outcomes.find(({ id }) => id === outcomeId);
  if (!outcome && outcomeId !== 'new') pageNotFound();
  const title = outcome ? 'Change an outcome' : 'Add an outcome';
  const id = outcome?.id ?? '';
  return (
    <PlanColumn back={`${planHref(caseId)}/outcomes`} backText="Back to outcomes and services">
      <ActionForm
        action={submitOutcome}
        initial={outcome ? await startEdit(actor, outcomeValues(outcome)) : await startForm(actor)}
        title={title}
        heading={<h1 className="nhsuk-heading-l">{title}</h1>}
        submit="Save"
      >
        <input type="hidden" name="caseId" value={caseId} />
        <input type="hidden" name="id" value={id} />
        <SeenField name="seen" current={outcome ? seenDigest(outcome) : ''} heading="What it says now">
          <p>{outcome?.description}</p>
          <p>{outcome?.howWeWillKnow}</p>
        </SeenField>
        <TextareaField
          name="description"
          label="What does the person want to achieve?"
          hint="Use the person’s own words, for example “To get out to my garden each day”."
          rows={3}
          limit={500}
        />
        <TextareaField
          name="howWeWillKnow"
          label="How will you know that it is working?"
          rows={3}
          limit={500}
        />
      </ActionForm>
    </PlanColumn>
  );
}
