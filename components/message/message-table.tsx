import { ListTable } from '@/components/lists/list-table';
import { formatInstant } from '@/lib/core/clock';
import type { ShownMessage } from '@/lib/message/queries/message-list';
import { Became } from './became';
import { kindWords } from './message-words';

/** Messages, one in each row. */
export function MessageTable({ messages }: { messages: readonly ShownMessage[] }) {
  return (
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
          message.name ?? 'The person, or who acts for them',
          formatInstant(message.queuedAt),
          <Became key="state" message={message} />,
        ],
      }))}
    />
  );
}
