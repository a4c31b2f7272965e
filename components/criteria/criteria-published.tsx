import type { ReactNode } from 'react';
import { groupName } from '@/components/case/group-name';
import { BackLink } from '@/components/nhs/back-link';
import { Caption } from '@/components/nhs/caption';
import { PageTitle } from '@/components/page/page-title';
import type { CriteriaView } from '@/lib/criteria/queries/criteria-view';
import { CriteriaChanges } from './criteria-changes';
import { CriteriaFacts } from './criteria-facts';
import { CriteriaQuestions } from './criteria-questions';
import { CriteriaStatusTag } from './criteria-status-tag';
import { criteriaTitle } from './criteria-text';

type Props = { view: CriteriaView; here: string; news: ReactNode };

/** One version to read: published, withdrawn, or a draft for a reader. */
export function CriteriaPublished({ view, here, news }: Props) {
  return (
    <>
      <PageTitle title="Local criteria of a group" />
      <BackLink href="/commissioner/criteria">Back to local criteria</BackLink>
      {news}
      <h1 className="nhsuk-heading-l">
        <Caption size="l">{groupName(view.group)}</Caption>
        {criteriaTitle(view.title)}
      </h1>
      <p>
        <CriteriaStatusTag status={view.status} />
        {view.state === 'PUBLISHED' &&
          ' Published criteria cannot be changed. A later version replaces them.'}
      </p>
      <CriteriaFacts {...view} />
      <ul className="nhsuk-list">
        {view.questions.length > 0 && (
          <li>
            <a href={`${here}/try`}>Try answers and view the result</a>
          </li>
        )}
        <li>
          <a href={`${here}/preview`}>View results for past cases</a>
        </li>
      </ul>
      <CriteriaChanges {...view} />
      <h2 className="nhsuk-heading-m">Questions</h2>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <CriteriaQuestions questions={view.questions} />
        </div>
      </div>
    </>
  );
}
