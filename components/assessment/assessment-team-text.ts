import {
  ADVOCACY_ANSWERS,
  type AdvocacyAnswer,
  CAPACITIES,
  type Capacity,
  INVOLVEMENT_BASES,
  type InvolvementBasis,
  MANNERS,
  type Manner,
} from '@/lib/assessment/rules/taking-part';
import type { StoredMember } from '@/lib/assessment/store/assessment-member';
import { formatDay } from '@/lib/core/plain-date';

const capacities: Record<Capacity, string> = {
  HEALTH_PROFESSIONAL: 'Health professional',
  SOCIAL_CARE_ASSESSOR: 'Social care assessor',
  EDUCATION: 'Education professional',
  PERSON: 'The person themselves',
  REPRESENTATIVE: 'Representative',
  FAMILY_OR_FRIEND: 'Family or friend',
  ADVOCATE: 'Advocate',
  OTHER: 'Someone else',
};

/** Whether the profession of a member is confirmed, with the day or the way. */
export function confirmationOf({
  confirmedOn,
  professionCheck,
}: Pick<StoredMember, 'confirmedOn' | 'professionCheck'>): string {
  if (confirmedOn !== null) return `Confirmed by them on ${formatDay(confirmedOn)}`;
  return professionCheck === null ? 'Not yet confirmed' : `Checked: ${professionCheck}`;
}

/** The role in which a person took part. */
export function capacityName(capacity: Capacity): string {
  return capacities[capacity];
}

export const capacityItems = CAPACITIES.map((value) => ({ value, label: capacities[value] }));

const manners: Record<Manner, string> = {
  IN_PERSON: 'In person',
  REMOTE: 'By phone or video',
  IN_WRITING: 'In writing',
  INVITED_NOT_THERE: 'Invited but did not attend',
};

/** The way in which a person took part. */
export function mannerName(manner: Manner): string {
  return manners[manner];
}

export const mannerItems = MANNERS.map((value) => ({ value, label: manners[value] }));

const bases: Record<InvolvementBasis, string> = {
  AGREES: 'The person agrees to be assessed',
  PARENT_AGREES: 'A parent, or someone with parental responsibility, agrees for a child',
  BEST_INTERESTS: 'The person lacks capacity for this, and it is in their best interests',
  ATTORNEY_OR_DEPUTY: 'An attorney or deputy for health and welfare agrees',
  DOES_NOT_AGREE: 'The person does not agree',
};

/** The basis on which the assessment continues. */
export function basisName(basis: InvolvementBasis): string {
  return bases[basis];
}

const advocacies: Record<AdvocacyAnswer, string> = {
  HAS_ADVOCATE: 'They have an advocate',
  OFFERED_ACCEPTED: 'Offered, and they want one',
  OFFERED_DECLINED: 'Offered, and they do not want one',
  IMCA_INSTRUCTED: 'An independent mental capacity advocate (IMCA) has been instructed',
  NOT_OFFERED: 'Not offered',
};

/** Whether the person has an advocate. */
export function advocacyName(answer: AdvocacyAnswer): string {
  return advocacies[answer];
}

export const advocacyItems = ADVOCACY_ANSWERS.map((value) => ({ value, label: advocacies[value] }));

/** The bases to choose from: a parent agrees for a child alone. */
export function basisItems(isChild: boolean) {
  return INVOLVEMENT_BASES.filter((value) => isChild || value !== 'PARENT_AGREES').map((value) => ({
    value,
    label: bases[value],
  }));
}
