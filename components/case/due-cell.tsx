import { Tag } from '@/components/nhs/tag';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { dueText } from './due-text';

type Props = { dueOn: PlainDate; today: PlainDate; what?: string };

/** A last day with how long is left, or by how much it is late: in words, and in colour where it is late. */
export function DueCell({ dueOn, today, what }: Props) {
  const { status, isLate } = dueText(dueOn, today);
  return (
    <span className="app-stack">
      {what && <span>{what}</span>}
      <span className="app-number">{formatDay(dueOn)}</span>
      {isLate ? <Tag colour="red">{status}</Tag> : <span className="app-visually-quiet">{status}</span>}
    </span>
  );
}
