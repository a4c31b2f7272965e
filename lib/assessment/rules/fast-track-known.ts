import type { AskedBy } from '@/lib/case/rules/groups';
import type { ReferralKind } from '@/lib/case/rules/referral';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ClinicianRegister } from './fast-track';

/** Where a case began. */
export type CaseStart = {
  referralKind: ReferralKind | null;
  askedBy: AskedBy;
  /** Who it was, and where they work. */
  askedByName: string | null;
  askedOn: PlainDate;
};

/** The clinician of a fast track. */
export type Clinician = {
  clinicianName: string;
  register: ClinicianRegister | null;
  registrationNumber: string;
  organisation: string;
};

/** What is on the record before a fast track is. */
export type FastTrackKnown = Partial<Clinician> & { receivedOn: PlainDate | null };

/**
 * What the form of a fast track is filled with: the clinician of the one before, as it is sent again; else
 * the professional who referred, with the day on which a referral for a fast track came.
 * @param before the last fast track of the case
 * @rule ELI-42 (docs/rules.md)
 */
export function fastTrackKnown(start: CaseStart, before: Clinician | null): FastTrackKnown {
  if (before) return { ...before, receivedOn: null };
  if (start.referralKind !== 'FAST_TRACK') return { receivedOn: null };
  const { askedBy, askedByName, askedOn } = start;
  const [name = '', ...where] = (askedBy === 'PROFESSIONAL' ? (askedByName ?? '') : '').split(',');
  return { clinicianName: name.trim(), organisation: where.join(',').trim(), receivedOn: askedOn };
}
