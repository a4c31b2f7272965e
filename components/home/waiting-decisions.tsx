import { countOf, lateText } from '@/components/lists/count-text';
import { InsetText } from '@/components/nhs/inset-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { type DecisionRow, DecisionsTable } from './decisions-table';

type Counts = { waiting: number; late: number; dueToday: number };

/** How many decisions wait, and how urgent they are. */
export function DecisionsInBrief({ waiting, late, dueToday }: Counts) {
  if (waiting === 0) {
    return (
      <InsetText hiddenPrefix="Nothing waiting">
        <p>
          Nothing is waiting for a decision. New requests and plans appear here when practitioners send them.
        </p>
      </InsetText>
    );
  }
  return (
    <p className="app-lead">
      <strong>{countOf(waiting, 'decision waiting', 'decisions waiting')}.</strong> {lateText(late, dueToday)}
    </p>
  );
}

/** The first waiting decisions, oldest due first, with a link to the rest. Nothing if none waits. */
export function WaitingDecisions({
  items,
  waiting,
  today,
}: {
  items: readonly DecisionRow[];
  waiting: number;
  today: PlainDate;
}) {
  if (waiting === 0) return null;
  return (
    <section className="app-section">
      <h2 className="nhsuk-heading-m">Soonest due</h2>
      <DecisionsTable caption="What needs a decision, soonest due first" rows={items} today={today} />
      {waiting > items.length && (
        <p>
          <a href="/commissioner/decisions">View all {countOf(waiting, 'decision', 'decisions')}</a>
        </p>
      )}
    </section>
  );
}
