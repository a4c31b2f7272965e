import { ShareBar } from '@/components/charts/share-bar';
import { type Figure, Figures } from '@/components/lists/figures';
import { formatPence, type Pence } from '@/lib/core/money';

type Totals = { budgets: number; agreed: Pence; committed: Pence; held: Pence; spent: Pence; left: Pence };

type Props = Totals & {
  /** Whether the figures link to their lists: an administrator sees figures and no records. */
  hasLists: boolean;
};

const LIVE = '/commissioner/budgets?state=ACTIVE&state=SUSPENDED';

/** The money of the live budgets: a line of figures, each with a link to its list, and their picture. */
export function LiveMoney({ hasLists, ...totals }: Props) {
  const { budgets, agreed, spent, held, committed, left } = totals;
  return (
    <section className="app-section">
      <h2 className="nhsuk-heading-s">The money in live budgets</h2>
      {budgets === 0 ? (
        <p>No budgets are live yet, so there is no money to account for.</p>
      ) : (
        <>
          <Figures figures={figuresOf(totals)} hasLinks={hasLists} />
          <ShareBar total={agreed} amounts={{ spent, held, committed }} />
          <p className="app-visually-quiet">
            {shareText(spent, agreed)} of the agreed money is spent. {formatPence(left)} is left.
          </p>
        </>
      )}
    </section>
  );
}

function figuresOf({ budgets, agreed, spent, held, committed }: Totals): Figure[] {
  return [
    {
      number: budgets.toLocaleString('en-GB'),
      words: budgets === 1 ? 'live budget' : 'live budgets',
      href: LIVE,
    },
    { number: formatPence(agreed), words: 'agreed in total', href: `${LIVE}&sort=-agreed` },
    { number: formatPence(spent), words: 'spent', href: LIVE, key: 'spent' },
    {
      number: formatPence(held),
      words: 'paid out, still held by people and third parties',
      href: `${LIVE}&way=THIRD_PARTY&way=DIRECT_PAYMENT`,
      key: 'held',
    },
    {
      number: formatPence(committed),
      words: 'committed, not paid out or spent yet',
      href: LIVE,
      key: 'committed',
    },
  ];
}

/** A whole percent, rounded down, so that money that is not all spent is never 100%. */
function shareText(spent: Pence, agreed: Pence): string {
  return `${Math.floor((spent * 100) / agreed)}%`;
}
