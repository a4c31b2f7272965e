import { createHash, randomBytes } from 'node:crypto';
import { withClient } from '../lib/connect.mjs';
import { Refusal } from '../lib/refusal.mjs';

const hours = 3_600_000;

/** One account for each area, the busiest first where there are several. */
const accounts = {
  commissioner: `SELECT user_id, commissioner_code, role::text FROM membership WHERE role = 'PHB_LEAD' ORDER BY commissioner_code LIMIT 1`,
  practitioner: `SELECT user_id, commissioner_code, 'PRACTITIONER' AS role FROM caseload_entry GROUP BY 1, 2 ORDER BY count(*) DESC LIMIT 1`,
  'budget-holder': `SELECT a.user_id, a.commissioner_code, 'BUDGET_HOLDER' AS role FROM authority a
    JOIN budget b USING (commissioner_code, person_id) WHERE a.kind = 'SELF' AND a.user_id IS NOT NULL LIMIT 1`,
};

/** The Cookie header of each area. @typedef {Record<keyof typeof accounts, string>} Cookies */

/**
 * Opens a session for each area, for an hour.
 * @param {string} ownerUrl
 * @returns {Promise<Cookies>}
 */
export function openSessions(ownerUrl) {
  return withClient('DATABASE_OWNER_URL', ownerUrl, async (client) => {
    /** @param {keyof typeof accounts} area */
    const cookieOf = async (area) => {
      const { rows } = await client.query(accounts[area]);
      if (!rows[0])
        throw new Refusal(`Nobody in this database works in the area "${area}": load the demonstration.`);
      return openSession(client, rows[0]);
    };
    return {
      commissioner: await cookieOf('commissioner'),
      practitioner: await cookieOf('practitioner'),
      'budget-holder': await cookieOf('budget-holder'),
    };
  });
}

/**
 * @param {import('pg').Client} client
 * @param {{ user_id: string, commissioner_code: string, role: string }} account
 */
async function openSession(client, { user_id: userId, commissioner_code: commissioner, role }) {
  const id = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(id).digest('hex');
  const now = Date.now();
  await client.query(
    `INSERT INTO session (id_hash, user_id, commissioner_code, role, created_at, last_seen_at, idle_minutes, absolute_expires_at, device)
     VALUES ($1, $2, $3, $4, $5, $5, 30, $6, 'bench')`,
    [hash, userId, commissioner, role, new Date(now), new Date(now + hours)],
  );
  return `phb-session=${id}`;
}
