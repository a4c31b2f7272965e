import { ActionForm } from '@/components/forms/action-form';
import { Autosave } from '@/components/forms/autosave';
import { Button } from '@/components/nhs/button';
import type { ToolView } from '@/lib/assessment/queries/assessment-to-change';
import type { FormAction, FormState } from '@/lib/core/form/form-state';
import { isScreening } from '@/lib/tool/rules/tool';
import { AssessmentHeading } from './assessment-page';
import { AssessmentPartFields } from './assessment-part-fields';

type Part = ToolView['parts'][number];
type Props = {
  action: FormAction;
  initial: FormState;
  view: ToolView;
  part: Part;
  /** The part after it; undefined on the last. */
  next: Part | undefined;
};

/** One part of a tool. It is saved as it is written; the button saves it too, and leads to the next one. */
export function PartForm({ action, initial, view, part, next }: Props) {
  return (
    <ActionForm
      action={action}
      initial={initial}
      title={part.name}
      heading={
        <>
          <AssessmentHeading {...view}>{part.name}</AssessmentHeading>
          <p>{part.guidance}</p>
          {part.written && <p className="app-visually-quiet">Last edited by {part.written}.</p>}
        </>
      }
      submit={next ? 'Save and go to the next part' : 'Save'}
      aside={
        next && (
          <Button variant="secondary" name="next" value="list">
            Save and view all parts
          </Button>
        )
      }
    >
      <input type="hidden" name="assessmentId" value={view.assessmentId} />
      <input type="hidden" name="ruleSet" value={view.edition.id} />
      {next && <input type="hidden" name="following" value={next.key} />}
      <AssessmentPartFields part={part} isScreening={isScreening(view.tool)} />
      <Autosave href={`/api/assessments/${view.assessmentId}/parts`} />
    </ActionForm>
  );
}
