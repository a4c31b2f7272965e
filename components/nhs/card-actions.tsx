import type { ReactNode } from 'react';
import { type Action, ActionAnchor } from './action';

type Props = { actions: readonly Action[]; within?: ReactNode };

/** The links in the corner of a card; a list as soon as there are two. */
export function CardActions({ actions, within }: Props) {
  const [first, ...others] = actions;
  if (!first) return null;
  if (others.length === 0) {
    return (
      <div className="nhsuk-card__actions">
        <ActionAnchor {...first} within={within} />
      </div>
    );
  }
  return (
    <ul className="nhsuk-card__actions">
      {actions.map((action) => (
        <li key={`${action.href} ${action.text}`} className="nhsuk-card__action">
          <ActionAnchor {...action} within={within} />
        </li>
      ))}
    </ul>
  );
}
