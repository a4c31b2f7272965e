import { redirect } from 'next/navigation';
import { CriteriaChanges } from '@/components/criteria/criteria-changes';
import { CriteriaCounts } from '@/components/criteria/criteria-counts';
import { CriteriaFacts } from '@/components/criteria/criteria-facts';
import { CriteriaQuestions } from '@/components/criteria/criteria-questions';
import { ActionForm } from '@/components/forms/action-form';
import { DateField, TextareaField } from '@/components/forms/fields';
import { SeenField } from '@/components/forms/seen-field';
import { Details } from '@/components/nhs/details';
import { formatDay } from '@/lib/core/plain-date';
import { criteriaPreview } from '@/lib/criteria/queries/criteria-preview';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { criteriaHref } from '../../criteria-hrefs';
import { draftToEdit } from '../../draft';
import { submitPublish } from './actions';

type Props = { params: Promise<{ criteriaId: string }> };

const title = 'Publish these criteria';

export default async function PublishCriteriaPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const view = await draftToEdit(actor, (await params).criteriaId);
  const back = criteriaHref(view.id);
  if (view.gaps.length > 0) redirect(back);
  const counts = await criteriaPreview(actor, view.id);
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitPublish}
          initial={await startForm(actor)}
          title={title}
          back={{ href: back, text: 'Back to the draft' }}
          heading={<h1 className="nhsuk-heading-l">{title}</h1>}
          submit="Publish"
          isWarning
          aside={<a href={back}>Not yet</a>}
        >
          <input type="hidden" name="criteriaId" value={view.id} />
          <CriteriaFacts {...view} />
          <Details summary={`Questions (${view.questions.length})`}>
            <CriteriaQuestions questions={view.questions} />
          </Details>
          <SeenField name="version" current={String(view.version)} heading="Someone changed the draft">
            <p>The current version is above.</p>
          </SeenField>
          <CriteriaChanges {...view} />
          {counts && <CriteriaCounts {...counts} />}
          <p>
            <strong>Once published, it cannot be changed or withdrawn.</strong> A later version replaces it.
            Assessments keep the version they started under.
          </p>
          <DateField
            name="startsOn"
            legend="First day"
            legendSize="s"
            hint={
              view.lastStart ? `After ${formatDay(view.lastStart)}, and today or later` : 'Today or later'
            }
          />
          <TextareaField
            name="reason"
            label="Why you are publishing it"
            labelSize="s"
            hint="Who agreed it, and when"
            rows={3}
            limit={1_000}
          />
        </ActionForm>
      </div>
    </div>
  );
}
