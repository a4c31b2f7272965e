import { groupName } from '@/components/case/group-name';
import { ButtonLink } from '@/components/nhs/button';
import { Details } from '@/components/nhs/details';
import { SummaryList } from '@/components/nhs/summary-list';
import type { CriteriaLine, GroupCriteria } from '@/lib/criteria/queries/criteria-list';
import { CriteriaStatusTag } from './criteria-status-tag';
import { criteriaTitle } from './criteria-text';

type Props = GroupCriteria & { mayWrite: boolean };

/** One group's criteria: in force, coming, in draft and earlier. */
export function CriteriaGroup({ group, mayWrite, earlier, ...versions }: Props) {
  const { inForce, coming, drafts } = versions;
  const now = [...(inForce ? [inForce] : []), ...coming, ...drafts];
  return (
    <section className="app-section" aria-labelledby={`group-${group}`}>
      <h2 className="nhsuk-heading-m" id={`group-${group}`}>
        {groupName(group)}
      </h2>
      {hasNationalRight(group) && (
        <p>
          People who get this service have a legal right to a budget. These criteria gather the evidence that
          the person gets it.
        </p>
      )}
      {!inForce && <NoneInForce isWritten={now.length > 0} />}
      {now.length > 0 && <Lines lines={now} />}
      {mayWrite && (
        <ButtonLink href={`/commissioner/criteria/new?group=${group}`} variant="secondary" isSmall>
          {now.length > 0 ? 'Start another draft' : 'Write criteria'}
          <span className="nhsuk-u-visually-hidden"> for {groupName(group)}</span>
        </ButtonLink>
      )}
      {earlier.length > 0 && (
        <Details summary={`Earlier versions of ${groupName(group)} (${earlier.length})`}>
          <Lines lines={earlier} />
        </Details>
      )}
    </section>
  );
}

/** The other groups have only the commissioner's own offer. */
function hasNationalRight(group: GroupCriteria['group']): boolean {
  return group === 'S117' || group === 'WHEELCHAIR';
}

function NoneInForce({ isWritten }: { isWritten: boolean }) {
  return (
    <p>
      {isWritten ? 'Nothing is in force today.' : 'There are no criteria yet.'} Practitioners see this, and a
      PHB lead decides on the evidence.
    </p>
  );
}

function Lines({ lines }: { lines: readonly CriteriaLine[] }) {
  return (
    <SummaryList
      rows={lines.map(({ id, title, status, period, questions, threshold }) => ({
        id,
        term: <a href={`/commissioner/criteria/${id}`}>{criteriaTitle(title)}</a>,
        value: (
          <span className="app-stack">
            <span>
              <CriteriaStatusTag status={status} /> {period}
            </span>
            <span className="app-visually-quiet">
              {questions === 1 ? '1 question' : `${questions} questions`}
              {threshold > 0 && `, ${threshold} points needed`}
            </span>
          </span>
        ),
      }))}
    />
  );
}
