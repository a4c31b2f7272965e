import { SummaryList } from '@/components/nhs/summary-list';

const WORDS = [
  { term: 'Eligible', value: 'You can get the care or the budget, because your needs fit the rules.' },
  { term: 'Checklist', value: 'A first assessment for adults. It shows if a full assessment is needed.' },
  {
    term: 'Decision support tool',
    value: 'The form for a full assessment. A team records each need and how serious it is.',
  },
  {
    term: 'Fast track',
    value: 'A short form for people who need more care soon, because their health is getting worse.',
  },
  {
    term: 'Local criteria',
    value: 'Questions your local NHS asks when there is no national form.',
  },
  {
    term: 'Local resolution',
    value: 'We review a decision about NHS continuing healthcare, because you asked us to.',
  },
  { term: 'Reconsideration', value: 'You ask us to look again at other decisions.' },
  {
    term: 'Indicative budget',
    value: 'Roughly how much money you could get. We tell you before we plan together.',
  },
];

/** The decision on a person’s care, and the terms it uses. */
export function AboutTheDecision() {
  return (
    <>
      <h2 className="nhsuk-heading-m">The decision about your care</h2>
      <p>
        Before you get a budget, the NHS decides if you can get the care it is for. Sign in and open “Care
        decision” to:
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>see the answer, or what happens next and when</li>
        <li>see who decided, and why</li>
        <li>read about your needs, and what would have changed the result</li>
        <li>read or download your letters, also in large print</li>
        <li>ask for a review, and see the deadline for asking</li>
      </ul>
      <p>
        A form does not make the decision. A person does, and must give reasons. A review is free. It does not
        stop the care you have now.
      </p>

      <h2 className="nhsuk-heading-m">Words we use</h2>
      <SummaryList rows={WORDS} />
    </>
  );
}
