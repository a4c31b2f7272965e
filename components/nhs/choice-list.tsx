import { Choice, type ChoiceItem } from './choice';
import { classNames } from './class-names';

/** A word between answers, such as "or" before the one that excludes the rest. */
export type ChoiceDivider = { divider: string };

type Props = {
  kind: 'radios' | 'checkboxes';
  id: string;
  name: string;
  items: readonly (ChoiceItem | ChoiceDivider)[];
  chosen: readonly string[];
  isSmall?: boolean;
  isInline?: boolean;
  groupDescribedBy?: string;
};

/**
 * The answers of a group. The first carries the group's own id, so that the error summary can link to
 * it; the others count on from 2, dividers included.
 */
export function ChoiceList({ kind, items, chosen, isSmall, isInline, ...group }: Props) {
  const block = `nhsuk-${kind}`;
  return (
    <div className={classNames(block, isSmall && `${block}--small`, isInline && `${block}--inline`)}>
      {items.map((item, index) => {
        const id = index === 0 ? group.id : `${group.id}-${index + 1}`;
        if ('divider' in item) {
          return (
            <div key={id} className={`${block}__divider`}>
              {item.divider}
            </div>
          );
        }
        return <Choice key={id} {...{ ...group, kind, item, id, isChosen: chosen.includes(item.value) }} />;
      })}
    </div>
  );
}
