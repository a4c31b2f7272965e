import { CriteriaFacts } from '@/components/criteria/criteria-facts';
import { pointsText } from '@/components/criteria/criteria-text';
import { ActionForm } from '@/components/forms/action-form';
import { TextareaField, TextField } from '@/components/forms/fields';
import { SeenField } from '@/components/forms/seen-field';
import type { CriteriaView } from '@/lib/criteria/queries/criteria-view';
import { requireActor } from '@/lib/web/auth/actor';
import { startEdit } from '@/lib/web/forms/drafts';
import { criteriaHref } from '../../criteria-hrefs';
import { draftToEdit } from '../../draft';
import { criteriaValues } from '../values';
import { submitDetails } from './actions';

type Props = { params: Promise<{ criteriaId: string }> };

const title = 'Details of the criteria';

export default async function CriteriaDetailsPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const view = await draftToEdit(actor, (await params).criteriaId);
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitDetails}
          initial={await startEdit(actor, criteriaValues(view))}
          title={title}
          back={{ href: criteriaHref(view.id), text: 'Back to the draft' }}
          heading={<h1 className="nhsuk-heading-l">{title}</h1>}
          submit="Save"
        >
          <input type="hidden" name="criteriaId" value={view.id} />
          <SeenField name="version" current={String(view.version)} heading="What the draft says now">
            <CriteriaFacts {...view} />
          </SeenField>
          <Fields {...view} />
        </ActionForm>
      </div>
    </div>
  );
}

function Fields({ most }: CriteriaView) {
  return (
    <>
      <TextField name="title" label="Title" labelSize="s" />
      <TextareaField
        name="guidance"
        label="Guidance for the practitioner"
        labelSize="s"
        hint="What the criteria are for, what to have ready, and who to ask"
        limit={4_000}
      />
      <TextareaField
        name="source"
        label="Source"
        labelSize="s"
        hint="The policy or law they are based on, with its date and paragraph. It is shown with every result."
        rows={3}
        limit={500}
      />
      <TextField
        name="threshold"
        label="Total points needed"
        labelSize="s"
        hint={`The questions give a maximum of ${pointsText(most)}. Enter 0 if only conditions on individual questions count.`}
        width={5}
        inputMode="numeric"
      />
    </>
  );
}
