import { SummaryList } from '@/components/nhs/summary-list';
import type { PracticesOfPerson } from '@/lib/person/queries/practices-of-person';

type Props = { recorded: PracticesOfPerson; hrefOf: (code: string) => string };

/** What is recorded of a person's practice, each with the way to check or to correct it. */
export function RecordedPractices({ recorded: { current, later }, hrefOf }: Props) {
  const now = current
    ? {
        term: 'Now',
        value: (
          <span className="app-break">
            {current.text}
            <br />
            {current.days}
          </span>
        ),
        actions: [
          { href: hrefOf(current.code), text: 'Check or correct', hiddenText: 'the current GP practice' },
        ],
      }
    : { term: 'Now', value: 'Not recorded' };
  const rows = later.map(({ code, text }) => ({
    term: 'Later',
    value: <span className="app-break">{text}</span>,
    actions: [{ href: hrefOf(code), text: 'Change the day', hiddenText: text }],
  }));
  return <SummaryList rows={[now, ...rows]} />;
}
