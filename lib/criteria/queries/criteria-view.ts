import 'server-only';
import { formatInstant } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, mayEver } from '@/lib/core/policy/policy';
import { type CriteriaGap, checkCriteria } from '@/lib/criteria/rules/check-criteria';
import { type CriteriaChange, compareCriteria } from '@/lib/criteria/rules/compare';
import { mostInAll } from '@/lib/criteria/rules/criteria';
import { inForceOn } from '@/lib/criteria/rules/start-day';
import { type CriteriaVersion, findCriteria, listCriteria } from '@/lib/criteria/store/criteria';
import { queryById } from '@/lib/platform/db/transaction';
import { type CriteriaStatus, criteriaStatusOf, periodOf } from './criteria-status';

type Texts = Pick<
  CriteriaVersion,
  | 'id'
  | 'group'
  | 'title'
  | 'guidance'
  | 'source'
  | 'threshold'
  | 'questions'
  | 'version'
  | 'reason'
  | 'state'
> & {
  /** Who published it, and when; null for a draft. */
  published: string | null;
};

type Differences = { comparedWith: { id: string; title: string } | null; changes: CriteriaChange[] };

export type CriteriaView = Texts &
  Differences & {
    status: CriteriaStatus;
    period: string;
    /** The most points that answers can give. */
    most: number;
    gaps: CriteriaGap[];
    /** The first day of the latest published version of the group. */
    lastStart: PlainDate | null;
    mayWrite: boolean;
    maySeeCases: boolean;
  };

/** One whole version: its questions, gaps, status, and changes from the one before. Null: not there. */
export async function criteriaView(
  actor: Actor,
  criteriaId: string,
  today: PlainDate,
): Promise<CriteriaView | null> {
  return queryById(actor, { permission: 'criteria:view', ids: [criteriaId] }, async (scope) => {
    const found = await findCriteria(scope, criteriaId);
    if (!found) return null;
    const all = await listCriteria(scope, found.group);
    const isDraft = found.state === 'DRAFT';
    return {
      ...textsOf(found),
      status: criteriaStatusOf(found, all, today),
      period: periodOf(found, all),
      most: mostInAll(found.questions),
      gaps: isDraft ? checkCriteria(found) : [],
      lastStart: published(all).at(0)?.startsOn ?? null,
      ...differences(found, all, today),
      mayWrite: isDraft && mayEver(actor, 'criteria:write'),
      maySeeCases: mayEver(actor, 'case:view'),
    };
  });
}

function textsOf(found: CriteriaVersion): Texts {
  const { id, group, title, guidance, source, threshold, questions, version, reason, state } = found;
  return {
    id,
    group,
    title,
    guidance,
    source,
    threshold,
    questions,
    version,
    reason,
    state,
    published: found.publishedAt && `${found.publishedByName}, ${formatInstant(found.publishedAt)}`,
  };
}

/** A draft is compared with the version in force, a published version with the one before it. */
function differences(found: CriteriaVersion, all: readonly CriteriaVersion[], today: PlainDate): Differences {
  const { startsOn } = found;
  const others = published(all);
  const before =
    startsOn === null ? inForceOn(others, today) : others.find((other) => other.startsOn < startsOn);
  return {
    comparedWith: before ? { id: before.id, title: before.title } : null,
    changes: before ? compareCriteria(before, found) : [],
  };
}

/** The versions, the latest first. */
function published(all: readonly CriteriaVersion[]) {
  return all.flatMap((version) =>
    version.state === 'PUBLISHED' && version.startsOn !== null
      ? [{ ...version, startsOn: version.startsOn }]
      : [],
  );
}
