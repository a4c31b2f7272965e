import type { AssessmentView } from '@/lib/assessment/queries/assessment-view';
import type { DomainAnswer } from '@/lib/assessment/rules/answer';
import type { FormValues } from '@/lib/core/form/form-state';
import { answerField } from './answer-schema';

/** The current answers of the domains, as the values of a form. */
export function answerValues(domains: AssessmentView['domains']): FormValues {
  return Object.assign(
    {},
    ...domains.map(({ key, version, answer }) => answerFields({ domain: key, version }, answer)),
  );
}

type Place = { domain: string; version: number };

/** The answer of one domain, with its version, by the names of its fields. */
export function answerFields({ domain, version }: Place, answer: DomainAnswer): FormValues {
  const { isWellManaged, level, body, saidBy, lowerLevel, disagreement, expectedChange } = answer;
  const texts = { level, body, saidBy, lowerLevel, disagreement, expectedChange };
  const fields = { ...texts, version: String(version), isWellManaged: isWellManaged ? 'yes' : '' };
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [answerField(domain, field), value ?? '']),
  );
}
