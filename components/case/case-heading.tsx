import { Caption } from '@/components/nhs/caption';
import type { PhbGroup } from '@/lib/request/groups';
import { groupName } from './group-name';
import { PersonInBrief, type PersonInBriefProps } from './person-in-brief';

type Props = {
  person: PersonInBriefProps;
  /** Left out while the group is still to be chosen. */
  group?: PhbGroup;
  /** The page's own words; without them the heading is the person's name. */
  title?: string;
};

/** The top of every page of a case: what the page is for, and about whom. */
export function CaseHeading({ person, group, title }: Props) {
  return (
    <>
      <h1 className="nhsuk-heading-l">
        <Caption size="l">
          {[title && person.name, group && groupName(group)].filter(Boolean).join(', ')}
        </Caption>
        {title ?? person.name}
      </h1>
      <PersonInBrief {...person} />
    </>
  );
}
