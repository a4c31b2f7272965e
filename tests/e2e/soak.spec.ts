import { applicationRole } from '../../scripts/lib/roles.mjs';
import { soak } from '../../scripts/soak/soak.mjs';
import { addContact, recordSpending } from '../../scripts/soak/work.mjs';
import { codeOf } from '../support/factor';
import { build, PASSWORD as password } from './support/build';
import { setting } from './support/setting';
import { sql } from './support/sql';
import { expect, test } from './support/test';

/** `npm run soak` does the same for longer, and judges the memory of a web process of its own. */
const SECONDS = 10;

test('several users at once find no fault, and every record they make is there once', async ({
  commissioner,
  baseURL,
}) => {
  const { personId, practitioner } = await build.aCaseAt(commissioner, 'ACTIVE');
  const holder = await build.aHolder(commissioner, personId, 'BUDGET_HOLDER', { password });
  const lead = await build.aStaffMember('PHB_LEAD', commissioner, { password });
  const finance = await build.aStaffMember('FINANCE_OFFICER', commissioner, { password });
  const [own] = await sql<{ email: string }>(
    `UPDATE user_account SET password_hash = (SELECT password_hash FROM user_account WHERE id = $2)
     WHERE id = $1 RETURNING email`,
    [practitioner.userId, lead.userId],
  );
  await build.giveFactor(practitioner);
  const code = async () => {
    // As though the half minute of the last code were over.
    await sql('UPDATE second_factor SET last_step = 0 WHERE user_id = ANY ($1)', [
      [practitioner, lead, finance].map(({ userId }) => userId),
    ]);
    return codeOf();
  };
  const report = await soak({
    base: String(baseURL),
    ownerUrl: setting('E2E_DATABASE_URL'),
    role: applicationRole,
    seconds: SECONDS,
    users: [
      { email: holder.email, password, home: '/budget-holder', work: recordSpending, sends: true },
      { email: String(own?.email), password, code, home: '/practitioner', work: addContact(personId) },
      ...[lead, finance].map(({ email }) => ({ email, password, code, home: '/commissioner' })),
    ],
  });
  expect(report.wrong).toEqual([]);
  expect(report.tally.forms).toBeGreaterThan(0);
});
