import { countOf, lateText } from '@/components/lists/count-text';
import { InsetText } from '@/components/nhs/inset-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { type WorkItem, WorkTable } from './work-table';

type Work = { items: readonly WorkItem[]; total: number; late: number; dueToday: number };
type Props = { work: Work; today: PlainDate };

/** The practitioner's own work, overdue first. */
export function OwnWork({ work, today }: Props) {
  const { items, total, late, dueToday } = work;
  if (total === 0) {
    return (
      <InsetText hiddenPrefix="Nothing to do">
        <p>You have nothing to do at the moment.</p>
      </InsetText>
    );
  }
  return (
    <>
      <p className="app-lead">
        <strong>You have {countOf(total, 'thing', 'things')} to do.</strong> {lateText(late, dueToday)}
      </p>
      <WorkTable caption="What you have to do, overdue first" rows={items} today={today} />
      <RestIsOnCaseload total={total} shown={items.length} />
    </>
  );
}

/** The work of others in the practitioner's cases. */
export function AwaitedWork({ work, today }: Props) {
  const { items, total, late, dueToday } = work;
  return (
    <section className="app-section">
      <h2 className="nhsuk-heading-m">Waiting for others</h2>
      {total === 0 ? (
        <p>Nothing in your cases is waiting for anyone else.</p>
      ) : (
        <>
          <p>
            {countOf(total, 'thing in your cases is waiting', 'things in your cases are waiting')} for someone
            else. {lateText(late, dueToday)}
          </p>
          <WorkTable caption="What others have to do in your cases" rows={items} today={today} hasOwner />
          <RestIsOnCaseload total={total} shown={items.length} />
        </>
      )}
    </section>
  );
}

function RestIsOnCaseload({ total, shown }: { total: number; shown: number }) {
  if (total <= shown) return null;
  return (
    <p>
      These are the {shown} most urgent. <a href="/practitioner/caseload">View your whole caseload</a>
    </p>
  );
}
