import { type ChoiceDivider, type ChoiceItem, ChoiceList } from './choice-list';
import { describedBy } from './field';
import { GroupField, type GroupFieldProps } from './group-field';

type CheckboxesProps = GroupFieldProps & {
  name: string;
  items: readonly (ChoiceItem | ChoiceDivider)[];
  defaultValues?: readonly string[];
  isSmall?: boolean;
};

/**
 * Any number of a few answers. The first box's id is the group's id. A single box that confirms
 * something may go without a legend; hint and error are then read with the box itself. A "none of
 * these" answer after a divider excludes nothing by itself: the rule that reads the form must.
 */
export function Checkboxes({ name, items, defaultValues = [], isSmall, ...group }: CheckboxesProps) {
  const groupDescribedBy = group.legend ? undefined : describedBy(group);
  const list = { name, items, chosen: defaultValues, isSmall, groupDescribedBy };
  return (
    <GroupField {...group}>
      <ChoiceList kind="checkboxes" id={group.id} {...list} />
    </GroupField>
  );
}
