import type { EligibilityView } from '@/lib/decision/queries/eligibility-view';
import type { EligibilityHrefs } from './overview-hrefs';

type Letter = EligibilityView['letters'][number];

const kinds: Record<Letter['kind'], string> = {
  REQUEST_RECEIVED: 'We have the request',
  CHECKLIST_POSITIVE: 'A full assessment is needed',
  CHECKLIST_NEGATIVE: 'No full assessment is needed',
  PRE_ASSESSMENT: 'What the pre-assessment found',
  ELIGIBLE: 'Eligible',
  NOT_ELIGIBLE: 'Not eligible',
  PLAN_REFUSED: 'The refusal of the plan',
  CHALLENGE_OUTCOME: 'The outcome of a review',
  NURSING_CONSIDERED: 'NHS-funded nursing care',
  REPAYMENT_NOTICE: 'Money to pay back',
  REPAYMENT_REMINDER: 'A reminder to pay money back',
  REPAYMENT_ANSWER: 'The answer about money to pay back',
};

/** The sent letters, with when and how, and the deadline to ask for a review. */
export function OverviewLetters({ letters, hrefs }: { letters: readonly Letter[]; hrefs: EligibilityHrefs }) {
  if (letters.length === 0) return <p>No letters have been sent.</p>;
  return (
    <ul className="nhsuk-list">
      {letters.map(({ id, kind, sentOn, sentHow, addressee, reviewBy }) => (
        <li key={id}>
          <a href={hrefs.letterHref(id)}>
            {kinds[kind]}, sent {sentOn}
          </a>
          <span className="app-line app-visually-quiet">
            To {addressee}, {sentHow.toLowerCase()}.
            {reviewBy && ` The deadline to ask for a review is ${reviewBy}.`}
          </span>
        </li>
      ))}
    </ul>
  );
}
