import 'server-only';
import { dayInLondon } from '@/lib/core/clock';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, mayEver } from '@/lib/core/policy/policy';
import { LOCAL_GROUPS, type LocalGroup } from '@/lib/criteria/rules/examples';
import { type CriteriaVersion, listCriteria } from '@/lib/criteria/store/criteria';
import { query } from '@/lib/platform/db/transaction';
import { type CriteriaStatus, criteriaStatusOf, periodOf } from './criteria-status';

/** One version on the list. */
export type CriteriaLine = {
  id: string;
  title: string;
  status: CriteriaStatus;
  /** 3 March 2026 to 4 May 2026; for a draft the day it was started. */
  period: string;
  questions: number;
  threshold: number;
};

export type GroupCriteria = {
  group: LocalGroup;
  inForce: CriteriaLine | null;
  coming: CriteriaLine[];
  drafts: CriteriaLine[];
  /** Versions that were in force, and withdrawn drafts. */
  earlier: CriteriaLine[];
};

export type CriteriaList = { groups: GroupCriteria[]; mayWrite: boolean };

/** The criteria of every group by their status today. Null for a role that does not see them. */
export function criteriaList(actor: Actor, today: PlainDate): Promise<CriteriaList | null> {
  return query(actor, 'criteria:view', async (scope) => {
    const all = await listCriteria(scope);
    const groups = LOCAL_GROUPS.map((group) =>
      groupOf(
        group,
        all.filter((version) => version.group === group),
        today,
      ),
    );
    return { groups, mayWrite: mayEver(actor, 'criteria:write') };
  });
}

function groupOf(group: LocalGroup, versions: readonly CriteriaVersion[], today: PlainDate): GroupCriteria {
  const lines = versions.map((version) => lineOf(version, versions, today));
  const those = (...statuses: CriteriaStatus[]) => lines.filter(({ status }) => statuses.includes(status));
  return {
    group,
    inForce: those('IN_FORCE')[0] ?? null,
    coming: those('COMING').reverse(),
    drafts: those('DRAFT'),
    earlier: those('EARLIER', 'WITHDRAWN'),
  };
}

function lineOf(version: CriteriaVersion, all: readonly CriteriaVersion[], today: PlainDate): CriteriaLine {
  const { id, title, threshold, questions } = version;
  const status = criteriaStatusOf(version, all, today);
  const period = periodOf(version, all) || `started ${formatDay(dayInLondon(version.createdAt))}`;
  return { id, title, status, period, questions: questions.length, threshold };
}
