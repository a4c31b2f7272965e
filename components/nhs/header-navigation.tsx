import { classNames } from './class-names';

export type NavigationItem = {
  text: string;
  href: string;
  /** `page` for the page itself, `section` for a page below it. */
  current?: 'page' | 'section';
};

type Props = {
  items: readonly NavigationItem[];
  isWhite?: boolean;
  isJustified?: boolean;
  containerClassName?: string;
};

/** The main places of the service. All are in view: they wrap instead of hiding behind a menu. */
export function HeaderNavigation({ items, isWhite, isJustified, containerClassName }: Props) {
  const name = classNames(
    'nhsuk-header__navigation',
    isWhite && 'nhsuk-header__navigation--white',
    isJustified && 'nhsuk-header__navigation--justified',
  );
  return (
    <nav className={name} aria-label="Menu">
      <div
        className={classNames('nhsuk-header__navigation-container nhsuk-width-container', containerClassName)}
      >
        <ul className="nhsuk-header__navigation-list">
          {items.map((item) => (
            <NavigationLink key={`${item.href} ${item.text}`} {...item} />
          ))}
        </ul>
      </div>
    </nav>
  );
}

const ariaCurrent = { page: 'page', section: 'true' } as const;

function NavigationLink({ text, href, current }: NavigationItem) {
  return (
    <li
      className={classNames(
        'nhsuk-header__navigation-item',
        current && 'nhsuk-header__navigation-item--current',
      )}
    >
      <a className="nhsuk-header__navigation-link" href={href} aria-current={current && ariaCurrent[current]}>
        {/* Still told apart where the reader's own colours replace ours. */}
        {current ? <strong className="nhsuk-header__navigation-item-current-fallback">{text}</strong> : text}
      </a>
    </li>
  );
}
