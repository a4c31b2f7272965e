import { EndFields } from '@/components/decision/end-fields';
import { ActionForm } from '@/components/forms/action-form';
import { TextareaField } from '@/components/forms/fields';
import { PersonFormHeading } from '@/components/person/person-form-heading';
import type { Actor } from '@/lib/core/policy/policy';
import { type EndForm, endForm } from '@/lib/eligibility/queries/earlier-forms';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitEnd, submitEndTakenBack } from './actions';

type Props = { params: Promise<{ personId: string; entryId: string }> };

/** Ends an eligibility; where it has been ended, takes that back. */
export default async function EndEligibilityPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const { personId, entryId } = await params;
  const form = await endForm(actor, personId, entryId);
  if (!form) pageNotFound();
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        {form.isEnded ? await takeBackForm(actor, form) : await toEnd(actor, form)}
      </div>
    </div>
  );
}

const backOf = (personId: string) =>
  ({ href: `/commissioner/people/${personId}/eligibility`, text: 'Back to eligibility' }) as const;

async function toEnd(actor: Actor, { personId, name, rowId }: EndForm) {
  return (
    <ActionForm
      action={submitEnd}
      initial={await startForm(actor)}
      title="End an eligibility"
      back={backOf(personId)}
      heading={
        <PersonFormHeading person={name} heading="End an eligibility">
          <p>
            Requests and budgets that rest on it continue until they are ended. No letter is sent. Care must
            not stop before other care is in place. If this is a mistake, you can take it back.
          </p>
        </PersonFormHeading>
      }
      submit="End this eligibility"
      isWarning
    >
      <input type="hidden" name="personId" value={personId} />
      <input type="hidden" name="rowId" value={rowId} />
      <EndFields />
    </ActionForm>
  );
}

async function takeBackForm(actor: Actor, { personId, name, rowId }: EndForm) {
  return (
    <ActionForm
      action={submitEndTakenBack}
      initial={await startForm(actor)}
      title="Take back an end"
      back={backOf(personId)}
      heading={<PersonFormHeading person={name} heading="This eligibility was ended by mistake" />}
      submit="Take it back"
    >
      <input type="hidden" name="personId" value={personId} />
      <input type="hidden" name="rowId" value={rowId} />
      <TextareaField name="reasons" label="Why was it a mistake?" limit={1_900} rows={3} />
    </ActionForm>
  );
}
