import 'server-only';
import type { PhbGroup } from '@/lib/case/rules/groups';
import { now } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { CriteriaQuestion, CriteriaState } from '@/lib/criteria/rules/criteria';
import { inForceOn } from '@/lib/criteria/rules/start-day';
import { fromNullable, toColumn } from '@/lib/platform/db/day';
import type { Criteria as Row } from '@/lib/platform/db/generated/client';
import type { Scope } from '@/lib/platform/db/scope';
import { readQuestions } from './criteria-json';

/** One version of a group's criteria. A published one never changes. */
export type CriteriaVersion = {
  id: string;
  group: PhbGroup;
  title: string;
  state: CriteriaState;
  /** Null while it is a draft. */
  startsOn: PlainDate | null;
  threshold: number;
  guidance: string;
  source: string;
  questions: CriteriaQuestion[];
  /** Counts the saves of a draft, from 1. */
  version: number;
  createdAt: Date;
  publishedByName: string | null;
  publishedAt: Date | null;
  reason: string | null;
};

export type PublishedCriteria = CriteriaVersion & { startsOn: PlainDate };

function versionOf(row: Row): CriteriaVersion {
  const { id, group, title, state, threshold, guidance, source, version } = row;
  const { createdAt, publishedByName, publishedAt, reason } = row;
  return {
    id,
    group,
    title,
    state,
    threshold,
    guidance,
    source,
    version,
    createdAt,
    publishedByName,
    publishedAt,
    reason,
    startsOn: fromNullable(row.startsOn),
    questions: readQuestions(row.questions),
  };
}

const keyOf = (commissionerCode: string, id: string) => ({ commissionerCode_id: { commissionerCode, id } });

/** Finds criteria. Null if this commissioner has none with this id. */
export async function findCriteria(
  { tx, commissionerCode }: Scope,
  id: string,
): Promise<CriteriaVersion | null> {
  const row = await tx.criteria.findUnique({ where: keyOf(commissionerCode, id) });
  return row && versionOf(row);
}

/** Finds criteria and locks the row, so that two editors come one after the other. */
export async function lockCriteria(scope: Scope, id: string): Promise<CriteriaVersion | null> {
  const { tx, commissionerCode } = scope;
  await tx.$queryRaw`SELECT 1 FROM criteria WHERE commissioner_code = ${commissionerCode} AND id = ${id}::uuid FOR UPDATE`;
  return findCriteria(scope, id);
}

/**
 * Locks every version of a group in one order, so that the next publisher sees all published versions. The
 * draft is in the group already, so two publishers always meet on a row.
 */
export async function lockGroup({ tx, commissionerCode }: Scope, group: PhbGroup): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM criteria WHERE commissioner_code = ${commissionerCode} AND "group" = ${group}::"PhbGroup" ORDER BY id FOR UPDATE`;
}

/** The published versions of a group, the earliest first. */
export async function publishedCriteria(
  { tx, commissionerCode }: Scope,
  group: PhbGroup,
): Promise<PublishedCriteria[]> {
  const rows = await tx.criteria.findMany({
    where: { commissionerCode, group, state: 'PUBLISHED' },
    orderBy: { startsOn: 'asc' },
  });
  return rows.map(versionOf).filter(isPublished);
}

/** The version of a group's criteria in force on a day. Null if none has started. */
export async function criteriaFor(
  scope: Scope,
  group: PhbGroup,
  on: PlainDate,
): Promise<PublishedCriteria | null> {
  return inForceOn(await publishedCriteria(scope, group), on);
}

function isPublished(version: CriteriaVersion): version is PublishedCriteria {
  return version.startsOn !== null;
}

/** Every version of every group, or of one, the newest draft first and the latest published after it. */
export async function listCriteria(
  { tx, commissionerCode }: Scope,
  group?: PhbGroup,
): Promise<CriteriaVersion[]> {
  const rows = await tx.criteria.findMany({
    where: { commissionerCode, ...(group && { group }) },
    orderBy: [{ startsOn: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
  });
  return rows.map(versionOf);
}

export type CriteriaText = { title: string; guidance: string; source: string; threshold: number };

export type NewCriteria = CriteriaText & { id: string; group: PhbGroup; questions: CriteriaQuestion[] };

export async function addCriteria(
  { tx, commissionerCode, actor }: Scope,
  criteria: NewCriteria,
): Promise<void> {
  const made = { state: 'DRAFT', version: 1, createdById: actor.userId, createdAt: now() } as const;
  await tx.criteria.create({ data: { ...criteria, ...made, commissionerCode } });
}

/** Changes a locked draft and counts its version. */
export async function changeCriteria(
  { tx, commissionerCode }: Scope,
  id: string,
  change: Partial<CriteriaText> & { questions?: CriteriaQuestion[] },
): Promise<void> {
  await tx.criteria.update({
    where: keyOf(commissionerCode, id),
    data: { ...change, version: { increment: 1 } },
  });
}

/** Publishes a locked draft for good, in the actor's name. */
export async function setPublished(
  { tx, commissionerCode, actor }: Scope,
  id: string,
  { startsOn, reason }: { startsOn: PlainDate; reason: string },
): Promise<void> {
  const published = {
    publishedById: actor.userId,
    publishedByName: actor.displayName,
    publishedAt: now(),
  };
  await tx.criteria.update({
    where: keyOf(commissionerCode, id),
    data: {
      ...published,
      state: 'PUBLISHED',
      startsOn: toColumn(startsOn),
      reason,
      version: { increment: 1 },
    },
  });
}

/** Withdraws a locked draft. The row stays. */
export async function setWithdrawn(
  { tx, commissionerCode }: Scope,
  id: string,
  reason: string,
): Promise<void> {
  await tx.criteria.update({
    where: keyOf(commissionerCode, id),
    data: { state: 'WITHDRAWN', reason, version: { increment: 1 } },
  });
}
