import type { PayeeKind } from '@/lib/money/rules/payee';
import type { LetterReader } from './readers';

/** Who holds the money of a part of a budget: the person, who acts for them, or an organisation. */
export type RepaymentPayee = {
  kind: PayeeKind;
  authorityId: string | null;
  organisationId: string | null;
  name: string;
  /** Of an organisation. */
  address: readonly string[];
};

/**
 * Who may get a letter about money to pay back: who holds it first, then who gets the person's letters. After
 * a death who deals with the estate, and an organisation that holds the money; none who acted for the person.
 * @rule REP-03, REP-08 (docs/rules.md)
 */
export function repaymentReaders(
  payee: RepaymentPayee | null,
  readers: readonly LetterReader[],
  hasDied: boolean,
): LetterReader[] {
  const first = payee && payeeReader(payee, hasDied);
  return first ? [first, ...readers.filter(({ to }) => to !== first.to)] : [...readers];
}

function payeeReader(payee: RepaymentPayee, hasDied: boolean): LetterReader | null {
  const { kind, authorityId, organisationId, name, address } = payee;
  if (kind === 'ORGANISATION' && organisationId !== null)
    return { to: organisationId, name, address, isToPerson: false };
  if (kind === 'AUTHORITY' && authorityId !== null && !hasDied)
    return { to: authorityId, name, address: [], isToPerson: false };
  return null;
}

/** Who must pay, as the letter names them. */
export function payerName(payee: RepaymentPayee | null, personName: string, hasDied: boolean): string {
  if (payee?.kind === 'ORGANISATION') return payee.name;
  if (hasDied) return `The estate of ${personName}`;
  return payee?.name ?? personName;
}
