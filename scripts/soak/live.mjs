import { setTimeout as pause } from 'node:timers/promises';
import { Visitor } from './visitor.mjs';
import { addReceipt } from './work.mjs';

/**
 * A user of the soak. `home`: where their area begins. `work`: what they record, if anything, and where it
 * leads; `sends`: whether a picture of a receipt follows it.
 * @typedef {object} User
 * @property {string} email
 * @property {string} password
 * @property {() => Promise<string>} [code] of the authenticator app of one of staff
 * @property {string} home
 * @property {import('./work.mjs').Work} [work]
 * @property {boolean} [sends]
 *
 * @typedef {object} Soak
 * @property {string} base
 * @property {import('./tally.mjs').Tally} tally
 * @property {number} until by the clock of `performance`
 * @property {Blob} picture
 * @property {(email: string) => string} nextText of a record, which no other has
 */

/** Milliseconds between two steps of one user, and how many of 100 steps are a form or a new sign-in. */
const PAUSE = 150;
const FORMS = 20;
const SIGN_INS = 3;
/** An account may send 60 files an hour. */
const MOST_UPLOADS = 50;
const LINK = /<a\b[^>]*\bhref="(\/[^"#]*)"/g;
/** Exports, files and health are no pages. */
const NO_PAGE = /^\/(?:api|_next)\//;

/**
 * Uses the service as one user until the time is over.
 * @param {User} user
 * @param {Soak} soak
 */
export async function live(user, soak) {
  const visitor = new Visitor(soak.base, soak.tally);
  let page = await signIn(visitor, user, soak);
  let sent = 0;
  while (performance.now() < soak.until) {
    const dice = Math.random() * 100;
    if (dice < SIGN_INS) page = await signIn(visitor, user, soak);
    else if (user.work && dice < SIGN_INS + FORMS) {
      page = await doWork(visitor, user, soak);
      if (user.sends && sent < MOST_UPLOADS && Math.random() < 0.3) {
        await upload(visitor, page, soak);
        sent += 1;
      }
    } else page = await walk(visitor, page, user);
    await pause(PAUSE);
  }
}

/**
 * @param {Visitor} visitor
 * @param {User} user
 * @param {Soak} soak
 */
async function signIn(visitor, { email, password, code, home }, { tally }) {
  visitor.forget();
  let page = await visitor.submit(await visitor.open('/sign-in'), 'Sign in', { email, password });
  if (code) page = await visitor.submit(page, 'Continue', { code: await code() });
  tally.signIns += 1;
  if (!page.address.startsWith(home)) tally.fault(`A sign-in led to ${page.address.replace(/\?.*/, '')}`);
  return page;
}

/**
 * @param {Visitor} visitor
 * @param {User} user
 * @param {Soak} soak
 */
async function doWork(visitor, { email, work }, { tally, nextText }) {
  if (!work) throw new Error('This user records nothing');
  const page = await work(visitor, nextText(email));
  tally.forms += 1;
  if (!page.address.includes('done=')) tally.fault('A form was not taken');
  return page;
}

/**
 * @param {Visitor} visitor
 * @param {import('./visitor.mjs').Shown} page of the spending
 * @param {Soak} soak
 */
async function upload(visitor, page, { tally, picture }) {
  const answer = await addReceipt(visitor, page, picture);
  tally.uploads += 1;
  if (!answer.address.includes('done=receipt')) tally.fault('A file was not taken');
}

/**
 * Follows a link of the page within the user's area, or goes home where there is none.
 * @param {Visitor} visitor
 * @param {import('./visitor.mjs').Shown} page
 * @param {User} user
 */
function walk(visitor, { body }, { home }) {
  const links = [...body.matchAll(LINK)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
  const pages = links.filter((href) => href.startsWith(home) && !NO_PAGE.test(href));
  return visitor.open(pages[Math.floor(Math.random() * pages.length)] ?? home);
}
