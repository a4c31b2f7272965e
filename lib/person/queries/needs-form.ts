import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { FormValues } from '@/lib/core/form/form-state';
import { type Actor, may } from '@/lib/core/policy/policy';
import { recordedBeforeLines } from '@/lib/person/rules/accessible-information';
import { type Needs, NO_NEEDS } from '@/lib/person/rules/needs';
import { fullName } from '@/lib/person/rules/person-name';
import { findPerson } from '@/lib/person/store/person';
import { queryById } from '@/lib/platform/db/transaction';

export type NeedsForm = {
  name: string;
  values: FormValues;
  hasDied: boolean;
  isConfirmed: boolean;
  /** What was recorded in words before needs were chosen. */
  recordedBefore: string[];
};

/** The answers of the needs form as they are stored. Null: not there or not theirs. Records the view. */
export async function needsForm(actor: Actor, personId: string): Promise<NeedsForm | null> {
  return queryById(actor, { permission: 'person:edit', ids: [personId] }, async (scope) => {
    const person = await findPerson(scope, personId);
    if (!person || !may(actor, 'person:edit', person)) return null;
    await recordEvent(scope, {
      action: 'person:view',
      personId,
      subjectKind: 'needs',
      subjectId: personId,
    });
    return {
      name: fullName(person),
      values: needsValues(person.needs?.chosen ?? NO_NEEDS),
      hasDied: person.diedOn !== null,
      isConfirmed: person.needs !== null,
      recordedBefore: recordedBeforeLines(person.recordedBefore),
    };
  });
}

function needsValues(needs: Needs): FormValues {
  return {
    formats: [...needs.formats],
    printPoints: needs.printPoints === null ? '' : `${needs.printPoints}`,
    formatNote: needs.formatNote ?? '',
    language: needs.language ?? '',
    languageNote: needs.languageNote ?? '',
    languageUses: [...needs.languageUses],
    support: [...needs.support],
    supportNote: needs.supportNote ?? '',
    contact: [...needs.contact],
    contactNote: needs.contactNote ?? '',
    adjustments: needs.adjustments ?? '',
  };
}
