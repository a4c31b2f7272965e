import type { ReactNode } from 'react';
import { Card } from './card';
import { Icon } from './icon';

export type DoDontItem = { key: string; content: ReactNode };

export type DoDontListProps = {
  kind: 'do' | 'dont';
  heading?: string;
  headingLevel?: 1 | 2 | 3 | 4;
  items: readonly DoDontItem[];
  /** Said before every item; "do not" before what not to do. False where the items say it themselves. */
  prefix?: string | false;
};

/** What to do, or what not to do, at a glance. */
export function DoDontList({ kind, heading, headingLevel = 3, items, prefix }: DoDontListProps) {
  const icon = kind === 'do' ? 'tick' : 'cross';
  const said = prefix ?? (kind === 'dont' && 'do not');
  return (
    <Card variant="feature" heading={heading ?? (kind === 'do' ? 'Do' : 'Don’t')} headingLevel={headingLevel}>
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets is no list to some readers */}
      <ul className={`nhsuk-list nhsuk-list--${icon}`} role="list">
        {items.map(({ key, content }) => (
          <li key={key}>
            <Icon name={icon} />
            {said && `${said} `}
            {content}
          </li>
        ))}
      </ul>
    </Card>
  );
}
