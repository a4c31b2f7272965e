/** @typedef {{ spendings: number, pence: number, contacts: number, uploads: number }} Totals */

/**
 * What the database has of a soak.
 * @param {import('pg').Client} owner
 * @param {{ mark: string, since: Date, emails: string[] }} soak `mark`: what each text of it begins with
 * @returns {Promise<Totals>}
 */
export async function totalsOf(owner, { mark, since, emails }) {
  const { rows } = await owner.query(
    `SELECT (SELECT count(*)::int FROM spending WHERE paid_to LIKE $1) AS spendings,
       (SELECT coalesce(sum(amount_pence), 0)::int FROM spending WHERE paid_to LIKE $1) AS pence,
       (SELECT count(*)::int FROM emergency_contact WHERE name LIKE $1) AS contacts,
       (SELECT count(*)::int FROM upload JOIN user_account u ON u.id = sent_by_id WHERE sent_at >= $2 AND u.email = ANY ($3)) AS uploads`,
    [`${mark} %`, since, emails],
  );
  return rows[0];
}

/**
 * The money that a page says is left, in pence. Null where it says none.
 * @param {string} html
 */
export function leftIn(html) {
  const [, pounds, pence = '00'] = /You have £([\d,]+)(?:\.(\d\d))? to spend/.exec(html) ?? [];
  return pounds === undefined ? null : Number(pounds.replaceAll(',', '')) * 100 + Number(pence);
}
