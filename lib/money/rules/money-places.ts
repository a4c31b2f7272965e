import { type Pence, pence, sumPence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { WayOfManaging } from './ways';

/** A payment that was sent out. `on`: the day, to come, on which it is in the account. */
export type SentPayment = { amount: Pence; on: PlainDate };

/** The ledger of one part of a budget, and who holds its money. */
export type PartMoney = {
  way: WayOfManaging;
  /** Who is paid it; null: the person, or no one where the NHS keeps it. */
  holderName: string | null;
  committed: Pence;
  /** With what is on its way. Below £0 by what the payee paid of their own. */
  held: Pence;
  onItsWay: readonly SentPayment[];
  spent: Pence;
};

/**
 * SPENT; ACCOUNT: with the person; HOLDER: with who else is paid it; ON_ITS_WAY: paid out, and in no account
 * yet; TO_COME: still to be paid out; ARRANGED: the NHS keeps it and pays for care from it; GIVEN_BACK: back
 * with the NHS after the end.
 */
export type MoneyPlace =
  | 'SPENT'
  | 'ACCOUNT'
  | 'HOLDER'
  | 'ON_ITS_WAY'
  | 'TO_COME'
  | 'ARRANGED'
  | 'GIVEN_BACK';

/** A part of the whole budget. `holderName` is there for HOLDER alone. */
export type PlacedMoney = { place: MoneyPlace; amount: Pence; holderName: string | null };

export type MoneyPlaces = {
  /** Together what was agreed, in the order of the picture. */
  rows: PlacedMoney[];
  /** In an account, and not spent. */
  spendNow: Pence;
  /** Of what the NHS keeps and pays for care from. */
  useNow: Pence;
  /** Paid by the person of their own, until the next payment. */
  own: Pence;
  /** All that was sent, and the day by which all of it is there; null: nothing was. */
  onItsWay: { amount: Pence; by: PlainDate } | null;
};

/**
 * Where all of a budget is now, each penny once. What the person paid of their own is spent already, so that
 * much less is still to come to them, of what is on its way first. A payment can be spent from the day on
 * which it is in the account.
 * @rule SEE-01 (docs/rules.md)
 */
export function moneyPlaces(agreed: Pence, parts: readonly PartMoney[]): MoneyPlaces {
  const sum = (of: (part: PartMoney) => number, holds: (part: PartMoney) => boolean = () => true) =>
    pence(parts.filter(holds).reduce((total, part) => total + of(part), 0));
  const isArranged = ({ way }: PartMoney) => way === 'NOTIONAL';
  const ofTheirOwn = sum(({ held }) => Math.max(0, -held));
  const arriving = sum(arrivingIn);
  const useNow = sum(({ committed }) => committed, isArranged);
  const rows: PlacedMoney[] = [
    { place: 'SPENT', amount: sum(({ spent }) => spent), holderName: null },
    ...payeeRows(parts),
    ...rowIf(arriving > 0, { place: 'ON_ITS_WAY', amount: arriving, holderName: null }),
    ...rowIf(!parts.every(isArranged), {
      place: 'TO_COME',
      amount: pence(sum(({ committed }) => committed) - useNow - ofTheirOwn),
      holderName: null,
    }),
    ...rowIf(parts.some(isArranged), { place: 'ARRANGED', amount: useNow, holderName: null }),
  ];
  const back = pence(agreed - sumPence(rows.map(({ amount }) => amount)));
  const givenBack: PlacedMoney = { place: 'GIVEN_BACK', amount: back, holderName: null };
  return {
    rows: [...rows, ...rowIf(back !== 0, givenBack)],
    spendNow: sum(unspentIn),
    useNow,
    own: sum((part) => Math.max(0, -inAccount(part))),
    onItsWay: sentOf(parts),
  };
}

const sentIn = ({ onItsWay }: PartMoney) => sumPence(onItsWay.map(({ amount }) => amount));

/** Below £0 by what the payee paid of their own until now. */
const inAccount = (part: PartMoney) => part.held - sentIn(part);

const unspentIn = (part: PartMoney) => Math.max(0, inAccount(part));

const arrivingIn = (part: PartMoney) => Math.max(0, part.held) - unspentIn(part);

function sentOf(parts: readonly PartMoney[]): MoneyPlaces['onItsWay'] {
  const sent = parts.flatMap(({ onItsWay }) => onItsWay);
  const by = sent
    .map(({ on }) => on)
    .sort()
    .at(-1);
  return by === undefined ? null : { amount: sumPence(sent.map(({ amount }) => amount)), by };
}

/** What is with the person, then what is with each other payee by the name. */
function payeeRows(parts: readonly PartMoney[]): PlacedMoney[] {
  const paid = parts.filter(({ way }) => way !== 'NOTIONAL');
  const names = [...new Set(paid.map(({ holderName }) => holderName))].sort(
    (one, other) => Number(one !== null) - Number(other !== null),
  );
  return names.map((holderName) => {
    const amounts = paid
      .filter((part) => part.holderName === holderName)
      .map((part) => pence(unspentIn(part)));
    return { place: holderName === null ? 'ACCOUNT' : 'HOLDER', amount: sumPence(amounts), holderName };
  });
}

const rowIf = (isThere: boolean, row: PlacedMoney) => (isThere ? [row] : []);
