import type { FormAnswer, FormValues } from '@/lib/core/form/form-state';
import { DETAIL_NAMES } from '@/lib/person/rules/detail-fields';
import { detailName } from '@/lib/person/rules/detail-text';
import { NHS_NUMBER_MISSING } from '@/lib/person/rules/nhs-number';
import { missingReason } from '@/lib/person/rules/person-text';

/** What the record says now of the details that two users changed at once. */
export function changed(stored: FormValues, conflicts: readonly string[]): FormAnswer {
  const facts = conflicts.map((name) => {
    const [question = name] = name.split('-');
    return { term: termOf(question), value: storedText(stored, question) };
  });
  return { cards: [{ key: 'now', heading: 'What the record says now', facts, links: [] }] };
}

function termOf(question: string): string {
  const detail = DETAIL_NAMES.find((name) => name === question);
  return detail ? detailName(detail) : 'NHS number, or why there is none';
}

function storedText(stored: FormValues, question: string): string {
  const text = (name: string) => String(stored[name] ?? '');
  if (question === 'nhsNumberAnswer') {
    const reason = NHS_NUMBER_MISSING.find((one) => one === stored[question]);
    return reason ? missingReason(reason) : 'There is one';
  }
  const date = ['day', 'month', 'year'].map((part) => text(`${question}-${part}`)).filter(Boolean);
  return text(question) || date.join(' ') || 'Nothing';
}
