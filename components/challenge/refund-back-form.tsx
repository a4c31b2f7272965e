import type { ComponentProps } from 'react';
import { CaseHeading } from '@/components/case/case-heading';
import { ActionForm } from '@/components/forms/action-form';
import { TextareaField } from '@/components/forms/fields';
import type { RefundOfCaseView, RefundView } from '@/lib/challenge/queries/refund-view';
import { RefundFacts } from './refund-facts';

type Props = Pick<ComponentProps<typeof ActionForm>, 'action' | 'initial'> & {
  page: RefundView;
  refund: RefundOfCaseView;
};

export const refundBackTitle = 'Take back a refund';

/** A finance officer takes back a refund that was a mistake. */
export function RefundBackForm({ action, initial, page, refund }: Props) {
  return (
    <ActionForm
      action={action}
      initial={initial}
      title={refundBackTitle}
      heading={
        <>
          <CaseHeading person={page.person} group={page.group} title={refundBackTitle} />
          <RefundFacts refunds={[refund]} />
          <p>
            The refund stays on the record as taken back, and its entry in the ledger is reversed. Its days
            can then be confirmed again. If the money was paid, ask for it back through your own finance
            system.
          </p>
        </>
      }
      submit="Take back the refund"
    >
      <input type="hidden" name="caseId" value={page.caseId} />
      <input type="hidden" name="refundId" value={refund.id} />
      <TextareaField name="reason" label="Why is it wrong?" rows={3} limit={2000} />
    </ActionForm>
  );
}
