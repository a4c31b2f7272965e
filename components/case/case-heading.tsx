import { Caption } from '@/components/nhs/caption';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { CaseOrigin, PhbGroup } from '@/lib/case/rules/groups';
import { CaseStateTag } from './case-state-tag';
import { groupName } from './group-name';
import { PersonInBrief, type PersonInBriefProps } from './person-in-brief';

type Props = {
  person: PersonInBriefProps;
  /** Left out while the group is still to be chosen. */
  group?: PhbGroup;
  /** The page's own words; without them the heading is the person's name. */
  title?: string;
  /** The state of the case, on its own page. */
  state?: CaseState;
  origin?: CaseOrigin;
};

/** The top of every page of a case: what the page is for, and about whom. */
export function CaseHeading({ person, group, title, state, origin }: Props) {
  return (
    <>
      <h1 className="nhsuk-heading-l">
        <Caption size="l">
          {[title && person.name, group && groupName(group)].filter(Boolean).join(', ')}
        </Caption>
        {title ?? person.name}
      </h1>
      {state && (
        <p>
          <CaseStateTag state={state} {...(origin && { origin })} />
        </p>
      )}
      <PersonInBrief {...person} />
    </>
  );
}
