import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../lib/folders.mjs';
import { retryScript } from './retry-script.mjs';

const service = 'Personal health budgets';

/**
 * The page for a fault. It needs neither the database nor a script. With scripts it tries again by itself.
 * @param {{ number: string, form: import('./sent-form.mjs').SentForm | null, policy: unknown }} facts
 *   `policy` is the Content-Security-Policy the answer has already, with its nonce
 * @returns {{ html: string, headers: Record<string, string> }}
 */
export function faultPage({ number, form, policy }) {
  const nonce = /'nonce-([\w+/=]+)'/.exec(String(policy ?? ''))?.[1] ?? randomBytes(16).toString('base64');
  const html = `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sorry, there is a problem - ${service}</title>${styleSheets()}</head>
<body><a class="nhsuk-skip-link" href="#maincontent">Skip to main content</a>
<header class="nhsuk-header" role="banner"><div class="nhsuk-header__container nhsuk-width-container">
<div class="nhsuk-header__service"><a class="nhsuk-header__service-logo" href="/"><span class="nhsuk-header__service-name">${service}</span></a></div>
</div></header>
<div class="nhsuk-width-container"><main class="nhsuk-main-wrapper" id="maincontent">
<h1 class="nhsuk-heading-l">Sorry, there is a problem</h1>
${form ? formPart(form) : pagePart}
<p>If this keeps happening, give your NHS team this number: <strong>${number}</strong></p>
</main></div>
<script nonce="${nonce}">${retryScript}</script>
</body></html>`;
  return { html, headers: headersWith(policy, nonce) };
}

const pagePart = `<p>This page did not work. Anything you saved is safe.</p>
<p id="again" role="status">Try again in a few minutes.</p>
<p><a class="nhsuk-button" href="">Try again</a></p>
<p><a href="/">Go to the start page</a></p>`;

/** @param {import('./sent-form.mjs').SentForm} form */
function formPart({ action, fields, hadFile }) {
  const hidden = fields.map(
    ([name, value]) => `<textarea hidden name="${escaped(name)}">\n${escaped(value)}</textarea>`,
  );
  return `<p>We could not take what you sent. It is kept on this page. Do not close it.</p>
<p id="again" role="status">Wait a minute, then send it again.</p>
${hadFile ? '<p>You will have to choose your file again.</p>' : ''}
<form action="${escaped(action)}" method="post" enctype="multipart/form-data">${hidden.join('')}
<button class="nhsuk-button" type="submit">Send again</button></form>`;
}

/** @param {string} text */
function escaped(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** @param {unknown} policy @param {string} nonce @returns {Record<string, string>} */
function headersWith(policy, nonce) {
  const own = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'private, no-store',
    'retry-after': '60',
  };
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
