import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { type AuthorityBasis, TERMS } from './basis-terms';

export const MONEY_BASES = ['COURT_AUTHORITY', 'OTHER', 'NOT_ASKED', 'PERSON_CONSENT'] as const;

/** What can be recorded, in the order of the form. */
export const RECORDED_MONEY_BASES = ['COURT_AUTHORITY', 'PERSON_CONSENT', 'OTHER'] as const;

/** What else lets the holder of a power over property and affairs hold a direct payment. */
export type MoneyBasis = {
  kind: (typeof RECORDED_MONEY_BASES)[number];
  /** The order of the court, how the person consented, or what else gives it with what was seen. */
  source: string;
  /** The paragraph of the order that names direct payments. */
  paragraph: string | null;
  on: PlainDate;
};

/** As it is stored. NOT_ASKED: recorded before this service asked. */
export type StoredMoneyBasis = MoneyBasis | { kind: 'NOT_ASKED' } | null;

export type MoneyBasisRefusal =
  | { kind: 'money-basis-missing' }
  | { kind: 'money-source-missing' }
  | { kind: 'court-paragraph-missing' }
  | { kind: 'money-basis-too-late' };

/** Whether an authority on this basis needs something else before it covers the money. */
export function needsMoneyBasis(basis: AuthorityBasis): boolean {
  return TERMS[basis].money === 'BASIS';
}

/**
 * Whether a power over property and affairs may cover the money. A direct payment is not the person's
 * property, so an order or power of the standard kind gives no authority over it: the court's express
 * authority, or another basis, is recorded with its day, which is not after the first day of the authority.
 * @rule PER-31 (docs/rules.md)
 */
export function checkMoneyBasis(
  basis: AuthorityBasis,
  given: MoneyBasis | null,
  startsOn: PlainDate,
): Result<void, MoneyBasisRefusal> {
  if (!needsMoneyBasis(basis)) return ok(undefined);
  if (given === null) return fail({ kind: 'money-basis-missing' });
  const whole = checkWords(given);
  if (!whole.ok) return whole;
  return given.on > startsOn ? fail({ kind: 'money-basis-too-late' }) : ok(undefined);
}

/**
 * Whether a basis may be added to an authority that was recorded before it was asked. It may be newer than
 * the authority: payments begin again once it is there.
 * @rule PER-38 (docs/rules.md)
 */
export function checkAddedBasis(
  given: MoneyBasis,
  today: PlainDate,
): Result<void, Exclude<MoneyBasisRefusal, { kind: 'money-basis-missing' }>> {
  const whole = checkWords(given);
  if (!whole.ok) return whole;
  return given.on > today ? fail({ kind: 'money-basis-too-late' }) : ok(undefined);
}

function checkWords({ kind, source, paragraph }: MoneyBasis) {
  if (source.trim() === '') return fail({ kind: 'money-source-missing' } as const);
  return kind === 'COURT_AUTHORITY' && !paragraph?.trim()
    ? fail({ kind: 'court-paragraph-missing' } as const)
    : ok(undefined);
}

const STARTS: Record<MoneyBasis['kind'], string> = {
  COURT_AUTHORITY: 'Authority of the court: ',
  PERSON_CONSENT: 'The person’s own consent: ',
  OTHER: '',
};

/** The basis in words. Null: none is needed. */
export function moneyBasisText(basis: StoredMoneyBasis): string | null {
  if (basis === null) return null;
  if (basis.kind === 'NOT_ASKED') return 'Not recorded';
  const { kind, source, paragraph, on } = basis;
  return `${STARTS[kind]}${source}${paragraph ? `, paragraph ${paragraph}` : ''}, ${formatDay(on)}`;
}
