import type { CaseState } from '@/lib/case/rules/case-state';
import type { CaseOrigin, PhbGroup } from '@/lib/case/rules/groups';
import { CaseStateTag } from './case-state-tag';
import { groupName } from './group-name';
import { begunText } from './referral-text';

export type OtherCasesProps = {
  otherCases: readonly {
    id: string;
    group: PhbGroup;
    origin: CaseOrigin;
    state: CaseState;
    askedOn: string;
  }[];
  /** The address of cases in the reader's area, without the id. */
  casesHref: string;
  heading?: string;
};

/** A person's cases, each a link with its state. */
export function OtherCases({
  otherCases,
  casesHref,
  heading = 'Other cases of this person',
}: OtherCasesProps) {
  if (otherCases.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-s">{heading}</h2>
      <ul className="nhsuk-list">
        {otherCases.map(({ id, group, origin, state, askedOn }) => (
          <li key={id}>
            <a href={`${casesHref}/${id}`}>
              {groupName(group)}, {begunText(origin, askedOn)}
            </a>{' '}
            <CaseStateTag state={state} origin={origin} />
          </li>
        ))}
      </ul>
    </>
  );
}
