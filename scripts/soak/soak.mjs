import pg from 'pg';
import sharp from 'sharp';
import { live } from './live.mjs';
import { Tally } from './tally.mjs';
import { leftIn, totalsOf } from './totals.mjs';
import { watchUse } from './use.mjs';
import { Visitor } from './visitor.mjs';

/**
 * @typedef {object} Given
 * @property {string} base the address of the running service, of this machine
 * @property {number | undefined} [pid] of the web process, if nothing else uses it: then its memory and its
 * connections are judged
 * @property {string} ownerUrl a database role that sees every row
 * @property {string} role that the service signs in to the database as
 * @property {number} seconds
 * @property {import('./live.mjs').User[]} users the first is a budget holder who records spending
 *
 * @typedef {object} Report
 * @property {Tally} tally
 * @property {string[]} wrong a sentence for each fault, and for each bound that was broken
 * @property {number[]} memory megabytes
 * @property {number[]} connections
 */

/** Megabytes by which the web process may grow after the first fifth of the time. */
const MOST_GROWTH = 150;
/** The pool of the pages and that of the jobs, with room for what is asked now and then. */
const MOST_CONNECTIONS = 30;

/**
 * Uses a running service as several users at once and compares what it then has with what was sent.
 * @param {Given} given
 * @returns {Promise<Report>}
 */
export async function soak({ base, pid, ownerUrl, role, seconds, users }) {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const tally = new Tally();
  const since = new Date();
  const mark = `Soak ${since.getTime().toString(36)}`;
  let written = 0;
  /** @param {string} email */
  const nextText = (email) => {
    written += 1;
    return `${mark} ${email.split('@')[0]?.slice(0, 12)} ${written}`;
  };
  const picture = await aPicture();
  const before = await leftOf(base, users[0]);
  const use = watchUse(pid, owner, role);
  const until = performance.now() + seconds * 1_000;
  const living = users.map((user) =>
    live(user, { base, tally, until, picture, nextText }).catch((/** @type {Error} */ fault) =>
      tally.fault(fault.message),
    ),
  );
  await Promise.all(living);
  await use.stop();
  const found = await totalsOf(owner, { mark, since, emails: users.map(({ email }) => email) });
  await owner.end();
  const shown = { before, after: await leftOf(base, users[0]) };
  return { tally, wrong: judge({ tally, use, found, shown, isAlone: pid !== undefined }), ...use };
}

/**
 * What the home of a holder says is left.
 * @param {string} base
 * @param {import('./live.mjs').User} [holder]
 */
async function leftOf(base, holder) {
  if (!holder) throw new Error('A soak needs a budget holder');
  const visitor = new Visitor(base, new Tally());
  const { email, password } = holder;
  await visitor.submit(await visitor.open('/sign-in'), 'Sign in', { email, password });
  return leftIn((await visitor.open('/budget-holder/spending/new')).body);
}

/**
 * @typedef {object} Judged
 * @property {Tally} tally
 * @property {import('./use.mjs').Use} use
 * @property {import('./totals.mjs').Totals} found
 * @property {{ before: number | null, after: number | null }} shown in pence
 * @property {boolean} isAlone
 *
 * @param {Judged} judged
 * @returns {string[]}
 */
function judge({ tally, use, found, shown, isAlone }) {
  const { spendings, pence, contacts, uploads } = found;
  const [growth, most] = [growthOf(use.memory), Math.max(...use.connections)];
  /** @type {[boolean, string][]} */
  const rules = [
    [tally.faults === 0, `${tally.faults} faults`],
    [tally.forms === spendings + contacts, `${tally.forms} forms made ${spendings + contacts} records`],
    [tally.uploads === uploads, `${tally.uploads} files made ${uploads} uploads`],
    [pence === spendings, `${spendings} spendings of a penny make ${pence} pence`],
    [shown.before !== null && shown.after !== null, 'the page of the holder does not say what is left'],
    [
      (shown.before ?? 0) - (shown.after ?? 0) === pence,
      `the page says ${shown.before} and then ${shown.after} pence`,
    ],
    [!isAlone || growth <= MOST_GROWTH, `the web process grew by ${growth.toFixed(0)} MB`],
    [!isAlone || most <= MOST_CONNECTIONS, `${most} connections`],
  ];
  return [...tally.named, ...rules.filter(([holds]) => !holds).map(([, sentence]) => sentence)];
}

/**
 * From the end of the first fifth, when every page has been asked for, to the end.
 * @param {number[]} memory
 */
function growthOf(memory) {
  const warm = memory[Math.ceil(memory.length / 5)];
  return warm === undefined ? 0 : (memory.at(-1) ?? 0) - warm;
}

/** Grey noise, as a scanner makes of an empty paper. */
async function aPicture() {
  const noise = { type: /** @type {const} */ ('gaussian'), mean: 128, sigma: 40 };
  const made = sharp({ create: { width: 800, height: 600, channels: 3, background: '#fff', noise } });
  return new Blob([new Uint8Array(await made.jpeg().toBuffer())], { type: 'image/jpeg' });
}
