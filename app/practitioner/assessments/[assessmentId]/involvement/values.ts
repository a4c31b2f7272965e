import type { ToolView } from '@/lib/assessment/queries/assessment-to-change';
import type { FormValues } from '@/lib/core/form/form-state';

/** The first values of the form: what is saved, if anything is. */
export function involvementValues({ involvement }: Pick<ToolView, 'involvement'>): FormValues {
  if (!involvement) return {};
  const {
    basis,
    note,
    representativeName,
    isSharingAgreed,
    advocacy,
    advocacyNote,
    capacityAssessor,
    consulted,
  } = involvement;
  return {
    basis,
    advocacy,
    isSharingAgreed: isSharingAgreed ? 'yes' : 'no',
    note: note ?? '',
    representativeName: representativeName ?? '',
    advocacyNote: advocacyNote ?? '',
    capacityAssessor: capacityAssessor ?? '',
    consulted: consulted ?? '',
  };
}
