import { ActionForm } from '@/components/forms/action-form';
import type { AssessmentView } from '@/lib/assessment/queries/assessment-view';
import type { FormAction, FormState } from '@/lib/core/form/form-state';
import { roleOf } from './document-people';

type Props = {
  action: FormAction;
  initial: FormState;
  assessmentId: string;
  member: AssessmentView['members'][number];
};

/** Asks the reader, who is a member of the team, to confirm what is recorded as their profession. */
export function ConfirmOwn({ action, initial, assessmentId, member }: Props) {
  return (
    <ActionForm
      action={action}
      initial={initial}
      heading={<h2 className="nhsuk-heading-m">Confirm your own profession</h2>}
      submit="Confirm my profession"
    >
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="memberId" value={member.id} />
      <p>
        You are recorded as: <strong>{roleOf(member)}</strong>. Only you can confirm it. If it is wrong,
        remove yourself from the list and add yourself again.
      </p>
    </ActionForm>
  );
}
