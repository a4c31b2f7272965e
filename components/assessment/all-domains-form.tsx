import { ActionForm } from '@/components/forms/action-form';
import { Autosave } from '@/components/forms/autosave';
import type { ToolView } from '@/lib/assessment/queries/assessment-to-change';
import type { FormAction, FormState } from '@/lib/core/form/form-state';
import { isScreening } from '@/lib/tool/rules/tool';
import { AssessmentDomainFields } from './assessment-domain-fields';
import { AssessmentHeading } from './assessment-frame';

type Props = {
  action: FormAction;
  initial: FormState;
  view: ToolView;
};

const title = 'All parts';

/**
 * Every domain of a tool in one form: the same fields, the same saving, and what another user changed named
 * at its domain.
 */
export function AllDomainsForm({ action, initial, view }: Props) {
  return (
    <ActionForm
      action={action}
      initial={initial}
      title={title}
      heading={
        <>
          <AssessmentHeading {...view}>{title}</AssessmentHeading>
          <DomainIndex domains={view.domains} />
        </>
      }
      submit="Save everything"
    >
      <input type="hidden" name="assessmentId" value={view.assessmentId} />
      <input type="hidden" name="ruleSet" value={view.edition.id} />
      {view.domains.map((domain) => (
        <section
          key={domain.key}
          id={domain.key}
          className="app-tool-domain"
          aria-labelledby={`${domain.key}-heading`}
        >
          <h2 className="nhsuk-heading-m" id={`${domain.key}-heading`}>
            {domain.name}
          </h2>
          <p>{domain.guidance}</p>
          <AssessmentDomainFields domain={domain} isScreening={isScreening(view.tool)} />
        </section>
      ))}
      <Autosave href={`/api/assessments/${view.assessmentId}/answers`} />
    </ActionForm>
  );
}

function DomainIndex({ domains }: Pick<ToolView, 'domains'>) {
  return (
    <nav aria-label="Parts of this page">
      <ul className="nhsuk-list app-domain-index">
        {domains.map(({ key, name, isAnswered, levelName }) => (
          <li key={key}>
            <a href={`#${key}`}>{name}</a>{' '}
            <span className="app-visually-quiet">{isAnswered ? (levelName ?? 'written') : 'not yet'}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
