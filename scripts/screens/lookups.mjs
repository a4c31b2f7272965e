import { eligibilityLookups } from './eligibility-lookups.mjs';

/** Who may sign in with the password of the demonstration, and has one role. */
const named = `SELECT id, split_part(email, '@', 1) AS account FROM user_account WHERE password_hash IS NOT NULL AND email NOT LIKE 'both@%'`;

/**
 * A case in a state on the caseload of a practitioner who can sign in.
 * @param {string} state
 * @param {string} [more] narrows it down
 */
const inState = (state, more = 'true') => `
  SELECT r.id AS "caseId", r.person_id AS "personId", u.account FROM phb_case r JOIN (${named}) u ON u.id = r.practitioner_id
  WHERE r.commissioner_code = 'QOX' AND r.state = '${state}' AND ${more} ORDER BY r.asked_on, r.id LIMIT 1`;

/** @param {string} table */
const has = (table) =>
  `EXISTS (SELECT FROM care_plan p JOIN ${table} x ON x.plan_id = p.id WHERE p.case_id = r.id AND x.removed_at IS NULL)`;
const isWhole = `r.id IN (SELECT case_id FROM care_plan WHERE starts_on IS NOT NULL)`;
/**
 * @param {string} table
 * @param {string} name
 */
const oneOf = (table, name) => `
  SELECT r.*, (SELECT x.id FROM care_plan p JOIN ${table} x ON x.plan_id = p.id WHERE p.case_id = r."caseId" AND x.removed_at IS NULL
    ORDER BY x.position LIMIT 1) AS "${name}"
  FROM (${inState('PLANNING', has(table))}) r`;

/** @param {string} key */
const peopleOf = (key) => `
  SELECT a.person_id AS "personId", '${key}' AS account FROM authority a JOIN user_account u ON u.id = a.user_id
  WHERE a.commissioner_code = 'QOX' AND u.email = '${key}@demonstration.invalid'`;

/** @param {string} state */
const payment = (state) => `
  SELECT id AS "paymentId", budget_id AS "budgetId" FROM payment WHERE commissioner_code = 'QOX' AND state = '${state}' ORDER BY due_on, id LIMIT 1`;

/**
 * What fills the brackets of a route: one row each, by name. `account` is who can see it, where that follows
 * from the row.
 */
export const lookups = {
  requested: inState('REQUESTED'),
  eligible: inState('ELIGIBLE'),
  untold: inState(
    'INDICATIVE_SET',
    `NOT EXISTS (SELECT FROM indicative_budget i WHERE i.case_id = r.id AND i.told_on IS NOT NULL)`,
  ),
  informed: inState(
    'INDICATIVE_SET',
    `EXISTS (SELECT FROM indicative_budget i WHERE i.case_id = r.id AND i.told_on IS NOT NULL)`,
  ),
  planning: inState('PLANNING', isWhole),
  unfinished: inState('PLANNING', `NOT (${isWhole})`),
  outcome: oneOf('plan_outcome', 'outcomeId'),
  service: oneOf('plan_line', 'serviceId'),
  risk: oneOf('plan_risk', 'riskId'),
  submitted: inState('PLAN_SUBMITTED'),
  approved: inState('APPROVED'),
  active: `SELECT r.*, b.id AS "budgetId" FROM (${inState('ACTIVE')}) r JOIN budget b ON b.case_id = r."caseId"`,
  spent: `SELECT r.*, s.budget_id AS "budgetId", s.id AS "spendingId"
    FROM (${inState('ACTIVE', 'EXISTS (SELECT FROM spending x WHERE x.person_id = r.person_id)')}) r JOIN spending s ON s.person_id = r."personId"
    JOIN (${named}) w ON w.id = s.recorded_by_id AND w.account = r.account ORDER BY s.recorded_at LIMIT 1`,
  receipted: `SELECT r.*, s.budget_id AS "budgetId", s.id AS "spendingId", c.id AS "receiptId"
    FROM (${inState('ACTIVE', 'EXISTS (SELECT FROM receipt x WHERE x.person_id = r.person_id)')}) r
    JOIN receipt c ON c.person_id = r."personId" JOIN spending s ON s.id = c.spending_id ORDER BY c.uploaded_at LIMIT 1`,
  holder: `SELECT h.*, b.id AS "budgetId", s.id AS "spendingId", s.allocation_id AS "allocationId", c.id AS "receiptId" FROM (${peopleOf('holder')}) h JOIN budget b ON b.person_id = h."personId"
    JOIN spending s ON s.budget_id = b.id JOIN receipt c ON c.spending_id = s.id ORDER BY s.recorded_at LIMIT 1`,
  representing: `SELECT p.* FROM (${peopleOf('representative')}) p JOIN phb_case r ON r.person_id = p."personId" WHERE r.state = 'PLANNING' LIMIT 1`,
  contact: `SELECT e.id AS "contactId", e.person_id AS "personId", u.account FROM emergency_contact e JOIN phb_case r ON r.person_id = e.person_id
    JOIN (${named}) u ON u.id = r.practitioner_id WHERE e.commissioner_code = 'QOX' ORDER BY e.id LIMIT 1`,
  authority: `SELECT a.id AS "authorityId", a.person_id AS "personId", u.account FROM authority a JOIN phb_case r ON r.person_id = a.person_id
    JOIN (${named}) u ON u.id = r.practitioner_id WHERE a.commissioner_code = 'QOX' AND a.kind <> 'SELF' AND a.ended_at IS NULL ORDER BY a.id LIMIT 1`,
  earlier: `SELECT e.entry_id AS "entryId", e.person_id AS "personId", u.account FROM eligibility e JOIN phb_case r ON r.person_id = e.person_id
    JOIN (${named}) u ON u.id = r.practitioner_id WHERE e.commissioner_code = 'QOX' AND e.decided_where = 'ELSEWHERE'
      AND NOT EXISTS (SELECT FROM eligibility n WHERE n.supersedes_id = e.id) ORDER BY e.id LIMIT 1`,
  stranger: `SELECT c.person_id AS "personId", 'practitioner' AS account FROM caseload_entry c JOIN user_account u ON u.id = c.user_id
    WHERE c.commissioner_code = 'QOX' AND u.email NOT LIKE 'practitioner%' ORDER BY c.id LIMIT 1`,
  account: `SELECT c.budget_id AS "budgetId", h.allocation_id AS "allocationId" FROM bank_details d
    JOIN payee h ON h.commissioner_code = d.commissioner_code AND h.kind = d.payee_kind AND h.person_id = d.person_id AND h.replaced_at IS NULL
    JOIN allocation c ON c.id = h.allocation_id WHERE d.commissioner_code = 'QOX' ORDER BY d.state, d.recorded_at LIMIT 1`,
  run: `SELECT r.id AS "runId", l.id AS "runLineId" FROM payment_run r JOIN payment_run_line l ON l.run_id = r.id
    WHERE r.commissioner_code = 'QOX' ORDER BY r.number DESC, l.number LIMIT 1`,
  proposed: payment('PROPOSED'),
  released: payment('RELEASED'),
  lead: `SELECT m.user_id AS "userId", m.id AS "membershipId" FROM membership m JOIN user_account u ON u.id = m.user_id
    WHERE m.commissioner_code = 'QOX' AND u.email = 'lead@demonstration.invalid' AND m.role = 'PHB_LEAD' LIMIT 1`,
  ...eligibilityLookups(named),
};

/**
 * The row of each lookup, by its name. A lookup that finds nothing has no entry.
 * @typedef {Record<string, Record<string, string | null>>} Found
 */

/**
 * @param {import('pg').Client} client
 * @returns {Promise<Found>}
 */
export async function lookUp(client) {
  await client.query(`SET app.commissioner_code = 'QOX'; SET app.reach = 'commissioner'`);
  /** @type {Found} */
  const found = {};
  for (const [name, sql] of Object.entries(lookups)) {
    const { rows } = await client.query(sql);
    if (rows.length > 0) found[name] = rows[0];
  }
  return found;
}

/** The full demonstration has three hundred people of this commissioner, the small one some twenty. */
const MOST_PEOPLE_OF_SMALL = 100;

/**
 * Whether the database holds the small demonstration, which need not have a row for every picture.
 * @param {import('pg').Client} client
 * @returns {Promise<boolean>}
 */
export async function isSmall(client) {
  const { rows } = await client.query(
    `SELECT count(*)::int AS people FROM person WHERE commissioner_code = 'QOX'`,
  );
  return rows[0].people <= MOST_PEOPLE_OF_SMALL;
}
