import { Tag } from '@/components/nhs/tag';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { dueText } from './due-text';

type Props = { dueOn: PlainDate; today: PlainDate; what?: string };

/**
 * A last day with how long is left, or by how much it is late: in words, and in colour where it is late. For
 * the cell of a list, which sets each `small` on a line of its own.
 */
export function DueCell({ dueOn, today, what }: Props) {
  const { status, isLate } = dueText(dueOn, today);
  const day = formatDay(dueOn);
  return (
    <>
      {what ?? day}
      {isLate ? (
        <>
          {what && <small>{day}</small>} <Tag colour="red">{status}</Tag>
        </>
      ) : (
        <small>{what ? `${day}, ${status}` : status}</small>
      )}
    </>
  );
}
