import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { type Actor, may, mayEver } from '@/lib/core/policy/policy';
import { preview } from '@/lib/criteria/rules/preview';
import { type CriteriaVersion, findCriteria } from '@/lib/criteria/store/criteria';
import { type PastCase, pastCases } from '@/lib/criteria/store/criteria-answer';
import { findCaseNames } from '@/lib/criteria/store/criteria-cases';
import { listName } from '@/lib/person/rules/person-name';
import type { Scope } from '@/lib/platform/db/scope';
import { queryById } from '@/lib/platform/db/transaction';

/** The most cases in a preview, the latest ones. */
export const PREVIEW_CASES = 500;
/** The most cases listed; the rest are counted. */
const CASE_LINES = 100;

/** How many past cases would meet these criteria. Only numbers: no name, no id. */
export type PreviewCounts = {
  title: string;
  cases: number;
  metBefore: number;
  metNow: number;
  notMetNow: number;
  cannotTell: number;
  wouldGain: number;
  wouldLose: number;
  maySeeCases: boolean;
};

/**
 * The results a version would have given for the group's past cases, in numbers. An administrator sees these
 * and no case. Null: not there, or a role without totals. Records the view in the audit trail.
 */
export async function criteriaPreview(actor: Actor, criteriaId: string): Promise<PreviewCounts | null> {
  if (!mayEver(actor, 'totals:view')) return null;
  return queryById(actor, { permission: 'criteria:view', ids: [criteriaId] }, async (scope) => {
    const found = await findPreview(scope, criteriaId);
    if (!found) return null;
    const { wouldGain, wouldLose, unknown: _ids, ...counts } = found.seen;
    await recordLook(scope, criteriaId, counts);
    const changes = { wouldGain: wouldGain.length, wouldLose: wouldLose.length };
    return {
      title: found.criteria.title,
      ...counts,
      ...changes,
      maySeeCases: mayEver(actor, 'case:view'),
    };
  });
}

export type PreviewCase = {
  caseId: string;
  person: string;
  change: 'WOULD_GAIN' | 'WOULD_LOSE' | 'CANNOT_TELL';
  wasMet: boolean;
};

export type PreviewCases = { title: string; cases: PreviewCase[]; total: number };

/** The cases behind the numbers, for roles with both criteria and cases. Only cases this actor reaches. */
export async function criteriaPreviewCases(actor: Actor, criteriaId: string): Promise<PreviewCases | null> {
  if (!mayEver(actor, 'criteria:view') || !mayEver(actor, 'totals:view')) return null;
  return queryById(actor, { permission: 'case:view', ids: [criteriaId] }, async (scope) => {
    const found = await findPreview(scope, criteriaId);
    if (!found) return null;
    const { wouldGain, wouldLose, unknown } = found.seen;
    const ids = [...wouldLose, ...wouldGain, ...unknown];
    const reached = found.past.filter(({ personId }) =>
      may(actor, 'case:view', { commissionerCode: scope.commissionerCode, personId }),
    );
    const shown = ids.slice(0, CASE_LINES).flatMap((id) => reached.filter((past) => past.caseId === id));
    const names = await findCaseNames(
      scope,
      shown.map(({ caseId }) => caseId),
    );
    await recordLook(scope, criteriaId, { cases: shown.map(({ caseId }) => caseId) });
    const changeOf = (id: string) =>
      wouldLose.includes(id) ? 'WOULD_LOSE' : wouldGain.includes(id) ? 'WOULD_GAIN' : 'CANNOT_TELL';
    const cases: PreviewCase[] = shown.map(({ caseId, wasMet }) => ({
      caseId,
      wasMet,
      change: changeOf(caseId),
      person: listName(names.get(caseId) ?? { givenName: '', familyName: '' }),
    }));
    return { title: found.criteria.title, cases, total: ids.length };
  });
}

async function findPreview(scope: Scope, criteriaId: string) {
  const criteria: CriteriaVersion | null = await findCriteria(scope, criteriaId);
  if (!criteria) return null;
  const past = await pastCases(scope, criteria.group, PREVIEW_CASES);
  return { criteria, past, seen: preview(criteria, past.map(chosenOf)) };
}

function chosenOf({ caseId, answers, wasMet }: PastCase) {
  const chosen = Object.fromEntries(Object.entries(answers).map(([key, { option }]) => [key, option]));
  return { id: caseId, chosen, wasMet };
}

function recordLook(scope: Scope, subjectId: string, after: unknown): Promise<void> {
  return recordEvent(scope, {
    action: 'criteria:preview',
    personId: null,
    subjectKind: 'criteria',
    subjectId,
    after,
  });
}
