import { describe, expect, it } from 'vitest';
import { screens as pictures, withoutPicture } from '../../scripts/screens/list.mjs';
import { sources } from './files';

type Screen = { name: string; route: string };

const routes = sources('app')
  .filter(({ path }) => path.endsWith('/page.tsx'))
  .map(({ path }) => routeOf(path));
const screens = sources('tests/e2e/pages').flatMap(({ text }) => screensIn(text));
const specs = sources('tests/e2e').filter(({ path }) => path.endsWith('.spec.ts'));
const journeys = sources('tests/e2e')
  .filter(({ path }) => !path.startsWith('tests/e2e/pages/'))
  .map(({ text }) => text.replace(/^import [^;]*;/gm, ''));
// The one screen for a path with no route.
const NO_ROUTE = '/no-such-page';

describe('every route is tried in a browser', () => {
  it('has a page object', () => {
    expect(routes.length).toBeGreaterThan(0);
    expect(routes.filter((route) => !screens.some((screen) => screen.route === route))).toEqual([]);
  });

  it('has a picture, or a reason for none', () => {
    const pictured = new Set([...pictures.map(({ route }) => route), ...Object.keys(withoutPicture)]);
    expect(routes.filter((route) => !pictured.has(route))).toEqual([]);
  });

  it('has one page object and no second', () => {
    const named = screens.map(({ route }) => route);
    expect(named.filter((route, index) => named.indexOf(route) !== index)).toEqual([]);
  });

  it('exists: no page object is for a route that is gone', () => {
    const gone = screens.filter(({ route }) => route !== NO_ROUTE && !routes.includes(route));
    expect(gone).toEqual([]);
  });

  it('is visited by a spec', () => {
    expect(specs.length).toBeGreaterThan(0);
    expect(
      screens.filter(({ name }) => !isVisited(name)).map(({ name, route }) => `${name} ${route}`),
    ).toEqual([]);
  });

  it('reads what it thinks it reads', () => {
    expect(routeOf('app/(public)/sign-in/page.tsx')).toBe('/sign-in');
    expect(routeOf('app/page.tsx')).toBe('/');
    expect(screensIn("class A extends PageObject {\n  readonly route = '/a';\n}")).toEqual([
      { name: 'A', route: '/a' },
    ]);
  });
});

/** The address of a page's folder; groups in brackets are no part of it. */
function routeOf(path: string): string {
  const folders = path
    .split('/')
    .slice(1, -1)
    .filter((folder) => !folder.startsWith('('));
  return `/${folders.join('/')}`;
}

function screensIn(text: string): Screen[] {
  return [...text.matchAll(/class (\w+) extends \w+ \{[^}]*?readonly route = '([^']+)'/g)].map(
    ([, name = '', route = '']) => ({ name, route }),
  );
}

/**
 * A spec, or what specs have in common, makes the page object or names its class in a list of what it visits.
 */
function isVisited(name: string): boolean {
  return journeys.some((text) => new RegExp(`\\bnew ${name}\\(|[\\[,]\\s*${name}\\b`).test(text));
}
