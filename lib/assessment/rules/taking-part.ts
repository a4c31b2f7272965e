import { fail, ok, type Result } from '@/lib/core/result';
import { isHealthProfession } from './professions';

export const CAPACITIES = [
  'HEALTH_PROFESSIONAL',
  'SOCIAL_CARE_ASSESSOR',
  'EDUCATION',
  'PERSON',
  'REPRESENTATIVE',
  'FAMILY_OR_FRIEND',
  'ADVOCATE',
  'OTHER',
] as const;
export type Capacity = (typeof CAPACITIES)[number];

export const MANNERS = ['IN_PERSON', 'REMOTE', 'IN_WRITING', 'INVITED_NOT_THERE'] as const;
export type Manner = (typeof MANNERS)[number];

export const INVOLVEMENT_BASES = [
  'AGREES',
  'PARENT_AGREES',
  'BEST_INTERESTS',
  'ATTORNEY_OR_DEPUTY',
  'DOES_NOT_AGREE',
] as const;
export type InvolvementBasis = (typeof INVOLVEMENT_BASES)[number];

export const ADVOCACY_ANSWERS = [
  'HAS_ADVOCATE',
  'OFFERED_ACCEPTED',
  'OFFERED_DECLINED',
  'IMCA_INSTRUCTED',
  'NOT_OFFERED',
] as const;
export type AdvocacyAnswer = (typeof ADVOCACY_ANSWERS)[number];

export type Member = {
  name: string;
  capacity: Capacity;
  /** Of a health professional; null for all others. */
  profession: string | null;
  organisation: string | null;
  manner: Manner;
  /** One of those who recommend, rather than one who is heard. */
  isInTeam: boolean;
  /** Their account, by which they confirm their own profession; null if they have none here. */
  userId: string | null;
  /** How the profession of a member without an account was checked. */
  professionCheck: string | null;
};

export type MemberRefusal =
  | { kind: 'name-missing' }
  | { kind: 'account-confirms-itself' }
  | { kind: 'profession-missing' }
  | { kind: 'no-such-profession' }
  | { kind: 'profession-not-asked' }
  | { kind: 'not-a-professional' }
  | { kind: 'team-member-was-not-there' };

const PROFESSIONALS: readonly Capacity[] = [
  'HEALTH_PROFESSIONAL',
  'SOCIAL_CARE_ASSESSOR',
  'EDUCATION',
  'OTHER',
];

/**
 * Whether a person can be recorded as taking part. A health professional has a profession, because the team
 * needs two different ones; one who has an account confirms it, so it is not written how it was checked. The
 * person, family and advocates are heard but are not the team. A guest who was invited and did not come is
 * not a member.
 * @rule ELI-23 (docs/rules.md)
 */
export function checkMember(member: Member): Result<void, MemberRefusal> {
  const { name, userId, professionCheck } = member;
  if (name.trim() === '') return fail({ kind: 'name-missing' });
  if (userId !== null && professionCheck !== null) return fail({ kind: 'account-confirms-itself' });
  return checkRole(member);
}

function checkRole({ capacity, profession, isInTeam, manner }: Member): Result<void, MemberRefusal> {
  if (capacity === 'HEALTH_PROFESSIONAL') {
    if (profession === null) return fail({ kind: 'profession-missing' });
    if (!isHealthProfession(profession)) return fail({ kind: 'no-such-profession' });
  } else if (profession !== null) return fail({ kind: 'profession-not-asked' });
  if (isInTeam && !PROFESSIONALS.includes(capacity)) return fail({ kind: 'not-a-professional' });
  if (isInTeam && manner === 'INVITED_NOT_THERE') return fail({ kind: 'team-member-was-not-there' });
  return ok(undefined);
}

export type Involvement = {
  basis: InvolvementBasis;
  note: string | null;
  /** The attorney, deputy or parent, or another who speaks for the person. */
  representativeName: string | null;
  /** Whether the outcome and papers may be shared with family or others they named. */
  isSharingAgreed: boolean;
  advocacy: AdvocacyAnswer;
  advocacyNote: string | null;
  /** In the person's best interests: who assessed their capacity, with their role. */
  capacityAssessor: string | null;
  /** In the person's best interests: who was spoken to, or why no one was. */
  consulted: string | null;
};

export type InvolvementRefusal =
  | { kind: 'note-missing' }
  | { kind: 'best-interests-note-missing' }
  | { kind: 'capacity-assessor-missing' }
  | { kind: 'consulted-missing' }
  | { kind: 'representative-missing' }
  | { kind: 'not-a-child' };

/**
 * Whether the record of how the person takes part is complete. A person who does not agree has said so in
 * words; a representative has a name; a parent agrees only for a child. In the person's best interests it
 * says why, who assessed their capacity and who was spoken to.
 * @param isChild whether the tool is one for children and young people
 * @rule ELI-24 (docs/rules.md)
 */
export function checkInvolvement(
  involvement: Involvement,
  isChild: boolean,
): Result<void, InvolvementRefusal> {
  const refusal = basisRefusal(involvement, isChild);
  return refusal ? fail(refusal) : ok(undefined);
}

function basisRefusal(involvement: Involvement, isChild: boolean): InvolvementRefusal | null {
  const { note, representativeName } = involvement;
  const isSpokenFor = Boolean(representativeName?.trim());
  switch (involvement.basis) {
    case 'PARENT_AGREES':
      if (!isChild) return { kind: 'not-a-child' };
      return isSpokenFor ? null : { kind: 'representative-missing' };
    case 'ATTORNEY_OR_DEPUTY':
      return isSpokenFor ? null : { kind: 'representative-missing' };
    case 'DOES_NOT_AGREE':
      return note?.trim() ? null : { kind: 'note-missing' };
    case 'BEST_INTERESTS':
      return bestInterestsGap(involvement);
    case 'AGREES':
      return null;
  }
}

type BestInterests = Pick<Involvement, 'note' | 'capacityAssessor' | 'consulted'>;

function bestInterestsGap({ note, capacityAssessor, consulted }: BestInterests): InvolvementRefusal | null {
  if (!note?.trim()) return { kind: 'best-interests-note-missing' };
  if (!capacityAssessor?.trim()) return { kind: 'capacity-assessor-missing' };
  return consulted?.trim() ? null : { kind: 'consulted-missing' };
}

/**
 * Whether it is recorded how the person takes part, with all that is asked today: what was recorded in their
 * best interests before may lack who assessed capacity and who was spoken to.
 * @rule ELI-24 (docs/rules.md)
 */
export function isInvolvementRecorded({
  involvementBasis,
  involvementNote,
  ...said
}: StoredInvolvement): boolean {
  if (involvementBasis === null) return false;
  return (
    involvementBasis !== 'BEST_INTERESTS' || bestInterestsGap({ ...said, note: involvementNote }) === null
  );
}

type StoredInvolvement = Pick<Involvement, 'capacityAssessor' | 'consulted'> & {
  involvementBasis: InvolvementBasis | null;
  involvementNote: string | null;
};
