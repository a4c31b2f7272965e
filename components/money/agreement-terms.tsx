import { SummaryList } from '@/components/nhs/summary-list';
import type { AgreementTerm } from '@/lib/money/rules/payment-agreement';

/** What an agreement about a direct payment says. */
export function AgreementTerms({ terms }: { terms: readonly AgreementTerm[] }) {
  return <SummaryList rows={terms.map(({ heading, text }) => ({ term: heading, value: text }))} />;
}
