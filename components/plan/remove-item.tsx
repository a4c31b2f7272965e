import type { ReactNode } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import type { FormAction, FormState } from '@/lib/core/form/form-state';

type Props = {
  action: FormAction;
  initial: FormState;
  caseId: string;
  item: { id: string; seen: string };
  /** The question: "Remove this outcome?" */
  title: string;
  submit: string;
  back: string;
  children: ReactNode;
};

/** Asks before an item is removed from the plan. */
export function RemoveItem({ action, initial, caseId, item, title, submit, back, children }: Props) {
  return (
    <ActionForm
      action={action}
      initial={initial}
      title={title}
      heading={<h1 className="nhsuk-heading-l">{title}</h1>}
      submit={submit}
      isWarning
      aside={<a href={back}>Keep it</a>}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="seen" value={item.seen} />
      {children}
      <p>It will be removed from the plan but stays in the record.</p>
    </ActionForm>
  );
}
