import 'server-only';
import type { ClockKind } from '@/lib/case/rules/clock-kind';
import { kindsWhere } from '@/lib/case/rules/clock-lists';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import type { PhbGroup } from '@/lib/case/rules/groups';
import { openClocks, openClocksPage } from '@/lib/case/store/open-clocks';
import type { BirthDay } from '@/lib/core/birth-day';
import { todayInLondon } from '@/lib/core/clock';
import type { PageAsked } from '@/lib/core/page';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { born } from '@/lib/person/store/born';
import { Prisma } from '@/lib/platform/db/generated/client';
import { keyset } from '@/lib/platform/db/keyset';
import { literals } from '@/lib/platform/db/literals';
import type { Scope } from '@/lib/platform/db/scope';
import type { AssessmentTool } from '@/lib/tool/rules/tool';

export type InboxAsked = PageAsked & {
  kinds: readonly string[];
  groups: readonly string[];
  practitionerId: string | null;
  /** Only items due on these days, both inclusive; null: open. */
  due: { from: PlainDate | null; to: PlainDate | null };
  isDescending: boolean;
};

/** One item that waits for the commissioner. Its sum is that of the plan last sent; null without a plan. */
export type InboxRow = {
  id: string;
  kind: ClockKind;
  dueOn: PlainDate;
  /** Null with `group` for the review of a sensitive record of a person without a case. */
  caseId: string | null;
  /** The budget of the case, where the item is done on its page; null for other items. */
  budgetId: string | null;
  personId: string;
  givenName: string;
  familyName: string;
  dateOfBirth: BirthDay;
  diedOn: PlainDate | null;
  group: PhbGroup | null;
  practitioner: string | null;
  sumPence: bigint | null;
  isOwnWork: boolean;
  /** The reader decided or recommended eligibility on the case. */
  isOwnEligibility: boolean;
  firstApproverId: string | null;
  firstApproverName: string | null;
  firstPence: bigint | null;
  /** A recommendation to verify: the tool, its sender and the outcome; null for other items. */
  tool: AssessmentTool | null;
  sentByName: string | null;
  recommended: EligibilityOutcome | null;
};

/** The commissioner's to do. Written out, because only a constant proves the partial index. */
const OPEN_HERE = Prisma.sql`AND c.owner_role IN ('PHB_LEAD', 'FINANCE_OFFICER')`;

/** The kinds of items that are done on a page of the budget. */
const ON_BUDGET = literals(kindsWhere(({ hrefs }) => hrefs.budget !== undefined));

/** How many days ahead a review of a sensitive record is on the list: earlier it hides what is due now. */
const NEAR_DAYS = 56;

function openHere(): Prisma.Sql {
  const until = addDays(todayInLondon(), NEAR_DAYS);
  return Prisma.sql`${OPEN_HERE} AND (c.kind <> 'SENSITIVE_REVIEW' OR c.due_on <= ${until}::date)`;
}

/** One page of items by due day: up to one row more than asked for. */
export async function findInbox(scope: Scope, asked: InboxAsked): Promise<InboxRow[]> {
  const { commissionerCode, actor } = scope;
  const order = { columns: ['c.due_on', 'c.id'], isDescending: asked.isDescending };
  const { beside, orderBy } = keyset(
    order,
    asked,
    (id) =>
      Prisma.sql`SELECT c.due_on, c.id FROM clock c WHERE c.commissioner_code = ${commissionerCode} AND c.id = ${id}::uuid`,
  );
  const { kinds, groups, practitionerId, due } = asked;
  const where = Prisma.sql`${openHere()} ${dueDays(due)} ${beside}`;
  const page = { kinds, groups, practitionerId, where, orderBy, size: asked.size + 1 };
  return scope.tx.$queryRaw<InboxRow[]>`
    WITH page AS MATERIALIZED (${await openClocksPage(scope, page)})
    SELECT c.id, c.kind::text AS kind, c.due_on::text AS "dueOn", c.case_id AS "caseId", g.id AS "budgetId", p.id AS "personId", p.given_name AS "givenName",
      p.family_name AS "familyName", ${born} AS "dateOfBirth", p.died_on::text AS "diedOn", r."group"::text AS "group", u.display_name AS practitioner, s.total_pence AS "sumPence",
      coalesce(s.submitted_by_id = ${actor.userId}::uuid OR s.created_by_id = ${actor.userId}::uuid OR EXISTS (SELECT 1 FROM plan_section_revision v
        WHERE v.commissioner_code = c.commissioner_code AND v.plan_id = s.plan_id AND v.author_id = ${actor.userId}::uuid), false) OR coalesce(e.is_own, false) AS "isOwnWork",
      EXISTS (SELECT FROM eligibility_decision x WHERE x.commissioner_code = c.commissioner_code AND x.case_id = c.case_id
        AND x.decider_id = ${actor.userId}::uuid AND x.basis <> 'RECORDED_ELSEWHERE') AS "isOwnEligibility",
      e.tool::text AS tool, e.sent_by_name AS "sentByName", e.outcome::text AS recommended,
      d.decided_by_id AS "firstApproverId", d.decider_name AS "firstApproverName", d.amount_pence AS "firstPence"
    FROM page JOIN clock c ON c.commissioner_code = ${commissionerCode} AND c.id = page.id
    LEFT JOIN LATERAL (SELECT f."group", f.practitioner_id FROM phb_case f WHERE f.commissioner_code = c.commissioner_code AND f.id = c.case_id LIMIT 1) r ON true
    LEFT JOIN LATERAL (SELECT b.id FROM budget b WHERE b.commissioner_code = c.commissioner_code AND b.case_id = c.case_id LIMIT 1) g ON c.kind IN (${ON_BUDGET})
    JOIN person p ON p.commissioner_code = c.commissioner_code AND p.id = c.person_id
    LEFT JOIN user_account u ON u.id = r.practitioner_id
    LEFT JOIN LATERAL (SELECT m.id, m.total_pence, m.plan_id, m.submitted_by_id, l.created_by_id FROM care_plan l
      JOIN plan_submission m ON m.commissioner_code = l.commissioner_code AND m.plan_id = l.id
      WHERE l.commissioner_code = c.commissioner_code AND l.case_id = c.case_id ORDER BY m.submitted_at DESC, m.id DESC LIMIT 1) s ON c.kind IN ('DECIDE_PLAN', 'START_BUDGET')
    LEFT JOIN LATERAL (SELECT f.decided_by_id, f.decider_name, f.amount_pence FROM plan_decision f
      WHERE f.commissioner_code = c.commissioner_code AND f.submission_id = s.id AND NOT f.is_final LIMIT 1) d ON true
    LEFT JOIN LATERAL (SELECT a.tool, coalesce(t.submitted_by_name, a.started_by_name) AS sent_by_name, t.outcome,
        ${actor.userId}::uuid IN (a.started_by_id, t.submitted_by_id) OR EXISTS (SELECT 1 FROM assessment_answer w
          WHERE w.commissioner_code = a.commissioner_code AND w.assessment_id = a.id AND w.author_id = ${actor.userId}::uuid) OR EXISTS (SELECT 1 FROM assessment_member b
          WHERE b.commissioner_code = a.commissioner_code AND b.assessment_id = a.id AND b.is_in_team AND b.removed_at IS NULL
            AND lower(b.name) = lower(${actor.displayName})) AS is_own
      FROM assessment a
      LEFT JOIN LATERAL (SELECT n.outcome, n.submitted_by_id, n.submitted_by_name FROM recommendation n
        WHERE n.commissioner_code = a.commissioner_code AND n.assessment_id = a.id ORDER BY n.round DESC LIMIT 1) t ON true
      WHERE a.commissioner_code = c.commissioner_code AND a.case_id = c.case_id AND a.state = 'SUBMITTED'
      ORDER BY a.tool = 'FAST_TRACK' DESC, a.started_at DESC, a.id DESC LIMIT 1) e ON c.kind = 'VERIFY_RECOMMENDATION'
    ORDER BY ${orderBy}`;
}

function dueDays({ from, to }: InboxAsked['due']): Prisma.Sql {
  const since = from ? Prisma.sql`AND c.due_on >= ${from}::date` : Prisma.empty;
  return to ? Prisma.sql`${since} AND c.due_on <= ${to}::date` : since;
}

export type InboxCounts = { waiting: number; late: number; dueToday: number };

/** The number of items, read from the indexes of their kinds. */
export async function countInbox(
  scope: Scope,
  kinds: readonly string[],
  today: PlainDate,
): Promise<InboxCounts> {
  const [counts] = await scope.tx.$queryRaw<InboxCounts[]>`
    SELECT count(*)::int AS waiting, (count(*) FILTER (WHERE c.due_on < ${today}::date))::int AS late,
      (count(*) FILTER (WHERE c.due_on = ${today}::date))::int AS "dueToday"
    FROM ${openClocks(scope, { kinds, practitionerId: null, where: openHere() })}`;
  return counts ?? { waiting: 0, late: 0, dueToday: 0 };
}
