import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyAudit } from '@/lib/audit/store/verify-audit';
import { caseView } from '@/lib/case/queries/case-view';
import { refundView } from '@/lib/challenge/queries/refund-view';
import { todayInLondon } from '@/lib/core/clock';
import type { Actor } from '@/lib/core/policy/policy';
import { eligibilityView } from '@/lib/decision/queries/eligibility-view';
import { personEligibility } from '@/lib/eligibility/queries/person-eligibility';
import { holderHome } from '@/lib/home/queries/holder-home';
import { myEligibility } from '@/lib/home/queries/my-eligibility';
import { letterView } from '@/lib/letter/queries/letter-view';
import { lettersView, newLetterView } from '@/lib/letter/queries/letters-view';
import { budgetView } from '@/lib/money/queries/budget-view';
import { findAccounts, grantRoles, makeAccounts } from '@/prisma/seed/accounts';
import { bankHolidays } from '@/prisma/seed/calendar';
import { drawPeople, historyFrom, SEED } from '@/prisma/seed/people';
import { leaveInvitation } from '@/prisma/seed/replay/open-invitation';
import { type Owner, openOwner } from '@/prisma/seed/replay/owner';
import { publishCriteriaOf } from '@/prisma/seed/replay/published-criteria';
import { replay } from '@/prisma/seed/replay/replay';
import { FEWEST } from '@/prisma/seed/stages';
import type { Story } from '@/prisma/seed/story';
import { backfillAgain, recordByDecision } from '../../support/eligibility';
import { aStaffMember } from '../../support/identity';
import { sql } from '../../support/superuser';

const files = mkdtempSync(path.join(tmpdir(), 'phb-receipts-'));
process.env.PHB_FILES_DIR = files;
afterAll(() => rmSync(files, { recursive: true }));

const today = todayInLondon();
const clockwork = { seed: SEED, today, holidays: bankHolidays() };
const stories = drawPeople({ ...clockwork, size: FEWEST });

/** Every kind of step by its real command, for a few people of both commissioners. */
beforeAll(async () => {
  await withOwner(undefined, (owner) => makeAccounts(owner, stories, historyFrom(today)));
  for (const code of ['QOX', 'QHL']) await withOwner(code, (owner) => load(owner, code));
}, 240_000);

async function load(owner: Owner, code: string): Promise<void> {
  const theirs = stories.filter((story: Story) => story.commissionerCode === code);
  const accounts = await findAccounts(owner, code);
  await grantRoles(owner, accounts, historyFrom(today));
  await publishCriteriaOf(accounts, historyFrom(today));
  await replay(theirs, { accounts, owner, clockwork }, () => undefined);
  await leaveInvitation(owner, accounts);
}

async function withOwner(code: string | undefined, work: (owner: Owner) => Promise<void>): Promise<void> {
  const owner = await openOwner(process.env.DATABASE_OWNER_URL ?? '', code);
  await work(owner).finally(owner.close);
}

/** What the pages of every case and every person show, letters and money too, without the ids of rows. */
async function everyPage(leads: Record<'QOX' | 'QHL', Actor>): Promise<string[]> {
  const cases = await sql<{ id: string; person: string; code: string }>(
    'SELECT id, person_id AS person, commissioner_code AS code FROM phb_case ORDER BY id',
  );
  const pages: string[] = [];
  for (const { id, person, code } of cases) {
    const lead = code === 'QOX' ? leads.QOX : leads.QHL;
    const shown = [
      await caseView(lead, id, today),
      await eligibilityView(lead, id, today),
      await personEligibility(lead, person, today),
      await myEligibility(asThePerson(lead, person), person, id, today),
      await holderHome(asThePerson(lead, person), person, today),
      await refundView(lead, id, today),
      ...(await lettersAndMoney(lead, id)),
    ];
    pages.push(JSON.stringify(shown, (key, value) => (DRAWN.includes(key) ? null : value)));
  }
  return pages;
}

/** Every letter of a case as it was sent, what may still be written, and its budget with its payments. */
async function lettersAndMoney(lead: Actor, caseId: string): Promise<unknown[]> {
  const idsOf = async (table: 'letter' | 'budget') => {
    const rows = await sql<{ id: string }>(`SELECT id FROM ${table} WHERE case_id = $1 ORDER BY id`, [
      caseId,
    ]);
    return rows.map(({ id }) => id);
  };
  const newest = { about: null, to: null, sentOn: null };
  const shown: unknown[] = [
    await lettersView(lead, caseId, today),
    await newLetterView(lead, caseId, newest, today),
  ];
  for (const id of await idsOf('letter')) shown.push(await letterView(lead, id));
  for (const id of await idsOf('budget')) shown.push(await budgetView(lead, id, undefined, today));
  return shown;
}

/** The person, with a sign-in of their own. */
function asThePerson(lead: Actor, personId: string): Actor {
  const authorities = [{ personId, coversMoney: true, coversPlan: true }];
  return { ...lead, role: 'BUDGET_HOLDER', personIds: [personId], authorities };
}

/** Ids that are drawn for a row. */
const DRAWN = ['rowId', 'entryId'];

describe('the demonstration, lived through by the real commands', () => {
  test('all people are there, at the stage of their story', async () => {
    const rows = await sql<{ state: string; count: number }>(
      `SELECT state, count(*)::int AS count FROM phb_case GROUP BY state`,
    );
    const counts = Object.fromEntries(rows.map(({ state, count }) => [state, count]));
    const storiesAt = (stage: string) => stories.filter(({ place }) => place.stage === stage).length;
    expect(await sql('SELECT count(*)::int AS count FROM person')).toEqual([{ count: 2 * FEWEST }]);
    expect(counts).toMatchObject({
      REQUESTED: storiesAt('REQUESTED'),
      ELIGIBLE: storiesAt('ELIGIBLE'),
      INDICATIVE_SET: storiesAt('INDICATIVE_SET') + storiesAt('INFORMED'),
      PLANNING: storiesAt('PLANNING'),
      PLAN_SUBMITTED: storiesAt('SUBMITTED'),
      CHANGES_REQUESTED: storiesAt('CHANGES_REQUESTED'),
      APPROVED: storiesAt('APPROVED'),
      ACTIVE: storiesAt('ACTIVE'),
      REFUSED: storiesAt('NOT_ELIGIBLE') + storiesAt('PLAN_REFUSED'),
    });
  });

  test('every audit chain holds, with an event for each thing done', async () => {
    const verdicts = await verifyAudit();
    expect(verdicts.map(({ commissionerCode, faults }) => ({ commissionerCode, faults }))).toEqual([
      { commissionerCode: 'QHL', faults: [] },
      { commissionerCode: 'QOX', faults: [] },
    ]);
    for (const { events } of verdicts) expect(events).toBeGreaterThan(150);
  });

  test('each audit chain tells its history in the order of time, and none of it in the future', async () => {
    const rows =
      await sql(`SELECT sequence FROM (SELECT sequence, at, lag(at) OVER (PARTITION BY commissioner_code, shard ORDER BY sequence) AS before
      FROM audit_event) AS event_time WHERE at < before OR at > now()`);
    expect(rows).toEqual([]);
  });

  test('the ledger holds: entries sum to nothing and balances to their postings', async () => {
    const entries = await sql(
      'SELECT entry_id FROM posting GROUP BY entry_id HAVING sum(amount_pence) <> 0 OR count(*) < 2',
    );
    const accounts = await sql(`SELECT a.id FROM ledger_account a LEFT JOIN posting p ON p.account_id = a.id
      GROUP BY a.id, a.balance_pence HAVING a.balance_pence <> coalesce(sum(p.amount_pence), 0)`);
    const [posted] = await sql<{ count: number }>('SELECT count(*)::int AS count FROM journal_entry');
    expect({ entries, accounts }).toEqual({ entries: [], accounts: [] });
    expect(posted?.count).toBeGreaterThan(10);
  });

  test('each case has the clock of its state next to the reviews of the care, and no other open', async () => {
    const rows = await sql<{
      state: string;
      kinds: string;
    }>(`SELECT DISTINCT r.state, string_agg(c.kind::text, ',') AS kinds
      FROM phb_case r JOIN clock c ON c.case_id = r.id AND c.ended_on IS NULL AND c.kind NOT IN ('ELIGIBILITY_REVIEW', 'FAST_TRACK_REVIEW')
      GROUP BY r.id, r.state ORDER BY 1`);
    expect(rows.filter(({ state }) => state === 'PLAN_SUBMITTED').map(({ kinds }) => kinds)).toEqual([
      'DECIDE_PLAN',
    ]);
    // After a refusal the person has time to ask for a review.
    const closed = rows.filter(({ state }) => ['REFUSED', 'DECLINED', 'ENDED'].includes(state));
    expect(closed.filter(({ kinds }) => kinds !== 'ASK_FOR_REVIEW')).toEqual([]);
  });

  test('a young person waits at each step of moving to adult services that opens before 18', async () => {
    const rows = await sql(
      `SELECT p.given_name AS name, min(c.kind::text) AS step FROM clock c JOIN phb_case k ON k.id = c.case_id JOIN person p ON p.id = k.person_id
       WHERE c.ended_on IS NULL AND c.started_on <= current_date AND c.kind IN ('TRANSITION_14', 'TRANSITION_16', 'TRANSITION_17')
         AND p.given_name IN ('Isla', 'Dylan', 'Amelia') GROUP BY p.given_name ORDER BY step`,
    );
    expect(rows).toMatchObject([
      { name: 'Isla', step: 'TRANSITION_14' },
      { name: 'Dylan', step: 'TRANSITION_16' },
      { name: 'Amelia', step: 'TRANSITION_17' },
    ]);
  });

  test('reviews are recorded by the command, and few are late', async () => {
    const [row] = await sql<{ made: number; late: number }>(
      `SELECT (SELECT count(*)::int FROM care_review) AS made, (SELECT count(*)::int FROM clock WHERE ended_on IS NULL
         AND kind IN ('ELIGIBILITY_REVIEW', 'FAST_TRACK_REVIEW', 'FIRST_REVIEW', 'DIRECT_PAYMENT_REVIEW') AND due_on < current_date) AS late`,
    );
    expect(row?.made).toBeGreaterThan(5);
    expect(row?.late).toBeLessThan((row?.made ?? 0) / 3);
  });

  test('the named holder has money, spending and a receipt; the representative two people; the nominee money alone', async () => {
    const authoritiesOf = (key: string) =>
      sql(
        `SELECT a.kind, a.covers_money, a.covers_plan FROM authority a JOIN user_account u ON u.id = a.user_id WHERE u.email = $1`,
        [`${key}@demonstration.invalid`],
      );
    expect(await authoritiesOf('holder')).toEqual([{ kind: 'SELF', covers_money: true, covers_plan: true }]);
    expect(await authoritiesOf('representative')).toHaveLength(2);
    expect(await authoritiesOf('nominee')).toEqual([
      { kind: 'NOMINEE', covers_money: true, covers_plan: false },
    ]);
    const [receipts] = await sql<{ count: number }>('SELECT count(*)::int AS count FROM receipt');
    expect(receipts?.count).toBeGreaterThan(0);
  });

  test('rows of eligibility that the migration makes of the decisions are those of the commands, and every page shows the same', async () => {
    const [decisions] = await sql<{ count: number }>(
      'SELECT count(*)::int AS count FROM eligibility_decision',
    );
    const rows = await recordByDecision();
    const leads = {
      QOX: await aStaffMember('PHB_LEAD', 'QOX'),
      QHL: await aStaffMember('PHB_LEAD', 'QHL'),
    };
    const pages = await everyPage(leads);
    expect(rows).toHaveLength(decisions?.count ?? -1);
    expect(pages.length).toBeGreaterThan(FEWEST);
    await backfillAgain();
    expect(await recordByDecision()).toEqual(rows);
    expect(await everyPage(leads)).toEqual(pages);
  });

  test('an adult who was found eligible in 2023 asked for a budget: no assessment, and no decision again', async () => {
    const rows = await sql(
      `SELECT p.family_name, e.decided_on::text, e.decided_where, k.state,
         (SELECT count(*)::int FROM assessment a WHERE a.case_id = k.id) AS assessments
       FROM eligibility e JOIN phb_case k ON k.eligibility_id = e.entry_id JOIN person p ON p.id = e.person_id
       WHERE e.decision_id IS NULL AND e.supersedes_id IS NULL`,
    );
    expect(rows).toEqual([
      {
        family_name: 'Bennett',
        decided_on: '2023-06-12',
        decided_where: 'ELSEWHERE',
        state: 'PLANNING',
        assessments: 0,
      },
    ]);
  });

  test('some who wait, or were found not eligible, were referred: no one asked for a budget for them', async () => {
    const rows = await sql<{ state: string; count: number }>(
      `SELECT k.state, count(*)::int AS count FROM phb_case k WHERE k.origin = 'REFERRAL' GROUP BY k.state ORDER BY k.state`,
    );
    expect(rows.map(({ state }) => state)).toEqual(['REQUESTED', 'REFUSED']);
    const [budgets] = await sql(
      `SELECT count(*)::int AS count FROM indicative_budget i JOIN phb_case k ON k.id = i.case_id WHERE k.origin = 'REFERRAL'`,
    );
    expect(budgets).toEqual({ count: 0 });
  });

  test('only the named can sign in', async () => {
    const [able] = await sql<{ count: number }>(
      'SELECT count(*)::int AS count FROM user_account WHERE password_hash IS NOT NULL',
    );
    const [named] = await sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM user_account WHERE job_title IS NOT NULL`,
    );
    expect(able).toEqual(named);
    expect(able?.count).toBe(16);
  });

  test('leaves a representative invited by letter', async () => {
    const rows = await sql(`SELECT way, wrong_tries FROM family_invitation WHERE accepted_at IS NULL`);
    expect(rows[0]).toEqual({ way: 'LETTER', wrong_tries: 0 });
  });
});
