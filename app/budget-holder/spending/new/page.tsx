import { randomUUID } from 'node:crypto';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { ChoosePerson } from '@/components/money/choose-person';
import { SpendingFields } from '@/components/money/spending-fields';
import { BackLink } from '@/components/nhs/back-link';
import { requireActor } from '@/lib/auth/actor';
import { startForm } from '@/lib/forms/form-action';
import { heldPerson } from '@/lib/queries/held-people';
import { spendingForm } from '@/lib/queries/spending-form';
import { submitSpending } from './actions';

type Props = { searchParams: Promise<{ for?: string | string[] }> };

export default async function NewSpendingPage({ searchParams }: Props) {
  const actor = await requireActor('budget-holder');
  const held = await heldPerson(actor, (await searchParams).for);
  if ('people' in held) return <ChoosePerson people={held.people} href="/budget-holder/spending/new" />;
  const { id, name, isSelf, suffix } = held.person;
  const form = await spendingForm(actor, id);
  if (!form) notFound();
  const { budgetId, lines, parts, startsOn, endsOn } = form;
  const heading = (
    <>
      <h1 className="nhsuk-heading-l">
        {!isSelf && <span className="nhsuk-caption-m">{name}</span>}
        Record spending
      </h1>
      <p>{`This budget is for ${startsOn} to ${endsOn}. You can add a photo of the receipt next.`}</p>
    </>
  );
  return (
    <>
      <BackLink href={`/budget-holder${suffix}`} />
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <ActionForm
            action={submitSpending}
            initial={
              await startForm(actor, lines.length === 1 && lines[0] ? { planLineId: lines[0].id } : {})
            }
            title="Record spending"
            heading={heading}
            submit="Save spending"
          >
            <input type="hidden" name="budgetId" value={budgetId} />
            <input type="hidden" name="requestId" value={randomUUID()} />
            <SpendingFields lines={lines} parts={parts} />
          </ActionForm>
        </div>
      </div>
    </>
  );
}
