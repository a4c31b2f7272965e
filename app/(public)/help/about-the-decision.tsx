import { SummaryList } from '@/components/nhs/summary-list';

const WORDS = [
  { term: 'Eligible', value: 'You can get the care or the budget, because your needs fit the rules.' },
  { term: 'Checklist', value: 'A first check of an adult’s needs. It shows if a full assessment is needed.' },
  {
    term: 'Decision support tool',
    value: 'The form of a full assessment. A team writes down each kind of need and how strong it is.',
  },
  {
    term: 'Fast track',
    value: 'A short form for people who need more care soon, because their health is getting worse.',
  },
  {
    term: 'Local criteria',
    value:
      'Questions of your local NHS, where there is no national form. They are the same for everybody there.',
  },
  { term: 'Local resolution', value: 'We look at our decision again because you asked us to.' },
  {
    term: 'Indicative budget',
    value: 'About how much money there is likely to be. We tell you before we plan together.',
  },
];

/** The decision on somebody’s care, and the words it is told in. */
export function AboutTheDecision() {
  return (
    <>
      <h2 className="nhsuk-heading-m">The decision about your care</h2>
      <p>
        Before there is a budget, the NHS decides if you can get the care it is for. Sign in and open “Care
        decision” to:
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>see the answer, or what happens now and by when we should decide</li>
        <li>see who decided, and why</li>
        <li>read what was written about your needs, and what would have changed the result</li>
        <li>read your letters, also in large print, or download them</li>
        <li>ask us to look again, and see until when you can ask</li>
      </ul>
      <p>
        A form never decides. It shows what the answers point to. A named person then decides, and must give
        reasons. Asking us to look again is free. It does not stop the care that you have now.
      </p>

      <h2 className="nhsuk-heading-m">Words that we use</h2>
      <SummaryList rows={WORDS} />
    </>
  );
}
