import { classNames } from './class-names';
import { Icon } from './icon';

type HeaderProps = {
  organisation?: Organisation;
  service?: Service;
  /** Who is signed in, and the way out. */
  account?: readonly AccountItem[];
  navigation?: readonly NavigationItem[];
  isWhite?: boolean;
  isNavigationWhite?: boolean;
  isNavigationJustified?: boolean;
  /** Keeps the account on the line of the service name, also on a narrow screen. */
  isInline?: boolean;
  containerClassName?: string;
};

/**
 * The bar at the top of every page. It shows the names of the organisation and the service as text:
 * the NHS logo may be used only with permission.
 */
export function Header(props: HeaderProps) {
  const { organisation, service, account, navigation = [], containerClassName } = props;
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: the kit's markup, for old readers
    <header className={headerClass(props)} role="banner">
      <div className={classNames('nhsuk-header__container nhsuk-width-container', containerClassName)}>
        <HeaderService organisation={organisation} service={service} />
        {account && <HeaderAccount items={account} />}
      </div>
      {navigation.length > 0 && (
        <HeaderNavigation
          items={navigation}
          isWhite={props.isNavigationWhite}
          isJustified={props.isNavigationJustified}
          containerClassName={containerClassName}
        />
      )}
    </header>
  );
}

function headerClass({ isWhite, isInline, organisation }: HeaderProps): string {
  return classNames(
    'nhsuk-header',
    isWhite && 'nhsuk-header--white',
    isInline && 'nhsuk-header--inline',
    organisation && 'nhsuk-header--organisation',
  );
}

export type Organisation = {
  name: string;
  /** The end of a long name, kept together on the second line. */
  split?: string;
  descriptor?: string;
  href?: string;
};

export type Service = { text: string; href?: string };

type HeaderServiceProps = { organisation?: Organisation; service?: Service };

/** The owner and the name of the service; one link where both lead to the same page. */
function HeaderService({ organisation, service }: HeaderServiceProps) {
  const isOneLink = Boolean(service?.href) && [undefined, service?.href].includes(organisation?.href);
  const href = isOneLink ? service?.href : organisation?.href;
  const names = (
    <>
      {organisation && <OrganisationName {...organisation} />} {/* the space parts the words of the link */}
      {service && isOneLink && <ServiceName text={service.text} />}
    </>
  );
  return (
    <div className="nhsuk-header__service">
      {href ? (
        <a
          className="nhsuk-header__service-logo"
          href={href}
          aria-label={linkName(organisation, service, isOneLink)}
        >
          {names}
        </a>
      ) : (
        names
      )}
      {service && !isOneLink && <ServiceName {...service} />}
    </div>
  );
}

function linkName(organisation: Organisation | undefined, service: Service | undefined, isOneLink: boolean) {
  const names = [
    organisation?.name,
    organisation?.split,
    organisation?.descriptor,
    isOneLink && service?.text,
    'homepage',
  ];
  return names.filter(Boolean).join(' ');
}

function OrganisationName({ name, split, descriptor }: Organisation) {
  return (
    <>
      <span className="nhsuk-header__organisation-name">
        {name}
        {split && (
          <>
            {' '}
            <span className="nhsuk-header__organisation-name-split">{split}</span>
          </>
        )}
      </span>
      {descriptor && ' '}
      {descriptor && <span className="nhsuk-header__organisation-name-descriptor">{descriptor}</span>}
    </>
  );
}

function ServiceName({ text, href }: Service) {
  if (!href) return <span className="nhsuk-header__service-name">{text}</span>;
  return (
    <a className="nhsuk-header__service-name" href={href}>
      {text}
    </a>
  );
}

/** A name, a link, or a form with one button, such as "Sign out". */
export type AccountItem = {
  text: string;
  /** Shows the outline of a person before the text. */
  hasIcon?: boolean;
  href?: string;
  /** Makes the item a form: its address, which is sent a POST, or a server action. */
  action?: string | ((data: FormData) => void | Promise<void>);
};

/** Who is signed in, and what they can do about it. */
function HeaderAccount({ items }: { items: readonly AccountItem[] }) {
  return (
    <nav className="nhsuk-header__account" aria-label="Account">
      <ul className="nhsuk-header__account-list">
        {items.map((item) => (
          <li key={`${item.href} ${item.text}`} className="nhsuk-header__account-item">
            <AccountContent {...item} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function AccountContent({ text, hasIcon, href, action }: AccountItem) {
  const content = (
    <>
      {hasIcon && <Icon name="user" />}
      {text}
    </>
  );
  if (href) {
    return (
      <a className="nhsuk-header__account-link" href={href}>
        {content}
      </a>
    );
  }
  if (!action) return content;
  const method = typeof action === 'string' ? 'post' : undefined;
  return (
    <form className="nhsuk-header__account-form" action={action} method={method} noValidate>
      <button className="nhsuk-header__account-button" type="submit">
        {content}
      </button>
    </form>
  );
}

export type NavigationItem = {
  text: string;
  href: string;
  /** `page` for the page itself, `section` for a page below it. */
  current?: 'page' | 'section';
};

type HeaderNavigationProps = {
  items: readonly NavigationItem[];
  isWhite?: boolean;
  isJustified?: boolean;
  containerClassName?: string;
};

/** The main places of the service. All are in view: they wrap instead of hiding behind a menu. */
function HeaderNavigation({ items, isWhite, isJustified, containerClassName }: HeaderNavigationProps) {
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
        {/* Still distinct where the reader's own colours replace ours. */}
        {current ? <strong className="nhsuk-header__navigation-item-current-fallback">{text}</strong> : text}
      </a>
    </li>
  );
}
