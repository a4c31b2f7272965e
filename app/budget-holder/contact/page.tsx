import { Caption } from '@/components/nhs/caption';
import { SummaryList } from '@/components/nhs/summary-list';
import { WarningCallout } from '@/components/nhs/warning-callout';
import { PageTitle } from '@/components/page/page-title';
import { ChoosePerson } from '@/components/person/choose-person';
import { HolderDiedLine } from '@/components/person/holder-died-line';
import { may } from '@/lib/core/policy/policy';
import { pronounsFor } from '@/lib/core/pronouns';
import { holderContact } from '@/lib/home/queries/holder-contact';
import { policySubjectOf, representedPerson } from '@/lib/person/queries/represented-people';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';

type Props = { searchParams: Promise<{ for?: string | string[] }> };

const href = '/budget-holder/contact';
const question = 'Whose budget do you want to talk to us about?';

export default async function ContactPage({ searchParams }: Props) {
  const actor = await requireActor('budget-holder');
  const represented = await representedPerson(actor, (await searchParams).for);
  if ('people' in represented) return <ChoosePerson {...represented} href={href} question={question} />;
  const { id, about } = represented.person;
  const contact = await holderContact(actor, id);
  if (!contact) pageNotFound();
  const { coordinator, commissioner } = contact;
  const seesLooks = may(actor, 'look:view', policySubjectOf(actor, id));
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <PageTitle title="Contact" about={about} />
        <HolderDiedLine person={represented.person} />
        <h1 className="nhsuk-heading-l">
          {about && <Caption size="l">{`${about}’s budget`}</Caption>}
          Who to talk to
        </h1>
        {coordinator && (
          <>
            <h2 className="nhsuk-heading-m">{`${pronounsFor(about).Your} care co-ordinator`}</h2>
            <SummaryList rows={[{ term: 'Name', value: coordinator.name }, phoneRow(coordinator.phone)]} />
          </>
        )}
        <h2 className="nhsuk-heading-m">{commissioner.name}</h2>
        <SummaryList
          rows={[
            phoneRow(commissioner.contactPhone),
            ...givenRow('When to call', commissioner.contactHours),
            emailRow(commissioner.contactEmail),
            ...givenRow('Write to', commissioner.contactAddress),
          ]}
        />
        {actor.role === 'BUDGET_HOLDER' && (
          <ul className="nhsuk-list">
            <li>
              <a href={`/budget-holder/sharing${represented.person.suffix}`}>Who gets your letters</a>
            </li>
            <li>
              <a href={`/budget-holder/who-acts${represented.person.suffix}`}>Who can act for you</a>
            </li>
          </ul>
        )}
        {seesLooks && (
          <p>
            <a
              href={`/budget-holder/who-looked${represented.person.suffix}`}
            >{`Who looked at ${pronounsFor(about).your} record`}</a>
          </p>
        )}
        <h2 className="nhsuk-heading-m">If you think a decision is wrong</h2>
        <p>
          Call or email {commissioner.name} and say: “I want you to review this decision.” Say what you think
          is wrong. {about ? '' : 'Someone you trust can do this for you. '}We will answer in writing.
        </p>
        <WarningCallout heading="In an emergency">
          <p>
            Call <a href="tel:999">999</a> if someone’s life is in danger. Call <a href="tel:111">111</a> if
            you need medical help now and it is not an emergency.
          </p>
        </WarningCallout>
      </div>
    </div>
  );
}

function phoneRow(phone: string | null) {
  const value = phone ? <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a> : 'Not available';
  return { term: 'Phone', value };
}

function givenRow(term: string, value: string | null) {
  return value ? [{ term, value }] : [];
}

function emailRow(email: string | null) {
  return { term: 'Email', value: email ? <a href={`mailto:${email}`}>{email}</a> : 'Not available' };
}
