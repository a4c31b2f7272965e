import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../lib/folders.mjs';

const service = 'Personal health budgets';

/**
 * A page with the header of the service that needs neither the application nor a script.
 * @param {string} title
 * @param {string} content below the heading, as markup
 * @param {string} [script] as markup
 */
export function wholePage(title, content, script = '') {
  return `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - ${service}</title>${styleSheets()}</head>
<body><a class="nhsuk-skip-link" href="#maincontent">Skip to main content</a>
<header class="nhsuk-header" role="banner"><div class="nhsuk-header__container nhsuk-width-container">
<div class="nhsuk-header__service"><a class="nhsuk-header__service-logo" href="/"><span class="nhsuk-header__service-name">${service}</span></a></div>
</div></header>
<div class="nhsuk-width-container"><main class="nhsuk-main-wrapper" id="maincontent">
<h1 class="nhsuk-heading-l">${title}</h1>
${content}
</main></div>
${script}
</body></html>`;
}

/**
 * @param {unknown} policy the Content-Security-Policy that the answer has already
 * @param {string} nonce
 * @returns {Record<string, string>}
 */
export function pageHeaders(policy, nonce) {
  const own = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-store' };
  if (policy) return own;
  const strict = `default-src 'none'; style-src 'self'; connect-src 'self'; script-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
  return {
    ...own,
    'content-security-policy': strict,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
  };
}

/** @type {string | undefined} */
let links;

/** The style sheets of the build, which comes before any page; read once. */
function styleSheets() {
  const folder = path.join(root, '.next/static');
  if (!existsSync(folder)) return '';
  links ??= readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => `<link rel="stylesheet" href="/_next/static/${name.replaceAll('\\', '/')}">`)
    .join('');
  return links;
}
