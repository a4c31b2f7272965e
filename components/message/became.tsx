import { Details } from '@/components/nhs/details';
import { formatInstant } from '@/lib/core/clock';
import type { MessageText } from '@/lib/message/rules/message-text';
import type { ListedMessage } from '@/lib/message/store/message-list';
import { faultWords, stopWords } from './message-words';

/** `text`: what would have been sent, where that is only shown. */
type BecameProps = { message: ListedMessage & { text?: MessageText | null } };

/** Where a message is, or how it ended. */
export function Became({
  message: { state, settledAt, nextTryAt, fault, stoppedBecause, tries, text },
}: BecameProps) {
  const at = settledAt ? formatInstant(settledAt) : '';
  switch (state) {
    case 'QUEUED':
      return 'Waiting';
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
          {stoppedBecause && `Not sent: ${stopWords[stoppedBecause]}`}
          <small>{at}</small>
        </>
      );
    case 'SENT':
      return text ? <Shown at={at} text={text} /> : `Sent ${at}`;
  }
}

/** What would have been sent. */
function Shown({ at, text: { subject, lines } }: { at: string; text: MessageText }) {
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
