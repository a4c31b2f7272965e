import type { FastTrackKnown } from '@/lib/assessment/rules/fast-track-known';
import { dateValues } from '@/lib/core/form/date-values';
import type { FormValues } from '@/lib/core/form/form-state';

/** The form as it is first shown. What the clinician confirms is never ticked for them. */
export function fastTrackValues(known: FastTrackKnown): FormValues {
  const { receivedOn, clinicianName, register, registrationNumber, organisation } = known;
  return {
    ...dateValues('receivedOn', receivedOn),
    clinicianName: clinicianName ?? '',
    register: register ?? '',
    registrationNumber: registrationNumber ?? '',
    organisation: organisation ?? '',
  };
}
