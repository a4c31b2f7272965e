import { ActionForm } from '@/components/forms/action-form';
import { DateField, RadiosField } from '@/components/forms/fields';
import { InsetText } from '@/components/nhs/inset-text';
import { PersonFormHeading } from '@/components/person/person-form-heading';
import { FoundPractices } from '@/components/practice/found-practices';
import { practiceItems } from '@/components/practice/practice-items';
import { PracticeSearchForm } from '@/components/practice/practice-search-form';
import { todayInLondon } from '@/lib/core/clock';
import { dateValues } from '@/lib/core/form/date-values';
import { newId } from '@/lib/core/id';
import { practiceForm } from '@/lib/person/queries/practice-form';
import { practiceSearch } from '@/lib/practice/queries/practice-search';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitPractice } from './actions';

type Props = {
  params: Promise<{ personId: string }>;
  searchParams: Promise<{ practice?: string | string[] }>;
};

export default async function ChangePracticePage({ params, searchParams }: Props) {
  const actor = await requireActor('practitioner');
  const { personId } = await params;
  const today = todayInLondon();
  const form = await practiceForm(actor, personId, today);
  if (!form) pageNotFound();
  const { practice } = await searchParams;
  const typed = typeof practice === 'string' ? practice : null;
  const found = typed === null ? null : await practiceSearch(actor, typed, today);
  const items = practiceItems(form.current, found);
  const record = `/practitioner/people/${personId}`;
  const title = form.current ? 'Change GP practice' : 'Record the GP practice';
  const values = {
    practiceCode: found ? '' : (form.current?.code ?? ''),
    ...dateValues('checkedOn', today),
  };
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitPractice}
          initial={await startForm(actor, values)}
          title={title}
          back={{ href: record, text: 'Back to the person' }}
          heading={
            <>
              <PersonFormHeading person={form.name} heading={title} />
              {form.next && (
                <InsetText>
                  <p className="app-break">{`Already recorded. ${form.next}`}</p>
                </InsetText>
              )}
              <PracticeSearchForm
                href={`${record}/practice`}
                typed={typed ?? ''}
                isTooShort={found?.kind === 'too-short'}
              />
              {found && !hasPractices(found) && <FoundPractices found={found} />}
            </>
          }
          submit="Save the GP practice"
        >
          <input type="hidden" name="personId" value={personId} />
          <input type="hidden" name="registrationId" value={newId()} />
          {items.length > 0 ? (
            <RadiosField name="practiceCode" legend="Which practice is it?" legendSize="m" items={items} />
          ) : (
            <p>Find the practice first.</p>
          )}
          <DateField
            name="fromDay"
            legend="Registered from"
            legendSize="s"
            hint="The day may be in the future. Leave it blank if the practice has not changed. What was recorded from this day on is replaced."
          />
          <DateField
            name="checkedOn"
            legend="Checked on"
            legendSize="s"
            hint="The day on which you checked this with the person, the practice or the national record"
          />
        </ActionForm>
      </div>
    </div>
  );
}

function hasPractices(found: NonNullable<Awaited<ReturnType<typeof practiceSearch>>>): boolean {
  return found.kind === 'found' && found.practices.length > 0;
}
