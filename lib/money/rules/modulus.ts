/** How a row of the table of weights is added up. */
export const MODULUS_METHODS = ['MOD10', 'MOD11', 'DBLAL'] as const;
export type ModulusMethod = (typeof MODULUS_METHODS)[number];

/** A row of the table of weights: sort codes from and to, and the weights of the 14 digits. */
export type ModulusRow = {
  from: string;
  to: string;
  method: ModulusMethod;
  weights: readonly number[];
  exception: number | null;
};

/** The published tables, as a commissioner has loaded them. */
export type ModulusTables = {
  rows: readonly ModulusRow[];
  /** Sort codes that are checked as another one (exception 5). */
  substitutions: ReadonlyMap<string, string>;
};

/** Whether an account can exist; `NOT_COVERED`: the tables do not say. */
export type ModulusOutcome = 'POSSIBLE' | 'IMPOSSIBLE' | 'NOT_COVERED';

type Numbers = { sortCode: string; accountNumber: string };

/** Of two rows it is enough that one passes. */
const EITHER: readonly (number | null)[] = [2, 9, 10, 11, 12, 13];
// Places of digits: u v w x y z are 0 to 5, a to h are 6 to 13.
const [U, B, A, C, G, H] = [0, 7, 6, 8, 12, 13];

/**
 * Whether a sort code and an account number go together by the bank's own arithmetic. It says that a pair is
 * possible, not that the account exists or who holds it.
 * @rule PAY-23 (docs/rules.md)
 */
export function checkModulus(numbers: Numbers, { rows, substitutions }: ModulusTables): ModulusOutcome {
  const { sortCode } = numbers;
  const found = rows.filter(({ from, to }) => from <= sortCode && sortCode <= to).slice(0, 2);
  const [first, second] = found;
  if (!first) return 'NOT_COVERED';
  const isPassing = (row: ModulusRow) => passes(row, numbers, substitutions);
  if (!second) return isPassing(first) ? 'POSSIBLE' : 'IMPOSSIBLE';
  const isPossible = EITHER.includes(first.exception)
    ? isPassing(first) || isPassing(second)
    : isPassing(first) && isPassing(second);
  return isPossible ? 'POSSIBLE' : 'IMPOSSIBLE';
}

function passes(row: ModulusRow, numbers: Numbers, substitutions: ReadonlyMap<string, string>): boolean {
  const digits = digitsOf(checkedAs(row, numbers.sortCode, substitutions), numbers.accountNumber);
  if (isUnchecked(row, digits)) return true;
  const total = totalOf(row, digits);
  switch (row.exception) {
    case 4:
      return total % 11 === at(digits, G) * 10 + at(digits, H);
    case 5:
      return row.method === 'DBLAL'
        ? (10 - (total % 10)) % 10 === at(digits, H)
        : total % 11 !== 1 && (11 - (total % 11)) % 11 === at(digits, G);
    case 14:
      return total % 11 === 0 || passesShifted(row, numbers);
    default:
      return total % (row.method === 'MOD11' ? 11 : 10) === 0;
  }
}

/** The sort code that is added up in place of the payee's. */
function checkedAs({ exception }: ModulusRow, sortCode: string, substitutions: ReadonlyMap<string, string>) {
  if (exception === 5) return substitutions.get(sortCode) ?? sortCode;
  if (exception === 8) return '090126';
  return exception === 9 ? '309634' : sortCode;
}

/** Accounts of kinds that a row says nothing about: a foreign currency (6), and by their third digit (3). */
function isUnchecked({ exception, method }: ModulusRow, digits: readonly number[]): boolean {
  const isForeign = at(digits, A) >= 4 && at(digits, A) <= 8 && at(digits, G) === at(digits, H);
  if (exception === 6) return isForeign;
  return exception === 3 && method === 'DBLAL' && [6, 9].includes(at(digits, C));
}

function totalOf(row: ModulusRow, digits: readonly number[]): number {
  const weights = weightsFor(row, digits);
  const products = digits.map((digit, place) => digit * at(weights, place));
  const added =
    row.method === 'DBLAL' ? products.map((product) => Math.floor(product / 10) + (product % 10)) : products;
  const total = added.reduce((sum, one) => sum + one, row.exception === 1 ? 27 : 0);
  // A weight may be negative, and so may the sum be; every method divides by 10 or 11.
  return total < 0 ? total + 110 : total;
}

const WITHOUT_9 = [0, 0, 1, 2, 5, 3, 6, 4, 8, 7, 10, 9, 3, 1];
const WITH_9 = [0, 0, 0, 0, 0, 0, 0, 0, 8, 7, 10, 9, 3, 1];

function weightsFor({ exception, weights }: ModulusRow, digits: readonly number[]): readonly number[] {
  const endsInNine = at(digits, G) === 9;
  const ab = at(digits, A) * 10 + at(digits, B);
  const isZeroed = endsInNine && (exception === 7 || (exception === 10 && (ab === 9 || ab === 99)));
  if (isZeroed) return weights.map((weight, place) => (place >= U && place <= B ? 0 : weight));
  if (exception !== 2 || at(digits, A) === 0) return weights;
  return endsInNine ? WITH_9 : WITHOUT_9;
}

/** Seven digits with a nought in front, where the last one is 0, 1 or 9 (exception 14). */
function passesShifted(row: ModulusRow, { sortCode, accountNumber }: Numbers): boolean {
  if (!'019'.includes(accountNumber.slice(-1))) return false;
  return totalOf(row, digitsOf(sortCode, `0${accountNumber.slice(0, -1)}`)) % 11 === 0;
}

function digitsOf(sortCode: string, accountNumber: string): number[] {
  return [...sortCode, ...accountNumber].map(Number);
}

function at(list: readonly number[], place: number): number {
  return list[place] ?? 0;
}
