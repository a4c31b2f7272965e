import type { ConsentLine } from '@/lib/money/queries/payment-consent-form';

/** How consent was given or withdrawn. */
export const howNames: Record<ConsentLine['how'], string> = {
  IN_WRITING: 'In writing',
  IN_PERSON: 'In person or by video',
  BY_PHONE: 'By phone',
  NOT_RECORDED: 'Not recorded',
};

/** What a row of the history says. */
export function consentLineText({ kind, name, on }: ConsentLine): string {
  if (kind === 'TAKEN_BACK') return `Taken back on ${on}`;
  const who = name ?? 'Not recorded who';
  return kind === 'GIVEN' ? `Given by ${who} on ${on}` : `Withdrawn by ${who}. The last day was ${on}`;
}
