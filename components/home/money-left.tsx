import { SumBar, type SumLook, Swatch } from '@/components/charts/sum-bar';
import { Tag, type TagColour } from '@/components/nhs/tag';
import { Panel } from '@/components/page/panel';
import { shortDay } from '@/lib/core/day-words';
import { formatPence, sumPence } from '@/lib/core/money';
import { pronounsFor } from '@/lib/core/pronouns';
import type { HolderMoney } from '@/lib/money/queries/holder-money';
import type { MoneyPlace, PlacedMoney } from '@/lib/money/rules/money-places';
import type { SpendingStatus } from '@/lib/money/rules/spending-summary';
import { Forecast } from './forecast';

const LOOKS: Record<MoneyPlace, SumLook> = {
  SPENT: 'spent',
  ACCOUNT: 'held',
  HOLDER: 'held',
  ON_ITS_WAY: 'committed',
  TO_COME: 'committed',
  ARRANGED: 'given-back',
  GIVEN_BACK: 'given-back',
};

const TAGS: Partial<Record<SpendingStatus, { text: string; colour: TagColour }>> = {
  NOT_STARTED: { text: 'Not started', colour: 'grey' },
  ON_TRACK: { text: 'On track', colour: 'green' },
  SPENDING_FAST: { text: 'Spending fast', colour: 'orange' },
  SPENDING_SLOWLY: { text: 'Spending slowly', colour: 'yellow' },
  ALL_SPENT: { text: 'All spent', colour: 'grey' },
};

type Props = {
  money: HolderMoney;
  /** The person's called name; null if it is the reader. */
  about: string | null;
  /** Where all money in and out is listed. */
  accountHref: string;
};

/** What is left until when: one sum divided, its table with the same amounts, and how it goes on. */
export function MoneyLeft({ money, about, accountHref }: Props) {
  const { places, position, summary, endsOn, isArranged, today } = money;
  const arrivesBy = places.onItsWay && shortDay(places.onItsWay.by, today);
  const tag = TAGS[summary.status];
  const { your } = pronounsFor(about);
  const heading =
    summary.status === 'ENDED'
      ? `Where ${your} money went`
      : `${formatPence(position.left)} left until ${endsOn}`;
  const keyed = places.rows.map((row) => ({ ...row, key: `${row.place} ${row.holderName ?? ''}` }));
  return (
    <Panel heading={heading}>
      {tag && (
        <p>
          <Tag colour={tag.colour}>{tag.text}</Tag>
        </p>
      )}
      <SumBar
        total={position.agreed}
        parts={keyed.map(({ key, place, amount }) => ({ key, look: LOOKS[place], amount }))}
        percentMarked={summary.percentOfTime}
      />
      <table className="app-sums">
        <caption className="nhsuk-u-visually-hidden">Where the money is</caption>
        <thead className="nhsuk-u-visually-hidden">
          <tr>
            <th scope="col">What</th>
            <th scope="col">Amount</th>
          </tr>
        </thead>
        <tbody>
          {keyed.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <Swatch look={LOOKS[row.place]} />
                {placeName(row, { about, isArranged, arrivesBy })}
              </th>
              <td>{formatPence(row.amount)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{`${pronounsFor(about).Your} whole budget`}</th>
            <td>{formatPence(sumPence(places.rows.map(({ amount }) => amount)))}</td>
          </tr>
        </tfoot>
      </table>
      <Forecast money={money} about={about} />
      <p>
        <a className="app-link" href={accountHref}>
          {isArranged ? 'All that was paid' : 'All money in and out'}
        </a>
      </p>
    </Panel>
  );
}

function placeName(
  { place, holderName }: PlacedMoney,
  { about, isArranged, arrivesBy }: { about: string | null; isArranged: boolean; arrivesBy: string | null },
): string {
  const names: Record<MoneyPlace, string> = {
    SPENT: isArranged ? 'Paid by the NHS' : 'Spent',
    ACCOUNT: `In ${pronounsFor(about).your} account now`,
    HOLDER: `With ${holderName ?? ''} now`,
    ON_ITS_WAY: `On its way, in the account by ${arrivesBy ?? ''}`,
    TO_COME: 'Still to come',
    ARRANGED: isArranged ? 'Not used yet' : 'Kept by the NHS to pay for care',
    GIVEN_BACK: 'Back with the NHS',
  };
  return names[place];
}
