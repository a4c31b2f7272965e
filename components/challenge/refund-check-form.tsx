import type { ComponentProps } from 'react';
import { CaseHeading } from '@/components/case/case-heading';
import { ActionForm } from '@/components/forms/action-form';
import { RadiosField, TextareaField } from '@/components/forms/fields';
import type { RefundOfCaseView, RefundView } from '@/lib/challenge/queries/refund-view';
import { RefundFacts } from './refund-facts';
import { RefundDays, refundTitle } from './refund-screen';

type Props = Pick<ComponentProps<typeof ActionForm>, 'action' | 'initial'> & {
  page: RefundView;
  refund: RefundOfCaseView;
};

/** A second finance officer confirms or declines a refund above the limit. */
export function RefundCheckForm({ action, initial, page, refund }: Props) {
  return (
    <ActionForm
      action={action}
      initial={initial}
      title={refundTitle}
      heading={
        <>
          <CaseHeading person={page.person} group={page.group} title={refundTitle} />
          <RefundDays page={page} />
          <h2 className="nhsuk-heading-m">A second officer must confirm</h2>
          <p>The refunds of this case are above {page.limit}. Check the days and the amount.</p>
          <RefundFacts refunds={[refund]} />
        </>
      }
      submit="Save"
    >
      <input type="hidden" name="caseId" value={page.caseId} />
      <input type="hidden" name="refundId" value={refund.id} />
      <RadiosField
        name="outcome"
        legend="Is this refund right?"
        legendSize="s"
        items={[
          { value: 'CONFIRMED', label: 'Yes: confirm it' },
          {
            value: 'DECLINED',
            label: 'No: decline it',
            hint: 'Its days can then be confirmed again.',
            conditional: <TextareaField name="reasons" label="Why" rows={3} limit={2000} />,
          },
        ]}
      />
    </ActionForm>
  );
}
