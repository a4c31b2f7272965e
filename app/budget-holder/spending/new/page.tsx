import { ActionForm } from '@/components/forms/action-form';
import { SpendingQuestions } from '@/components/money/spending-fields';
import { BackLink } from '@/components/nhs/back-link';
import { Caption } from '@/components/nhs/caption';
import { ChoosePerson } from '@/components/person/choose-person';
import { HolderDiedLine } from '@/components/person/holder-died-line';
import { pronounsFor } from '@/lib/core/pronouns';
import { spendingForm } from '@/lib/money/queries/spending-form';
import { representedPerson } from '@/lib/person/queries/represented-people';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitSpending } from './actions';

type Props = { searchParams: Promise<{ for?: string | string[] }> };

const href = '/budget-holder/spending/new';
const question = 'Whose budget did you use?';

export default async function NewSpendingPage({ searchParams }: Props) {
  const actor = await requireActor('budget-holder');
  const represented = await representedPerson(actor, (await searchParams).for);
  if ('people' in represented) return <ChoosePerson {...represented} href={href} question={question} />;
  const { id, about, suffix } = represented.person;
  const form = await spendingForm(actor, id);
  if (!form) pageNotFound();
  const { budgetId, lines, allocations, startsOn, endsOn } = form;
  const [onlyLine] = lines.length === 1 ? lines : [];
  const heading = (
    <>
      <h1 className="nhsuk-heading-l">
        {about && <Caption size="l">{`${about}’s budget`}</Caption>}
        Record spending
      </h1>
      <p>{`${pronounsFor(about).Your} budget runs from ${startsOn} to ${endsOn}. You can add a photo of the receipt next.`}</p>
    </>
  );
  return (
    <>
      <BackLink href={`/budget-holder${suffix}`}>Back to home</BackLink>
      <HolderDiedLine person={represented.person} />
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <ActionForm
            action={submitSpending}
            initial={await startForm(actor, onlyLine ? { planLineId: onlyLine.id } : {}, { budgetId })}
            title="Record spending"
            heading={heading}
            submit="Save spending"
          >
            <SpendingQuestions budgetId={budgetId} lines={lines} allocations={allocations} reader="holder" />
          </ActionForm>
        </div>
      </div>
    </>
  );
}
