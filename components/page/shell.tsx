import type { ReactNode } from 'react';
import { classNames } from '@/components/nhs/class-names';
import { Footer } from '@/components/nhs/footer';
import type { AccountItem, NavigationItem } from '@/components/nhs/header';
import { SkipLink } from '@/components/nhs/skip-link';
import { AppHeader } from './app-header';
import { SERVICE_NAME } from './page-title';

type Props = {
  /** The organisation of the service; omitted before sign-in. */
  organisation?: string;
  homeHref: string;
  navigation?: readonly NavigationItem[];
  account?: readonly AccountItem[];
  /** Between the bar at the top and the page, in its whole width. */
  bar?: ReactNode;
  /** Above the main content in the same width: back link, breadcrumb. */
  before?: ReactNode;
  /** A work surface: room for tables at desk width. */
  isWide?: boolean;
  children: ReactNode;
};

const links = [
  { href: '/help', text: 'Help' },
  { href: '/accessibility', text: 'Accessibility statement' },
  { href: '/privacy', text: 'Privacy and cookies' },
];

/** The frame of every page: skip link, header, main content, footer. */
export function Shell({ organisation, homeHref, navigation, account, before, bar, isWide, children }: Props) {
  const width = isWide ? 'app-width-wide' : undefined;
  return (
    <>
      <SkipLink />
      <AppHeader
        containerClassName={width}
        service={SERVICE_NAME}
        homeHref={homeHref}
        {...(organisation ? { organisation } : {})}
        {...(account ? { account } : {})}
        {...(navigation ? { navigation } : {})}
      />
      {bar}
      <div className={classNames('nhsuk-width-container', width)}>
        {before}
        <main className="nhsuk-main-wrapper" id="maincontent">
          {children}
        </main>
      </div>
      <Footer links={links} copyright={false} containerClassName={width}>
        <p className="nhsuk-body-s">
          Contains public sector information licensed under the Open Government Licence v3.0. Source: Office
          for National Statistics, NHS England, Government Digital Service.
        </p>
      </Footer>
    </>
  );
}
