import type { ReactNode } from 'react';
import { classNames } from '@/components/nhs/class-names';
import type { AccountItem, NavigationItem } from '@/components/nhs/header';
import { Icon } from '@/components/nhs/icon';
import { fitsOneRow } from './navigation-for';

type Props = {
  /** The organisation of the service; omitted before sign-in. */
  organisation?: string;
  service: string;
  homeHref: string;
  /** Who is signed in, and the way out. */
  account?: readonly AccountItem[];
  navigation?: readonly NavigationItem[];
  containerClassName?: string;
};

/**
 * The bar at the top of every page: at most 110 pixels on a phone. Where the places are too many for one row
 * there, a menu opens them and the account, in the page and without a script. On a desk all are in sight. It
 * names the organisation in text: the NHS logo may be used only with permission.
 */
export function AppHeader({
  organisation,
  service,
  homeHref,
  account,
  navigation,
  containerClassName,
}: Props) {
  const hasMenu = navigation !== undefined && !fitsOneRow(navigation);
  return (
    <header className={classNames('app-head', hasMenu && 'app-head--menu')}>
      <div className={classNames('nhsuk-width-container app-head__rows', containerClassName)}>
        <a className="app-head__home" href={homeHref}>
          {organisation && <span className="app-head__organisation">{organisation}</span>}{' '}
          <span className="app-head__service">{service}</span>
          <span className="nhsuk-u-visually-hidden"> homepage</span>
        </a>
        {hasMenu && (
          <details className="app-head__menu">
            <summary>Menu</summary>
          </details>
        )}
        {account && <Account items={account} />}
        {navigation && <Places items={navigation} />}
      </div>
    </header>
  );
}

function Account({ items }: { items: readonly AccountItem[] }) {
  return (
    <nav className="app-head__account" aria-label="Account">
      {items.map((item) => (
        <AccountEntry key={item.text} {...item} />
      ))}
    </nav>
  );
}

function AccountEntry({ text, hasIcon, href, action }: AccountItem): ReactNode {
  const content = (
    <>
      {hasIcon && <Icon name="user" />}
      <span>{text}</span>
    </>
  );
  if (href) return <a href={href}>{content}</a>;
  return (
    <form action={action} noValidate>
      <button type="submit">{content}</button>
    </form>
  );
}

const ariaCurrent = { page: 'page', section: 'true' } as const;

function Places({ items }: { items: readonly NavigationItem[] }) {
  return (
    <nav className="app-head__places" aria-label="Menu">
      {items.map(({ text, href, current }) => (
        <a key={href} href={href} aria-current={current && ariaCurrent[current]}>
          {text}
        </a>
      ))}
    </nav>
  );
}
