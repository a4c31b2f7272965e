import { z } from 'zod';
import type { PayeeChoice } from '@/lib/money/rules/payee';

/** The value of a payee in a list: its kind, and its id where it has one. */
export function payeeValue({ kind, id }: PayeeChoice): string {
  return id === null ? kind : `${kind}:${id}`;
}

const PATTERN = /^(AUTHORITY|ORGANISATION):([0-9a-f-]{36})$/;

/** A payee chosen from a list, or null. Whether there is such a one the command says. */
export function optionalPayee() {
  return z
    .string()
    .default('')
    .transform((sent): PayeeChoice | null => {
      if (sent === 'PERSON') return { kind: 'PERSON', id: null };
      const [, kind, id = ''] = PATTERN.exec(sent) ?? [];
      if (kind === undefined || !z.uuid().safeParse(id).success) return null;
      return kind === 'AUTHORITY' ? { kind: 'AUTHORITY', id } : { kind: 'ORGANISATION', id };
    });
}

/** A payee chosen from a list. @param missing says to choose one */
export function payeeChoice(missing: string) {
  return optionalPayee().transform((chosen, ctx): PayeeChoice => {
    if (chosen !== null) return chosen;
    ctx.addIssue({ code: 'custom', message: missing });
    return z.NEVER;
  });
}
