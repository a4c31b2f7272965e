import { ListTable } from '@/components/lists/list-table';
import { formatInstant } from '@/lib/core/clock';
import { formatDay } from '@/lib/core/plain-date';
import type { FactorResetView } from '@/lib/identity/queries/factor-resets';

/** Requests that were answered, or were not in time. */
export function ClosedResets({ resets }: { resets: readonly FactorResetView[] }) {
  if (resets.length === 0) return null;
  return (
    <ListTable
      caption="Earlier requests"
      hasCaption
      columns={[
        { key: 'who', text: 'Account' },
        { key: 'asked', text: 'Asked by' },
        { key: 'end', text: 'What came of it' },
      ]}
      rows={resets.map((reset) => ({
        key: reset.id,
        cells: [reset.name, `${reset.askedBy}, ${formatInstant(reset.askedAt)}`, endOf(reset)],
      }))}
    />
  );
}

/** How a request ended, in words. */
export function endOf({ state, answeredBy, answeredAt, lastDay }: FactorResetView): string {
  const by = answeredAt ? ` by ${answeredBy}, ${formatInstant(answeredAt)}` : '';
  switch (state) {
    case 'OPEN':
      return 'Is waiting for a second person';
    case 'CONFIRMED':
      return `Confirmed${by}`;
    case 'TAKEN_BACK':
      return `Taken back${by}`;
    case 'LATE':
      return `Not confirmed by ${formatDay(lastDay)}`;
  }
}
