import { randomBytes } from 'node:crypto';
import { retryScript } from './retry-script.mjs';
import { pageHeaders, wholePage } from './whole-page.mjs';

/**
 * The page for a fault. It needs neither the database nor a script. With scripts it tries again by itself.
 * @param {{ number: string, form: import('./sent-form.mjs').SentForm | null, policy: unknown }} facts
 *   `policy` is the Content-Security-Policy the answer has already, with its nonce
 * @returns {{ html: string, headers: Record<string, string> }}
 */
export function faultPage({ number, form, policy }) {
  const nonce = /'nonce-([\w+/=]+)'/.exec(String(policy ?? ''))?.[1] ?? randomBytes(16).toString('base64');
  const html = wholePage(
    'Sorry, there is a problem',
    `${form ? formPart(form) : pagePart}
<p>If this keeps happening, give your NHS team this number: <strong>${number}</strong></p>`,
    `<script nonce="${nonce}">${retryScript}</script>`,
  );
  return { html, headers: { ...pageHeaders(policy, nonce), 'retry-after': '60' } };
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
