import { ActionForm } from '@/components/forms/action-form';
import { Autosave } from '@/components/forms/autosave';
import { Button } from '@/components/nhs/button';
import type { ToolView } from '@/lib/assessment/queries/assessment-to-change';
import type { FormAction, FormState } from '@/lib/core/form/form-state';
import { isScreening } from '@/lib/tool/rules/tool';
import { AssessmentDomainFields } from './assessment-domain-fields';
import { AssessmentHeading } from './assessment-frame';

type ShownDomain = ToolView['domains'][number];
type Props = {
  action: FormAction;
  initial: FormState;
  view: ToolView;
  domain: ShownDomain;
  /** The domain after it; undefined on the last. */
  next: ShownDomain | undefined;
};

/** One domain of a tool. It is saved as it is written; the button saves it too, and leads to the next one. */
export function DomainForm({ action, initial, view, domain, next }: Props) {
  return (
    <ActionForm
      action={action}
      initial={initial}
      title={domain.name}
      heading={
        <>
          <AssessmentHeading {...view}>{domain.name}</AssessmentHeading>
          <p>{domain.guidance}</p>
          {domain.written && <p className="app-visually-quiet">Last edited by {domain.written}.</p>}
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
      <AssessmentDomainFields domain={domain} isScreening={isScreening(view.tool)} />
      <Autosave href={`/api/assessments/${view.assessmentId}/answers`} />
    </ActionForm>
  );
}
