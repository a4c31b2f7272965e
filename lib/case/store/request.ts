import 'server-only';
import type { CaseState, FIRST_STATES } from '@/lib/case/rules/case-state';
import type { AskedBy, CaseOrigin, PhbGroup } from '@/lib/case/rules/groups';
import type { ReferralKind } from '@/lib/case/rules/referral';
import type { RightAnswer } from '@/lib/case/rules/right-to-have';
import { isReferralComplete } from '@/lib/case/rules/settled';
import type { BirthDay } from '@/lib/core/birth-day';
import { now } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { born } from '@/lib/person/store/born';
import { fromColumn, fromNullable, toColumn } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';

export type NewRequest = {
  id: string;
  personId: string;
  group: PhbGroup;
  origin: CaseOrigin;
  /** What a referral asks for; null for a request and an offer. */
  referralKind: ReferralKind | null;
  askedOn: PlainDate;
  askedBy: AskedBy;
  askedByName: string | null;
  whatWasAsked: string | null;
  right: RightAnswer;
  rightSource: string;
  rightRuleSet: string;
  /** The entry of the person's eligibility that it rests on. */
  eligibilityId: string | null;
};

/** Adds a case in its first state. It becomes the case of who records it, unless a practitioner is named. */
export async function addRequest(
  { tx, commissionerCode, actor }: Scope,
  { practitionerId = actor.userId, ...request }: NewRequest & { practitionerId?: string },
  state: (typeof FIRST_STATES)[number],
): Promise<void> {
  await tx.phbCase.create({
    data: {
      ...request,
      commissionerCode,
      state,
      askedOn: toColumn(request.askedOn),
      practitionerId,
      recordedById: actor.userId,
      recordedAt: now(),
    },
  });
}

export type PersonAsking = {
  commissionerCode: string;
  personId: string;
  dateOfBirth: BirthDay;
  diedOn: PlainDate | null;
};

/**
 * The person a request is for, with their row locked until the transaction ends, so that two requests for one
 * person are recorded one after the other. Null when this scope reaches no such person.
 */
export async function lockPersonAsking(
  { tx, commissionerCode }: Scope,
  personId: string,
): Promise<PersonAsking | null> {
  const [row] = await tx.$queryRaw<{ born: BirthDay; died: Date | null }[]>`
    SELECT ${born} AS born, died_on AS died FROM person p WHERE commissioner_code = ${commissionerCode} AND id = ${personId}::uuid FOR UPDATE`;
  if (!row) return null;
  return { commissionerCode, personId, dateOfBirth: row.born, diedOn: fromNullable(row.died) };
}

export type OpenCase = {
  id: string;
  group: PhbGroup;
  origin: CaseOrigin;
  state: CaseState;
  askedOn: PlainDate;
};

/** A person's cases that have a turn left, oldest first. */
export async function findOpenCases(
  { tx, commissionerCode }: Scope,
  personId: string,
  group?: PhbGroup,
): Promise<OpenCase[]> {
  const rows = await tx.phbCase.findMany({
    where: {
      commissionerCode,
      personId,
      state: { notIn: ['DECLINED', 'REFUSED', 'ENDED'] },
      ...(group ? { group } : {}),
    },
    orderBy: [{ askedOn: 'asc' }, { id: 'asc' }],
    select: { id: true, group: true, origin: true, state: true, askedOn: true },
  });
  const open = rows.filter((row) => !isReferralComplete(row));
  return open.map((row) => ({ ...row, askedOn: fromColumn(row.askedOn) }));
}

export type RequestAsSent = Pick<
  NewRequest,
  | 'personId'
  | 'group'
  | 'origin'
  | 'referralKind'
  | 'askedOn'
  | 'askedBy'
  | 'askedByName'
  | 'whatWasAsked'
  | 'eligibilityId'
>;

/** What was recorded under an id, to tell a form sent twice from another one. Null when nothing was. */
export async function findRequestAsSent(
  { tx, commissionerCode }: Scope,
  id: string,
): Promise<RequestAsSent | null> {
  const row = await tx.phbCase.findUnique({
    where: { commissionerCode_id: { commissionerCode, id } },
    select: {
      personId: true,
      group: true,
      origin: true,
      referralKind: true,
      askedOn: true,
      askedBy: true,
      askedByName: true,
      whatWasAsked: true,
      eligibilityId: true,
    },
  });
  return row && { ...row, askedOn: fromColumn(row.askedOn) };
}
