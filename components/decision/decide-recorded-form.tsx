import type { ReactNode } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import type { FormAction, FormState } from '@/lib/core/form/form-state';
import type { Framework } from '@/lib/eligibility/rules/framework';
import { DecideRecordedFields } from './decide-recorded-fields';

type Props = {
  action: FormAction;
  initial: FormState;
  /** With a decision's id its record is corrected. */
  ids: { caseId: string; decisionId?: string };
  framework: Framework;
  deciderName: string;
  title: string;
  heading: ReactNode;
};

/** Records a decision made elsewhere, or corrects its record. */
export function DecideRecordedForm({ action, initial, ids, framework, deciderName, title, heading }: Props) {
  const { caseId, decisionId } = ids;
  return (
    <ActionForm action={action} initial={initial} title={title} heading={heading} submit="Save this decision">
      <input type="hidden" name="caseId" value={caseId} />
      {decisionId && <input type="hidden" name="decisionId" value={decisionId} />}
      <DecideRecordedFields
        deciderName={deciderName}
        isCorrection={decisionId !== undefined}
        framework={framework}
      />
    </ActionForm>
  );
}
