import { classNames } from './class-names';

type TabItem = { href: string; text: string; isCurrent?: boolean };

type TabsProps = {
  items: readonly TabItem[];
  /** Names the landmark, such as "Sections of this person's record". */
  ariaLabel: string;
};

/**
 * The pages about one thing, side by side. Each tab is a link to a page of its own, not a part of
 * this one, so it works without a script and each page can be linked to; hence no role of a tab.
 */
export function Tabs({ items, ariaLabel }: TabsProps) {
  return (
    <nav className="nhsuk-tabs app-tabs" aria-label={ariaLabel}>
      <ul className="nhsuk-tabs__list">
        {items.map(({ href, text, isCurrent }) => (
          <li
            key={href}
            className={classNames('nhsuk-tabs__list-item', isCurrent && 'nhsuk-tabs__list-item--selected')}
          >
            <a className="nhsuk-tabs__tab" href={href} aria-current={isCurrent ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
