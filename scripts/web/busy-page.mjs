import { randomBytes } from 'node:crypto';
import { pageHeaders, wholePage } from './whole-page.mjs';

/**
 * The page for what was asked too often.
 * @param {{ seconds: number, policy: unknown }} facts
 *   `seconds` until the next is taken; `policy` is the Content-Security-Policy that the answer has already
 * @returns {{ html: string, headers: Record<string, string> }}
 */
export function busyPage({ seconds, policy }) {
  const html = wholePage(
    'Wait before you try again',
    `<p>You have done this many times in a short time. There is a limit, to keep people’s information safe.</p>
<p>Wait ${inWords(seconds)}, then try again.</p>
<p>If the limit stops your work, tell your administrator.</p>
<p><a href="/">Go to the start page</a></p>`,
  );
  return { html, headers: pageHeaders(policy, randomBytes(16).toString('base64')) };
}

/** @param {number} seconds */
function inWords(seconds) {
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
