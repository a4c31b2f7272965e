import type { ReactNode } from 'react';
import { countOf } from './count-words';

type Props = {
  budgets: number;
  agreed: string;
  committed: string;
  held: string;
  spent: string;
  left: string;
  /** Whether the figures open the lists behind them: an administrator sees figures and nobody's record. */
  hasLists: boolean;
};

const LIVE = '/commissioner/budgets?state=ACTIVE&state=SUSPENDED';

/** How the money of the live budgets stands, in sentences. Each figure opens the list behind it. */
export function LiveMoney({ budgets, agreed, committed, held, spent, left, hasLists }: Props) {
  const figure = (href: string, text: string): ReactNode =>
    hasLists ? (
      <a className="app-number" href={href}>
        {text}
      </a>
    ) : (
      <strong className="app-number">{text}</strong>
    );
  return (
    <section className="app-section">
      <h2 className="nhsuk-heading-m">The money in live budgets</h2>
      {budgets === 0 ? (
        <p>No budget is live yet, so there is no money to account for.</p>
      ) : (
        <ul className="nhsuk-list app-figures">
          <li>
            There {budgets === 1 ? 'is' : 'are'}{' '}
            {figure(LIVE, countOf(budgets, 'live budget', 'live budgets'))}, with{' '}
            {figure(`${LIVE}&sort=-agreed`, agreed)} agreed in all.
          </li>
          <li>{figure(LIVE, committed)} is committed: agreed, and neither paid out nor spent yet.</li>
          <li>
            {figure(`${LIVE}&way=THIRD_PARTY&way=DIRECT_PAYMENT`, held)} is paid out and still held by people
            and third parties.
          </li>
          <li>
            {figure(LIVE, spent)} is spent, which leaves {figure(LIVE, left)}.
          </li>
        </ul>
      )}
    </section>
  );
}
