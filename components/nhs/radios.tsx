import type { ReactNode } from 'react';
import { type ChoiceDivider, type ChoiceItem, ChoiceList } from './choice-list';
import { GroupField, type GroupFieldProps } from './group-field';

type RadiosProps = GroupFieldProps & {
  legend: ReactNode;
  name: string;
  items: readonly (ChoiceItem | ChoiceDivider)[];
  defaultValue?: string;
  isSmall?: boolean;
  /** Side by side; only for two short answers. */
  isInline?: boolean;
};

/** One answer of a few, all in view. The first radio's id is the group's id. */
export function Radios({ name, items, defaultValue, isSmall, isInline, ...group }: RadiosProps) {
  const chosen = defaultValue === undefined ? [] : [defaultValue];
  return (
    <GroupField {...group}>
      <ChoiceList
        kind="radios"
        id={group.id}
        name={name}
        items={items}
        chosen={chosen}
        isSmall={isSmall}
        isInline={isInline}
      />
    </GroupField>
  );
}
