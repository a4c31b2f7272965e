import { parse } from 'node-html-parser';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { BackLink } from '@/components/nhs/back-link';
import { Breadcrumb, type BreadcrumbItem } from '@/components/nhs/breadcrumb';
import { ErrorSummary } from '@/components/nhs/error-summary';
import { Footer, type FooterLink } from '@/components/nhs/footer';
import { Header, type Organisation, type Service } from '@/components/nhs/header';
import { SkipLink } from '@/components/nhs/skip-link';
import { NotExpressible, only } from './fixtures';
import type { KitText } from './kit-params';
import { kitSuite } from './kit-suite';
import { words } from './raw';

kitSuite<{ href?: string; text?: string }>('skip-link', {
  covered: 3,
  render: (params) => <SkipLink {...params} />,
});

type KitBack = { href?: string; text?: string; html?: string; variant?: string };

kitSuite<KitBack>('back-link', {
  covered: 2,
  render: (params) => {
    only(params, 'href', 'text', 'html', 'variant');
    if (!params.href) throw new NotExpressible('a button, not a link');
    return (
      <BackLink href={params.href} isReverse={params.variant === 'reverse'}>
        {words(params)}
      </BackLink>
    );
  },
});

kitSuite<{ items: (BreadcrumbItem & { attributes?: object })[]; variant?: string }>('breadcrumb', {
  covered: 2,
  render: (params) => {
    only(params, 'items', 'variant');
    return <Breadcrumb items={params.items} isReverse={params.variant === 'reverse'} />;
  },
});

type KitSummary = {
  heading?: KitText;
  description?: KitText;
  errorList?: ({ href?: string; text?: string } | false)[];
  html?: string;
  disableAutoFocus?: boolean;
};

kitSuite<KitSummary>('error-summary', {
  covered: 14,
  render: ({ heading, description, html, errorList = [] }) => (
    <ErrorSummary
      title={words(heading)}
      description={html ? words({ html }) : words(description)}
      items={errorList.flatMap((item) => (item ? [{ href: item.href, text: item.text ?? '' }] : []))}
    />
  ),
});

type KitLink = { href?: string; text?: string; html?: string };
type KitAccount = KitLink & { action?: string; icon?: boolean };
type KitNavigation = KitLink & { active?: boolean; current?: boolean; classes?: string };
type KitHeader = {
  logo?: { href?: string; src?: string; ariaLabel?: string };
  service?: Partial<Service>;
  organisation?: Organisation;
  account?: { items: (KitAccount | false)[] };
  navigation?: { items: (KitNavigation | false)[]; colour?: string; justified?: boolean };
  colour?: string;
  inline?: boolean;
};

kitSuite<KitHeader>('header', {
  covered: 32,
  render: (params) => {
    only(params, 'logo', 'service', 'organisation', 'account', 'navigation', 'colour', 'inline');
    if (params.navigation) only(params.navigation, 'items', 'colour', 'justified');
    return (
      <Header
        {...namesOf(params)}
        account={params.account?.items.flatMap((item) => (item ? [accountOf(item)] : []))}
        navigation={params.navigation?.items.flatMap((item) => (item ? [placeOf(item)] : []))}
        isWhite={params.colour === 'white'}
        isInline={params.inline}
        isNavigationWhite={params.navigation?.colour === 'white'}
        isNavigationJustified={params.navigation?.justified}
      />
    );
  },
});

function namesOf({ logo, service, organisation }: KitHeader) {
  if (logo) only(logo, 'href');
  const { text, href } = service ?? {};
  const isOneLink = href && (!logo?.href || logo.href === href);
  if (service && !text) throw new NotExpressible('a service without a name');
  if (logo?.href && href && !organisation && !isOneLink)
    throw new NotExpressible('two links, one on the logo');
  return {
    service: text ? { text, href } : undefined,
    organisation: organisation && { ...organisation, href: logo?.href },
  };
}

function accountOf({ text = '', href, action, icon }: KitAccount) {
  return { text, href, action, hasIcon: icon };
}

function placeOf(item: KitNavigation) {
  only(item, 'href', 'text', 'active', 'current');
  if (!item.href || !item.text) throw new NotExpressible('a place without a link');
  const current = item.current ? ('page' as const) : item.active ? ('section' as const) : undefined;
  return { href: item.href, text: item.text, current };
}

type KitMeta = { items?: FooterLink[]; text?: string; html?: string } | string;

kitSuite<{ meta?: KitMeta; copyright?: KitText; html?: string }>('footer', {
  covered: 11,
  render: (params) => {
    only(params, 'meta', 'copyright', 'html');
    const meta = typeof params.meta === 'string' ? { text: params.meta } : params.meta;
    const text =
      typeof params.copyright === 'string' ? params.copyright : words(params.copyright ?? '© NHS England');
    return (
      <Footer links={meta?.items} copyright={text ? String(text) : false}>
        {meta?.text ? (
          <p className="nhsuk-body-s">{meta.text}</p>
        ) : (
          words({ html: params.html ?? meta?.html })
        )}
      </Footer>
    );
  },
});

it('calls the link of the header by every word seen in it (WCAG 2.5.3)', () => {
  const organisation = { name: 'Anytown', split: 'Anywhere', descriptor: 'Board', href: '/' };
  const html = renderToStaticMarkup(
    <Header organisation={organisation} service={{ text: 'Budgets', href: '/' }} />,
  );
  expect(html).toContain('href="/" aria-label="Anytown Anywhere Board Budgets homepage"');
  // Spaces between the names: without them the words seen run into one another for software that reads them.
  expect(parse(html).textContent.replace(/\s+/g, ' ').trim()).toBe('Anytown Anywhere Board Budgets');
});

it('parts the links where organisation and service lead to different pages', () => {
  const organisation = { name: 'Anytown', href: '/board' };
  const html = renderToStaticMarkup(
    <Header organisation={organisation} service={{ text: 'Budgets', href: '/' }} />,
  );
  expect(html).toContain('<a class="nhsuk-header__service-logo" href="/board"');
  expect(html).toContain('<a class="nhsuk-header__service-name" href="/">Budgets</a>');
});

it('signs out with a form that needs no script, or with a server action', () => {
  const posted = renderToStaticMarkup(<Header account={[{ text: 'Sign out', action: '/sign-out' }]} />);
  expect(posted).toContain('action="/sign-out" method="post"');
  const acted = renderToStaticMarkup(<Header account={[{ text: 'Sign out', action: async () => {} }]} />);
  expect(acted).not.toContain('method="post"');
});
