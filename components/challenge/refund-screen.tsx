import { outcomeName } from '@/components/assessment/assessment-text';
import { CaseHeading } from '@/components/case/case-heading';
import { SummaryList } from '@/components/nhs/summary-list';
import { PageTitle } from '@/components/page/page-title';
import type { RefundView } from '@/lib/challenge/queries/refund-view';
import { formatDay } from '@/lib/core/plain-date';
import { RefundFacts } from './refund-facts';
import { refundName } from './refund-text';

export const refundTitle = 'Refund of care costs';

/** A case's refunds, for readers who cannot confirm them. */
export function RefundScreen({ page }: { page: RefundView }) {
  return (
    <>
      <PageTitle title={refundTitle} />
      <CaseHeading person={page.person} group={page.group} title={refundTitle} />
      <RefundDays page={page} />
      {page.due.map(({ kind, firstDays, lastDay }) => (
        <p key={`${kind} ${lastDay}`}>
          <strong>{refundName(kind)}:</strong>{' '}
          {`waiting for a finance officer, from ${firstDays.map(formatDay).join(' or ')} to ${formatDay(lastDay)}.`}
        </p>
      ))}
      <ConfirmedRefunds page={page} />
    </>
  );
}

/** The days of a refund. */
export function RefundDays({ page: { receivedOn, reconsideredOn, decisions } }: { page: RefundView }) {
  return (
    <SummaryList
      rows={[
        ...(receivedOn ? [{ term: 'Received (starts the 28 days)', value: receivedOn }] : []),
        ...(reconsideredOn ? [{ term: 'Negative Checklist found wrong', value: reconsideredOn }] : []),
        ...decisions.map(({ outcome, decidedOn }, index) => ({
          term: index === 0 ? 'First decision' : 'Later decision',
          value: `${outcomeName(outcome)}, ${decidedOn}`,
        })),
        ...(decisions.length === 0 ? [{ term: 'First decision', value: 'Not made yet' }] : []),
      ]}
    />
  );
}

/** Says what is confirmed, and that this service pays nothing. */
export function ConfirmedRefunds({ page: { caseId, refunds, due } }: { page: RefundView }) {
  if (refunds.length === 0) return due.length === 0 ? <p>No refund is due on this case.</p> : null;
  return (
    <>
      <h2 className="nhsuk-heading-m">What has been confirmed</h2>
      <RefundFacts
        refunds={refunds.map((refund) =>
          refund.mayTakeBack
            ? { ...refund, backHref: `/commissioner/cases/${caseId}/refund?back=${refund.id}` }
            : refund,
        )}
      />
      <p>This service does not pay refunds. Pay it through your own finance system.</p>
    </>
  );
}
