import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { CaseOrigin, PhbGroup } from '@/lib/case/rules/groups';
import { findCasePerson } from '@/lib/case/store/case-record';
import { findOpenCases } from '@/lib/case/store/request';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { listBases } from '@/lib/eligibility/store/eligibility';
import { queryById } from '@/lib/platform/db/transaction';
import { type CasePersonView, casePerson } from './case-person';

export type BasisView = { entryId: string; framework: PhbGroup; decidedBy: string; decidedOn: string };

export type NewRequestView = {
  person: CasePersonView;
  /** The earlier decisions that the request may rest on. */
  bases: BasisView[];
  openCases: { id: string; group: PhbGroup; origin: CaseOrigin; state: CaseState; askedOn: string }[];
};

/**
 * The person a request is about to be recorded for, and their cases that are still open. Null when out of the
 * caseload.
 */
export function newRequest(actor: Actor, personId: string, today: PlainDate): Promise<NewRequestView | null> {
  return newCase(actor, 'request:record', personId, today);
}

/** The same before a referral is recorded. */
export function newReferral(
  actor: Actor,
  personId: string,
  today: PlainDate,
): Promise<NewRequestView | null> {
  return newCase(actor, 'referral:record', personId, today);
}

function newCase(
  actor: Actor,
  permission: 'request:record' | 'referral:record',
  personId: string,
  today: PlainDate,
): Promise<NewRequestView | null> {
  return queryById(actor, { permission, ids: [personId] }, async (scope) => {
    const found = await findCasePerson(scope, personId);
    const { commissionerCode } = scope;
    if (!found || !may(actor, permission, { commissionerCode, personId })) return null;
    const open = await findOpenCases(scope, personId);
    const bases = await listBases(scope, personId, today);
    await recordEvent(scope, { action: 'person:view', personId, subjectKind: 'person', subjectId: personId });
    return {
      person: casePerson(found, today),
      bases: bases.map(({ entryId, framework, decidedBy, decidedOn }) => ({
        entryId,
        framework,
        decidedBy,
        decidedOn: formatDay(decidedOn),
      })),
      openCases: open.map((one) => ({ ...one, askedOn: formatDay(one.askedOn) })),
    };
  });
}
