import 'server-only';
import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import type { FormAction, FormState } from '@/lib/core/form/form-state';
import { newId } from '@/lib/core/id';
import { logFault } from '@/lib/platform/log/log-fault';
import { typedValues } from './form-values';

/**
 * An action that answers a fault with everything that was typed and the number of the fault. Without a script
 * the page is drawn next: where that fails too, scripts/web/fault-page.mjs keeps what was typed.
 */
export function keepingTyped(action: FormAction): FormAction {
  return async (previous, form): Promise<FormState> => {
    try {
      return await action(previous, form);
    } catch (thrown) {
      // redirect() and the like work by throwing.
      unstable_rethrow(thrown);
      const number = await logUnderNumber(thrown);
      const attempt = (Number(previous.attempt) || 0) + 1;
      return { attempt, values: typedValues(form), errors: [], fault: { kind: 'service', number } };
    }
  };
}

async function logUnderNumber(thrown: unknown): Promise<string> {
  const sent = await headers();
  const number = sent.get('x-request-id') ?? newId();
  const route = sent.get('x-request-path') ?? undefined;
  logFault(thrown, { faultId: number, route, method: 'POST', requestId: number });
  return number;
}
