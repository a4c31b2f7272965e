import { ActionForm } from '@/components/forms/action-form';
import { Autosave } from '@/components/forms/autosave';
import type { ToolView } from '@/lib/assessment/queries/assessment-to-change';
import type { FormAction, FormState } from '@/lib/core/form/form-state';
import { isScreening } from '@/lib/tool/rules/tool';
import { AssessmentHeading } from './assessment-page';
import { AssessmentPartFields } from './assessment-part-fields';

type Props = {
  action: FormAction;
  initial: FormState;
  view: ToolView;
};

const title = 'All parts';

/**
 * Every part of a tool in one form: the same fields, the same saving, and what another user changed named at
 * its part.
 */
export function AllPartsForm({ action, initial, view }: Props) {
  return (
    <ActionForm
      action={action}
      initial={initial}
      title={title}
      heading={
        <>
          <AssessmentHeading {...view}>{title}</AssessmentHeading>
          <PartIndex parts={view.parts} />
        </>
      }
      submit="Save everything"
    >
      <input type="hidden" name="assessmentId" value={view.assessmentId} />
      <input type="hidden" name="ruleSet" value={view.edition.id} />
      {view.parts.map((part) => (
        <section
          key={part.key}
          id={part.key}
          className="app-tool-part"
          aria-labelledby={`${part.key}-heading`}
        >
          <h2 className="nhsuk-heading-m" id={`${part.key}-heading`}>
            {part.name}
          </h2>
          <p>{part.guidance}</p>
          <AssessmentPartFields part={part} isScreening={isScreening(view.tool)} />
        </section>
      ))}
      <Autosave href={`/api/assessments/${view.assessmentId}/parts`} />
    </ActionForm>
  );
}

function PartIndex({ parts }: Pick<ToolView, 'parts'>) {
  return (
    <nav aria-label="Parts of this page">
      <ul className="nhsuk-list app-part-index">
        {parts.map(({ key, name, isAnswered, levelName }) => (
          <li key={key}>
            <a href={`#${key}`}>{name}</a>{' '}
            <span className="app-visually-quiet">{isAnswered ? (levelName ?? 'written') : 'not yet'}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
