import { classNames } from './class-names';
import { type AccountItem, HeaderAccount } from './header-account';
import { HeaderNavigation, type NavigationItem } from './header-navigation';
import { HeaderService, type Organisation, type Service } from './header-service';

export type HeaderProps = {
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
