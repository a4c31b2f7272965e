import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Hint } from './hint';
import { Label } from './label';

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
        return (
          <Choice
            {...group}
            key={id}
            kind={kind}
            item={item}
            id={id}
            isChosen={chosen.includes(item.value)}
          />
        );
      })}
    </div>
  );
}

/** One answer to choose. */
export type ChoiceItem = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
  /** Further questions that only this answer raises; shown below it. */
  conditional?: ReactNode;
};

type ChoiceProps = {
  item: ChoiceItem;
  kind: 'radios' | 'checkboxes';
  id: string;
  name: string;
  isChosen: boolean;
  /** Ids that describe the whole group, where no fieldset carries them. */
  groupDescribedBy?: string;
};

/**
 * One radio button or checkbox with its label, its hint and what it reveals. What it lacks is left out: a
 * list has twenty in its filters, and each property that is not set would be sent as such.
 */
export function Choice({ item, kind, id, name, isChosen, groupDescribedBy }: ChoiceProps) {
  const hintId = item.hint ? `${id}-item-hint` : undefined;
  const describedBy = [groupDescribedBy, hintId].filter(Boolean).join(' ');
  const choice = (
    <div className={`nhsuk-${kind}__item`}>
      <input
        className={`nhsuk-${kind}__input`}
        id={id}
        name={name}
        type={kind === 'radios' ? 'radio' : 'checkbox'}
        value={item.value}
        {...(isChosen ? { defaultChecked: true } : {})}
        {...(item.disabled ? { disabled: true } : {})}
        {...(describedBy ? { 'aria-describedby': describedBy } : {})}
      />
      <Label htmlFor={id} className={`nhsuk-${kind}__label`}>
        {item.label}
      </Label>
      {item.hint && (
        <Hint id={hintId} className={`nhsuk-${kind}__hint`}>
          {item.hint}
        </Hint>
      )}
    </div>
  );
  if (!item.conditional) return choice;
  return (
    <>
      {choice}
      <Conditional kind={kind} id={id} isChosen={isChosen}>
        {item.conditional}
      </Conditional>
    </>
  );
}

type ConditionalProps = { kind: string; id: string; isChosen: boolean; children: ReactNode };

/** Hidden by style alone, never by the server, so that without style or script it can still be filled in. */
function Conditional({ kind, id, isChosen, children }: ConditionalProps) {
  const name = `nhsuk-${kind}__conditional`;
  return (
    <div className={isChosen ? name : `${name} ${name}--hidden`} id={`conditional-${id}`}>
      {children}
    </div>
  );
}
