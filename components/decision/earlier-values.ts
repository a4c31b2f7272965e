import { dateValues } from '@/lib/core/form/date-values';
import type { FormValues } from '@/lib/core/form/form-state';
import type { CorrectForm } from '@/lib/eligibility/queries/earlier-forms';

/** A row of the record as the form's first values. */
export function earlierValues({
  nursingPence,
  startsOn,
  decidedOn,
  endsOn,
  reviewedOn,
  ...row
}: CorrectForm['row']): FormValues {
  const { framework, outcome, nhsShare, decidedWhere, decidedBy, evidence, document, reasons } = row;
  return {
    framework,
    outcome,
    decidedWhere,
    decidedBy,
    evidence,
    reasons,
    nursing: nursingPence === null ? '' : (nursingPence / 100).toFixed(2),
    nhsShare: nhsShare ?? '',
    document: document ?? '',
    ...dateValues('decidedOn', decidedOn),
    ...dateValues('startsOn', startsOn),
    ...dateValues('endsOn', endsOn),
    ...dateValues('reviewedOn', reviewedOn),
  };
}
