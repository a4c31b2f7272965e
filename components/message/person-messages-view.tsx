import { ListTable } from '@/components/lists/list-table';
import { Pagination } from '@/components/nhs/pagination';
import { PersonHeader } from '@/components/person/person-header';
import { formatInstant } from '@/lib/core/clock';
import type { PersonMessages } from '@/lib/message/queries/person-messages';
import { Became } from './became';
import { kindWords } from './message-words';

type Props = {
  page: PersonMessages;
  area: 'practitioner' | 'commissioner';
  /** The view of the list that the reader comes from. */
  list?: string | string[];
};

/** What was sent about a person, to whom, when, and what became of it. */
export function PersonMessagesView({ page: { header, messages, after, next }, area, list }: Props) {
  const record = `/${area}/people/${header.personId}`;
  const address = (from: string | null) => {
    const query = new URLSearchParams({
      ...(from && { after: from }),
      ...(typeof list === 'string' && { list }),
    });
    return query.size > 0 ? `${record}/messages?${query}` : `${record}/messages`;
  };
  return (
    <>
      <PersonHeader person={header} record={record} current="messages" list={list} />
      <h2 className="nhsuk-heading-m">Messages</h2>
      <p>
        Emails that there is news, and where to sign in. They go to the person’s own account, and to those who
        act for their plan. “Sent” means that the mail server took it. We do not know if it arrived.
      </p>
      {messages.length === 0 ? (
        <p>{after ? 'There are no more.' : 'No message has been sent about this person yet.'}</p>
      ) : (
        <ListTable
          caption="Messages"
          columns={[
            { key: 'what', text: 'Message' },
            { key: 'to', text: 'To' },
            { key: 'from', text: 'Made' },
            { key: 'state', text: 'What became of it' },
          ]}
          rows={messages.map((message) => ({
            key: message.id,
            cells: [
              kindWords[message.kind],
              <span key="to" className="app-break">
                {message.name}
              </span>,
              formatInstant(message.queuedAt),
              <Became key="state" message={message} />,
            ],
          }))}
        />
      )}
      <Pagination
        ariaLabel="Pages of this list"
        {...(after ? { previous: { href: address(null), text: 'First page' } } : {})}
        {...(next ? { next: { href: address(next) } } : {})}
      />
    </>
  );
}
