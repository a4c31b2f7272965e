import type { ReactNode } from 'react';
import { groupName } from '@/components/case/group-name';
import { ActionForm } from '@/components/forms/action-form';
import { ButtonLink } from '@/components/nhs/button';
import { Caption } from '@/components/nhs/caption';
import type { FormAction, FormState } from '@/lib/core/form/form-state';
import type { CriteriaView } from '@/lib/criteria/queries/criteria-view';
import { CriteriaChanges } from './criteria-changes';
import { CriteriaEditorTable } from './criteria-editor-table';
import { CriteriaFacts } from './criteria-facts';
import { CriteriaGaps } from './criteria-gaps';
import { CriteriaStatusTag } from './criteria-status-tag';
import { criteriaTitle } from './criteria-text';

type Props = {
  view: CriteriaView;
  here: string;
  news: ReactNode;
  /** Moves a question. */
  action: FormAction;
  initial: FormState;
};

/** A draft for its administrator: gaps, texts, questions, and the next step. */
export function CriteriaDraft({ view, here, news, action, initial }: Props) {
  return (
    <>
      <ActionForm
        action={action}
        initial={initial}
        isKept={false}
        title="A draft of local criteria"
        back={{ href: '/commissioner/criteria', text: 'Back to local criteria' }}
        heading={<Top view={view} here={here} news={news} />}
      >
        <input type="hidden" name="criteriaId" value={view.id} />
        <input type="hidden" name="version" value={view.version} />
        <CriteriaEditorTable questions={view.questions} draftHref={here} />
      </ActionForm>
      <ButtonLink href={`${here}/questions/new`} variant="secondary">
        Add a question
      </ButtonLink>
      <CriteriaChanges {...view} />
      <Next view={view} here={here} />
    </>
  );
}

function Top({ view, here, news }: Pick<Props, 'view' | 'here' | 'news'>) {
  return (
    <>
      {news}
      <h1 className="nhsuk-heading-l">
        <Caption size="l">{groupName(view.group)}</Caption>
        {criteriaTitle(view.title)}
      </h1>
      <p>
        <CriteriaStatusTag status={view.status} /> It is not used until it is published.
      </p>
      <CriteriaGaps gaps={view.gaps} draftHref={here} />
      <CriteriaFacts {...view} changeHref={`${here}/details`} />
      <h2 className="nhsuk-heading-m" id="questions">
        Questions
      </h2>
    </>
  );
}

function Next({ view, here }: Pick<Props, 'view' | 'here'>) {
  const isReady = view.gaps.length === 0;
  return (
    <section className="app-section" aria-labelledby="next">
      <h2 className="nhsuk-heading-m" id="next">
        Try it, then publish it
      </h2>
      <ul className="nhsuk-list">
        {view.questions.length > 0 && (
          <li>
            <a href={`${here}/try`}>Try answers and view the result</a>
          </li>
        )}
        <li>
          <a href={`${here}/preview`}>View results for past cases</a>
        </li>
        <li>
          <a href={`${here}/withdraw`}>Withdraw this draft</a>
        </li>
      </ul>
      {isReady ? (
        <ButtonLink href={`${here}/publish`}>Publish</ButtonLink>
      ) : (
        <p>You can publish it when nothing is missing.</p>
      )}
    </section>
  );
}
