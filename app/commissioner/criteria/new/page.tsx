import { groupName } from '@/components/case/group-name';
import { ActionForm } from '@/components/forms/action-form';
import { RadiosField } from '@/components/forms/fields';
import { todayInLondon } from '@/lib/core/clock';
import { criteriaList, type GroupCriteria } from '@/lib/criteria/queries/criteria-list';
import { isLocalGroup, LOCAL_GROUPS } from '@/lib/criteria/rules/examples';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitNewCriteria } from './actions';

type Props = { searchParams: Promise<{ group?: string | string[] }> };

const title = 'Start a draft of local criteria';

export default async function NewCriteriaPage({ searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const list = await criteriaList(actor, todayInLondon());
  if (!list?.mayWrite) pageNotFound();
  const { group } = await searchParams;
  const chosen = list.groups.find((one) => one.group === group);
  const values = {
    ...(typeof group === 'string' && isLocalGroup(group) ? { group } : {}),
    ...(chosen && isPublished(chosen) ? { beginWith: 'PUBLISHED' } : {}),
  };
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitNewCriteria}
          initial={await startForm(actor, values)}
          title={title}
          back={{ href: '/commissioner/criteria', text: 'Back to local criteria' }}
          heading={<h1 className="nhsuk-heading-l">{title}</h1>}
          submit="Start the draft"
        >
          <p>A draft does not affect anyone. You can try it out for as long as you like.</p>
          <RadiosField
            name="group"
            legend="Who are the criteria for?"
            legendSize="m"
            items={LOCAL_GROUPS.map((value) => ({ value, label: groupName(value) }))}
          />
          <RadiosField
            name="beginWith"
            legend="What do you want to start from?"
            legendSize="m"
            items={beginnings}
          />
        </ActionForm>
      </div>
    </div>
  );
}

const beginnings = [
  {
    value: 'EXAMPLE',
    label: 'An example to adapt',
    hint: 'Neutral questions that come with the service. They are not a policy. You must replace the text with your own before you can publish.',
  },
  {
    value: 'PUBLISHED',
    label: 'A copy of the last published version',
    hint: 'You can then compare earlier answers, question by question.',
  },
  { value: 'NOTHING', label: 'Blank: I will write it myself' },
];

function isPublished({ inForce, coming, earlier }: GroupCriteria): boolean {
  return inForce !== null || coming.length > 0 || earlier.some(({ status }) => status === 'EARLIER');
}
