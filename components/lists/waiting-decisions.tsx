import { InsetText } from '@/components/nhs/inset-text';
import type { PlainDate } from '@/lib/shared/plain-date';
import { countOf, lateWords } from './count-words';
import { type DecisionRow, DecisionsTable } from './decisions-table';

type Props = {
  items: readonly DecisionRow[];
  waiting: number;
  late: number;
  dueToday: number;
  today: PlainDate;
};

/** The first of what waits, oldest due first, and the way to the rest. */
export function WaitingDecisions({ items, waiting, late, dueToday, today }: Props) {
  if (waiting === 0) {
    return (
      <InsetText hiddenPrefix="Nothing waits">
        <p>Nothing waits for a decision. New requests and plans appear here as practitioners send them.</p>
      </InsetText>
    );
  }
  return (
    <>
      <p className="app-lead">
        <strong>{countOf(waiting, 'decision waits', 'decisions wait')}.</strong> {lateWords(late, dueToday)}
      </p>
      <DecisionsTable caption="What needs a decision, oldest due first" rows={items} today={today} />
      {waiting > items.length && (
        <p>
          <a href="/commissioner/decisions">See all {countOf(waiting, 'decision', 'decisions')}</a>
        </p>
      )}
    </>
  );
}
