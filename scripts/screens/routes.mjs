import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../lib/folders.mjs';
import { Refusal } from '../lib/refusal.mjs';
import { screens, withoutPicture } from './list.mjs';

/**
 * The pages of the build, by address: from the build's own manifest, so that nothing on disk is forgotten.
 */
export function builtPages() {
  const manifest = JSON.parse(readFileSync(path.join(root, '.next/app-path-routes-manifest.json'), 'utf8'));
  return Object.entries(manifest)
    .filter(([file]) => file.endsWith('/page'))
    .map(([, route]) => route);
}

/** @throws {Refusal} when a page of the build has no picture, or a picture has no page */
export function refuseGaps(pages = builtPages()) {
  const pictured = new Set([...screens.map(({ route }) => route), ...Object.keys(withoutPicture)]);
  const missing = pages.filter((route) => !pictured.has(route));
  const stale = [...pictured].filter((route) => !pages.includes(route));
  if (pages.length === 0) throw new Refusal('The build names no page at all.');
  if (missing.length > 0)
    throw new Refusal(`No picture is listed for ${missing.join(', ')}: add it to scripts/screens/list.mjs.`);
  if (stale.length > 0)
    throw new Refusal(`The build has no page ${stale.join(', ')}: take it out of scripts/screens/list.mjs.`);
}

/**
 * What the demonstration lacks for a screen: its row, or a value of the row that the address or the sign-in
 * needs. Undefined when it can be taken.
 * @param {import('./list.mjs').Screen} screen
 * @param {import('./lookups.mjs').Found} found
 * @returns {string | undefined}
 */
export function lackOf({ route, query = '', fixed = {}, row, as }, found) {
  if (row === undefined) return undefined;
  const values = found[row];
  if (!values) return row;
  const names = [...(route + query).matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name);
  if (as === undefined) names.push('account');
  const missing = names.find((name) => name in values && values[name] === null && !(name in fixed));
  return missing && `${row}.${missing}`;
}

/**
 * The address of a screen: its brackets filled from what is fixed and from its row.
 * @param {Pick<import('./list.mjs').Screen, 'route' | 'query' | 'fixed' | 'row'>} screen
 * @param {import('./lookups.mjs').Found} found
 */
export function addressOf({ route, query = '', fixed = {}, row }, found) {
  if (route === '/_not-found') return '/there-is-no-such-page';
  /** @type {Record<string, string | null>} */
  const values = { ...(row && found[row]), ...fixed };
  return (route + query).replace(/\[(\w+)\]/g, (_, name) => values[name] ?? fail(route, name));
}

/**
 * @param {string} route
 * @param {string} name
 * @returns {never}
 */
function fail(route, name) {
  throw new Refusal(`Nothing fills [${name}] of ${route}: name a row that does in scripts/screens/list.mjs.`);
}
