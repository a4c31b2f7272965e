import { SummaryList } from '@/components/nhs/summary-list';
import { Table } from '@/components/nhs/table';
import { estateText } from '@/components/person/estate-text';
import type { EstateAnswer } from '@/lib/person/rules/estate';

type Row = { id: string; on: string; what: string; href: string | null; why: string; turn: string };
type Money = {
  budgetHref: string;
  paidOut: string;
  payments: number;
  spent: string;
  left: string;
  after: string | null;
};
type Contact = {
  contactName: string;
  contactRelationship: string;
  contactPhone: string | null;
  contactAddress: string | null;
  contactNote: string | null;
};

export type SettlingProps = {
  settling: {
    diedOn: string;
    open: readonly Row[];
    done: readonly Row[];
    money: readonly Money[] | null;
    contact: Contact | null;
    isContactHidden: boolean;
    estate: EstateAnswer | null;
  };
  /** Where to record whom to speak to; left out for readers who may not. */
  contactHref?: string;
};

/** What is left to settle after a death: who acts next, the money to the day, and whom to speak to. */
export function SettlingView({ settling, contactHref }: SettlingProps) {
  const { open, done, money, diedOn } = settling;
  const all = open.length + done.length;
  return (
    <>
      <h2 className="nhsuk-heading-m">What is left to settle</h2>
      <p>
        {all === 0 ? 'Nothing is left to settle. ' : `${done.length} of ${all} done. `}
        Nothing new can be asked for, approved or paid without a reason.
      </p>
      {open.length > 0 && <Rows caption="To settle" on="Due" rows={open} />}
      {done.length > 0 && <Rows caption="Done" on="Done" rows={done} />}
      <WhoToSpeakTo
        contact={settling.contact}
        none={settling.isContactHidden ? 'Not shown' : 'Not recorded'}
        href={contactHref}
      />
      {money && money.length > 0 && <p>{estateText(settling.estate)}</p>}
      {money?.map((one) => (
        <MoneyToTheDay key={one.budgetHref} money={one} diedOn={diedOn} />
      ))}
    </>
  );
}

function Rows({ caption, on, rows }: { caption: string; on: string; rows: readonly Row[] }) {
  return (
    <Table
      caption={caption}
      captionSize="s"
      isResponsive
      isCompact
      columns={[
        { key: 'on', text: on },
        { key: 'what', text: 'What' },
        { key: 'why', text: 'Why' },
        { key: 'turn', text: 'Turn' },
      ]}
      rows={rows.map(({ id, what, href, why, turn, on: day }) => ({
        key: id,
        cells: [
          day,
          href ? (
            <a key="what" href={href}>
              {what}
            </a>
          ) : (
            what
          ),
          why,
          turn,
        ],
      }))}
    />
  );
}

type WhoProps = { contact: Contact | null; none: string; href: string | undefined };

function WhoToSpeakTo({ contact, none, href }: WhoProps) {
  return (
    <>
      <h3 className="nhsuk-heading-s">Who to speak to</h3>
      {contact ? (
        <SummaryList
          rows={[
            { term: contact.contactRelationship, value: contact.contactName },
            { term: 'Phone', value: contact.contactPhone ?? none },
            { term: 'Address for letters', value: contact.contactAddress ?? none },
            ...(contact.contactNote ? [{ term: 'They prefer', value: contact.contactNote }] : []),
          ]}
        />
      ) : (
        <p>No one yet.</p>
      )}
      {href && (
        <p>
          <a href={href}>{contact ? 'Change who to speak to' : 'Record who to speak to'}</a>
        </p>
      )}
    </>
  );
}

function MoneyToTheDay({ money, diedOn }: { money: Money; diedOn: string }) {
  return (
    <>
      <h3 className="nhsuk-heading-s">{`Money to ${diedOn}`}</h3>
      <SummaryList
        rows={[
          {
            term: `Paid out, ${money.payments} ${money.payments === 1 ? 'payment' : 'payments'}`,
            value: money.paidOut,
          },
          { term: 'Spent', value: money.spent },
          { term: 'Paid out and not spent', value: money.left },
        ]}
      />
      <p>
        {money.after ? `About ${money.after} of what was paid is for days after the death. ` : ''}
        <a href={money.budgetHref}>See the budget</a>
      </p>
    </>
  );
}
