import { kindOfBasis } from '@/lib/person/rules/basis-terms';
import type { PayeeCandidate } from './payee';

/** Who gave or withdrew it; NOT_RECORDED of rows from before it was recorded. */
export const CONSENT_GIVERS = ['PERSON', 'AUTHORITY', 'NOT_RECORDED'] as const;

/** Who gives or withdraws consent: the person, or a representative by the id of their authority. */
export type ConsentGiver = { kind: 'PERSON'; id: null } | { kind: 'AUTHORITY'; id: string };

/**
 * Those of a person who may consent to a direct payment: the person and their representatives. A nominee
 * receives the money and consents to nothing, and who deals with an estate comes after.
 * @rule PAY-12 (docs/rules.md)
 */
export function consentGivers(candidates: readonly PayeeCandidate[]): PayeeCandidate[] {
  return candidates.filter(({ choice, basis }) => {
    if (choice.kind === 'PERSON') return true;
    return basis !== null && basis !== 'PERSONAL_REPRESENTATIVE' && kindOfBasis(basis) === 'REPRESENTATIVE';
  });
}
