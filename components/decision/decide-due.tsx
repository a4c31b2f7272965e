import { decideByText, dueText } from '@/components/case/due-text';
import { InsetText } from '@/components/nhs/inset-text';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { EligibilityToDecide } from '@/lib/decision/queries/eligibility-to-decide';

type Due = EligibilityToDecide['dues'][number];

/** The due day of the decision, by each open clock. */
export function DecideDue({ dues, today }: { dues: readonly Due[]; today: PlainDate }) {
  if (dues.length === 0) return null;
  return (
    <InsetText>
      {dues.map((due) => (
        <p key={due.kind}>
          <DueLine due={due} today={today} />
        </p>
      ))}
    </InsetText>
  );
}

function DueLine({ due, today }: { due: Due; today: PlainDate }) {
  const words = wordsOf(due, today);
  return dueText(due.dueOn, today).isLate ? <strong>{words}</strong> : words;
}

function wordsOf({ kind, startedOn, dueOn }: Due, today: PlainDate): string {
  const { status } = dueText(dueOn, today);
  const last = `${formatDay(dueOn)}, ${status}`;
  switch (kind) {
    case 'VERIFY_RECOMMENDATION':
      return `${decideByText(dueOn, today)} The standard is 2 working days.`;
    case 'CHC_DECISION':
      return `The 28 days from ${formatDay(startedOn)} end on ${last}.`;
    case 'CHILD_DECISION':
      return `The decision is due by ${last}, counted from the referral on ${formatDay(startedOn)}.`;
    case 'DECIDE_ELIGIBILITY':
      return decideByText(dueOn, today);
  }
}
