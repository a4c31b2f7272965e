import { CaseList } from '@/components/case/case-list';
import { SettlingView } from '@/components/event/settling-view';
import { ActionLink } from '@/components/nhs/action-link';
import { SummaryList } from '@/components/nhs/summary-list';
import { AuthorityList } from '@/components/person/authority-list';
import { CapacitySummary } from '@/components/person/capacity-summary';
import { ContactList } from '@/components/person/contact-list';
import { NeedsCard } from '@/components/person/needs-card';
import { PersonHeader } from '@/components/person/person-header';
import { SensitiveNote } from '@/components/person/sensitive-note';
import { SharingSection } from '@/components/person/sharing-section';
import { PracticeValue } from '@/components/practice/practice-value';
import { PracticeWarning } from '@/components/practice/practice-warning';
import type { PlainDate } from '@/lib/core/plain-date';
import type { PersonSummary } from '@/lib/home/queries/person-summary';

type Props = {
  summary: PersonSummary;
  area: 'practitioner' | 'commissioner';
  /** The view of the list that the reader comes from. */
  list?: string | string[];
  today: PlainDate;
};

/** A person's record at a glance. A practitioner can change it from here; commissioner staff read it. */
export function PersonSummaryView({ summary, area, list, today }: Props) {
  const record = `/${area}/people/${summary.header.personId}`;
  const editing = area === 'practitioner' ? record : undefined;
  const isHidden = summary.details.contact === 'HIDDEN';
  return (
    <>
      <PersonHeader person={summary.header} record={record} current="summary" list={list} />
      {summary.sensitive && (
        <SensitiveNote sensitive={summary.sensitive} record={record} isHidden={isHidden} />
      )}
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          {summary.settling && (
            <SettlingView
              settling={summary.settling}
              {...(summary.mayRecordDeath ? { contactHref: `${record}/death` } : {})}
            />
          )}
          <PracticeWarning warning={summary.practice?.warning ?? null} editing={editing} />
          {summary.isAlive && <NeedsCard needs={summary.needs} editHref={editing && `${editing}/needs`} />}
          <h2 className="nhsuk-heading-m">Personal health budget</h2>
          <CaseList cases={summary.cases} settledCases={summary.settledCases} area={area} today={today} />
          {editing && summary.isAlive && (
            <ul className="nhsuk-list">
              <li>
                <ActionLink href={`${editing}/requests/new`}>Record a request for a budget</ActionLink>
              </li>
              <li>
                <ActionLink href={`${editing}/referrals/new`}>Record a referral</ActionLink>
              </li>
            </ul>
          )}
          <h2 className="nhsuk-heading-m">Who can act for this person</h2>
          <AuthorityList acting={summary.acting} formerlyActing={summary.formerlyActing} record={editing} />
          {editing && (
            <ul className="nhsuk-list">
              <li>
                <a href={`${editing}/authorities/new`}>
                  {summary.isAlive ? 'Add a representative or nominee' : 'Add who deals with the estate'}
                </a>
              </li>
              <li>
                <a href={`${editing}/access`}>Online accounts: invite, or withdraw an invitation</a>
              </li>
              <li>
                <a href={`${editing}/exclusions`}>Exclusions from direct payments</a>
              </li>
            </ul>
          )}
          {summary.sharing && (
            <SharingSection sharing={summary.sharing} isAlive={summary.isAlive} editing={editing} />
          )}
          {summary.capacity && <Capacity capacity={summary.capacity} summary={summary} editing={editing} />}
          <h2 className="nhsuk-heading-m">Emergency contacts</h2>
          {isHidden ? (
            <p>Not shown: sensitive record.</p>
          ) : (
            <ContactList contacts={summary.contacts} record={editing} />
          )}
          {editing && !isHidden && (
            <p>
              <a href={`${editing}/contacts/new`}>Add an emergency contact</a>
            </p>
          )}
        </div>
        <div className="nhsuk-grid-column-one-third">
          <DetailsColumn summary={summary} editing={editing} record={record} />
        </div>
      </div>
    </>
  );
}

type CapacityProps = {
  capacity: NonNullable<PersonSummary['capacity']>;
  summary: PersonSummary;
  editing: string | undefined;
};

function Capacity({ capacity, summary, editing }: CapacityProps) {
  const isAny = capacity.some(({ finding }) => finding !== null);
  return (
    <>
      <h2 className="nhsuk-heading-m">Mental capacity</h2>
      <CapacitySummary capacity={capacity} />
      {editing && (
        <ul className="nhsuk-list">
          {summary.isAlive && (
            <li>
              <a href={`${editing}/capacity/new`}>Record a finding about mental capacity</a>
            </li>
          )}
          {isAny && (
            <li>
              <a href={`${editing}/capacity`}>All findings, with reasons</a>
            </li>
          )}
        </ul>
      )}
    </>
  );
}

type ColumnProps = { summary: PersonSummary; editing: string | undefined; record: string };

function DetailsColumn({ summary, editing, record }: ColumnProps) {
  const { details, practitioners } = summary;
  const none = details.contact === 'HIDDEN' ? 'Not shown' : 'Not recorded';
  return (
    <>
      <h2 className="nhsuk-heading-m">Details</h2>
      <SummaryList
        className="app-stacked"
        rows={[
          ...summary.formerNames.map((former) => formerName(former, editing)),
          { term: 'Address', value: <Address lines={details.address} none={none} /> },
          { term: 'Phone', value: details.phone ?? none },
          { term: 'Email', value: <span className="app-break">{details.email ?? none}</span> },
          { term: 'GP practice', value: <PracticeValue practice={summary.practice} none={none} /> },
          { term: 'On the caseload of', value: practitioners.join(', ') || 'No one' },
          { term: 'Online account', value: summary.hasOwnSignIn ? 'Set up' : 'Not set up' },
          { term: 'Equality information', value: summary.hasCharacteristics ? 'Recorded' : 'Not recorded' },
        ]}
      />
      <ul className="nhsuk-list">
        {editing && (
          <>
            <li>
              <a href={`${editing}/details`}>Change details</a>
            </li>
            {details.contact !== 'HIDDEN' && summary.isAlive && (
              <li>
                <a href={`${editing}/practice`}>{summary.practice ? 'Change' : 'Record the'} GP practice</a>
              </li>
            )}
            <li>
              <a href={`${editing}/characteristics`}>
                {summary.hasCharacteristics ? 'Change' : 'Record'} equality information
              </a>
            </li>
          </>
        )}
        {summary.maySetSensitive && (
          <li>
            <a href={`${record}/sensitive`}>Make this record sensitive</a>
          </li>
        )}
      </ul>
      {summary.isAlive && summary.mayRecordDeath && (
        <p>
          <a href={`${record}/death`}>Record that this person died</a>
        </p>
      )}
    </>
  );
}

function formerName({ id, name, until }: PersonSummary['formerNames'][number], editing: string | undefined) {
  return {
    id,
    term: 'Formerly',
    value: (
      <span className="app-break">
        {name} (until {until})
      </span>
    ),
    ...(editing && {
      actions: [{ href: `${editing}/former-names/${id}/remove`, text: 'Remove', hiddenText: name }],
    }),
  };
}

function Address({ lines, none }: { lines: readonly string[]; none: string }) {
  if (lines.length === 0) return none;
  return lines.map((line) => (
    <span key={line} className="app-line">
      {line}
    </span>
  ));
}
