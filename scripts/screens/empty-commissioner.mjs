/** A commissioner of the reference data in which nothing has happened yet. */
const code = 'QUA';
const roles = [
  ['empty.lead', 'Nobody’s Lead', 'PHB_LEAD'],
  ['empty.practitioner', 'Nobody’s Practitioner', 'PRACTITIONER'],
];

/**
 * Makes two sign-ins of a commissioner that has nothing, for the pictures of empty pages. They are not named
 * on the sign-in page, and are there only once however often the pictures are taken.
 * @param {import('pg').Client} client
 */
export async function ensureEmptyCommissioner(client) {
  const { randomUUID } = await import('node:crypto');
  await client.query(`SET app.commissioner_code = '${code}'; SET app.reach = 'commissioner'`);
  for (const [key, name, role] of roles) {
    const { rows } = await client.query(
      `INSERT INTO user_account (id, email, display_name, password_hash, created_at)
       SELECT $1, $2, $3, password_hash, now() FROM user_account WHERE email = 'lead@demonstration.invalid'
       ON CONFLICT (email) DO NOTHING RETURNING id`,
      [randomUUID(), `${key}@demonstration.invalid`, name],
    );
    if (rows.length === 0) continue;
    await client.query(
      `INSERT INTO membership (commissioner_code, id, user_id, role, approval_limit_pence, starts_on) VALUES ($1, $2, $3, $4, $5, '2024-01-01')`,
      [code, randomUUID(), rows[0].id, role, role === 'PHB_LEAD' ? 5_000_000 : null],
    );
  }
}
