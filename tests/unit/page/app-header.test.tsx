import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AppHeader } from '@/components/page/app-header';
import { navigationFor } from '@/components/page/navigation-for';
import type { Actor } from '@/lib/core/policy/policy';
import { ROLES } from '@/lib/core/policy/role';
import { navigationOf } from '@/lib/web/auth/navigation';

const service = 'Personal health budgets';

/** The header of a role on a page. */
function headerOf(role: Actor['role'], path: string): string {
  const navigation = navigationFor(
    navigationOf({ role, duty: null, personIds: [] } as unknown as Actor),
    path,
  );
  return renderToStaticMarkup(<AppHeader service={service} homeHref="/" navigation={navigation} />);
}

describe('the header', () => {
  it('has a menu on a phone for staff, and one row of places for budget holders', () => {
    const withMenu = ROLES.filter((role) => headerOf(role, '/').includes('<summary>Menu</summary>'));
    expect(withMenu).toEqual(['PHB_LEAD', 'FINANCE_OFFICER', 'AUDITOR', 'ADMINISTRATOR', 'PRACTITIONER']);
  });

  it('puts the menu before what it opens, so that the next key leads there', () => {
    const html = headerOf('PHB_LEAD', '/commissioner');
    expect(html.indexOf('<summary>')).toBeLessThan(html.indexOf('aria-label="Menu"'));
  });

  it('marks the page, or the section of a page below it', () => {
    expect(headerOf('ADMINISTRATOR', '/commissioner/settings')).toContain(
      '<a href="/commissioner/settings" aria-current="page">',
    );
    expect(headerOf('ADMINISTRATOR', '/commissioner/settings/advice-pals')).toContain(
      '<a href="/commissioner/settings" aria-current="true">',
    );
  });

  it('of a page for everyone has neither menu nor places, and names its link by what is seen', () => {
    const html = renderToStaticMarkup(<AppHeader service={service} homeHref="/" />);
    expect(html).not.toContain('<nav');
    expect(html).not.toContain('<details');
    expect(html.replace(/<[^>]+>/g, '').trim()).toBe('Personal health budgets homepage');
  });
});
