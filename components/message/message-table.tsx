import { ListTable } from '@/components/lists/list-table';
import { Details } from '@/components/nhs/details';
import { formatInstant } from '@/lib/core/clock';
import type { ShownMessage } from '@/lib/message/queries/message-list';
import { faultWords, kindWords, stopWords } from './message-words';

/** Messages, one in each row. */
export function MessageTable({ messages }: { messages: readonly ShownMessage[] }) {
  return (
    <ListTable
      caption="Messages"
      columns={[
        { key: 'what', text: 'Message' },
        { key: 'to', text: 'To' },
        { key: 'from', text: 'Since' },
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

function Became({
  message: { state, settledAt, nextTryAt, fault, stoppedBecause, tries, text },
}: BecameProps) {
  const at = settledAt ? formatInstant(settledAt) : '';
  switch (state) {
    case 'QUEUED':
      return 'Is next to be sent';
    case 'CLAIMED':
      return 'Being sent';
    case 'FAILED':
      return (
        <>
          {faultWords(fault ?? '')}
          <small>{nextTryAt && `Next try ${formatInstant(nextTryAt)}`}</small>
        </>
      );
    case 'GIVEN_UP':
      return (
        <>
          {faultWords(fault ?? '')}
          <small>{`Given up ${at}, ${tries === 1 ? '1 try' : `${tries} tries`}`}</small>
        </>
      );
    case 'STOPPED':
      return (
        <>
          {stoppedBecause && stopWords[stoppedBecause]}
          <small>{at}</small>
        </>
      );
    case 'SENT':
      return text ? <Shown at={at} text={text} /> : `Sent ${at}`;
  }
}

type BecameProps = { message: ShownMessage };

/** What would have been sent. */
function Shown({ at, text: { subject, lines } }: { at: string; text: NonNullable<ShownMessage['text']> }) {
  return (
    <Details summary={`Shown here ${at}`}>
      <p>
        <strong>{subject}</strong>
      </p>
      {lines.map((line) => (
        <p key={line} className="app-break">
          {line}
        </p>
      ))}
    </Details>
  );
}
