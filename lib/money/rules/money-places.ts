import { type Pence, pence, sumPence } from '@/lib/core/money';
import type { WayOfManaging } from './ways';

/** The ledger of one part of a budget, and who holds its money. */
export type PartMoney = {
  way: WayOfManaging;
  /** Who is paid it; null: the person, or no one where the NHS keeps it. */
  holderName: string | null;
  committed: Pence;
  /** Below £0 by what the payee paid of their own. */
  held: Pence;
  spent: Pence;
};

/**
 * SPENT; ACCOUNT: with the person; HOLDER: with who else is paid it; TO_COME: still to be paid out; ARRANGED:
 * the NHS keeps it and pays for care from it; GIVEN_BACK: back with the NHS after the end.
 */
export type MoneyPlace = 'SPENT' | 'ACCOUNT' | 'HOLDER' | 'TO_COME' | 'ARRANGED' | 'GIVEN_BACK';

/** A part of the whole budget. `holderName` is there for HOLDER alone. */
export type PlacedMoney = { place: MoneyPlace; amount: Pence; holderName: string | null };

export type MoneyPlaces = {
  /** Together what was agreed, in the order of the picture. */
  rows: PlacedMoney[];
  /** Paid out, and not spent. */
  spendNow: Pence;
  /** Of what the NHS keeps and pays for care from. */
  useNow: Pence;
  /** Paid by the person of their own, until the next payment. */
  own: Pence;
};

/**
 * Where all of a budget is now, each penny once. What the person paid of their own is spent already, so that
 * much less is still to come to them.
 * @rule SEE-01 (docs/rules.md)
 */
export function moneyPlaces(agreed: Pence, parts: readonly PartMoney[]): MoneyPlaces {
  const sum = (of: (part: PartMoney) => number, holds: (part: PartMoney) => boolean = () => true) =>
    pence(parts.filter(holds).reduce((total, part) => total + of(part), 0));
  const isArranged = ({ way }: PartMoney) => way === 'NOTIONAL';
  const own = sum(({ held }) => Math.max(0, -held));
  const useNow = sum(({ committed }) => committed, isArranged);
  const rows: PlacedMoney[] = [
    { place: 'SPENT', amount: sum(({ spent }) => spent), holderName: null },
    ...payeeRows(parts),
    ...rowIf(!parts.every(isArranged), {
      place: 'TO_COME',
      amount: pence(sum(({ committed }) => committed) - useNow - own),
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
    own,
  };
}

const unspentIn = ({ held }: PartMoney) => Math.max(0, held);

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
