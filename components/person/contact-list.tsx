import { SummaryList } from '@/components/nhs/summary-list';
import type { ListedContact } from '@/lib/person/rules/contact';

type Props = { contacts: readonly ListedContact[]; record: string | undefined };

/** The emergency contacts, in order. */
export function ContactList({ contacts, record }: Props) {
  if (contacts.length === 0) return <p>No emergency contacts recorded.</p>;
  return (
    <SummaryList
      rows={contacts.map(({ id, name, relationship, phone, notes }) => ({
        id,
        term: <span className="app-break">{name}</span>,
        value: (
          <>
            {relationship}, <span className="app-number">{phone}</span>
            {notes && (
              <>
                <br />
                {notes}
              </>
            )}
          </>
        ),
        ...(record
          ? { actions: [{ href: `${record}/contacts/${id}/remove`, text: 'Remove', hiddenText: name }] }
          : {}),
      }))}
    />
  );
}
