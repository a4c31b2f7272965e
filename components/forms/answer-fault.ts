import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation';
import type { FormAction, FormFault, FormState } from '@/lib/core/form/form-state';

/**
 * An action that answers a fault with the state before it, so that the form stays as it is on the screen. The
 * call itself fails without a network, while the server is down, and where something in front of it answers.
 */
export function answerFaults(action: FormAction): FormAction {
  return async (previous, form) => {
    const answer = await action(previous, form).catch((thrown: unknown) => {
      // redirect() works by throwing.
      unstable_rethrow(thrown);
      return { fault: faultOf(thrown) };
    });
    return answer.fault ? unchanged(previous, answer.fault) : (answer as FormState);
  };
}

/** The same attempt: fields that follow the attempt keep what was typed. */
function unchanged(previous: FormState, fault: FormFault): FormState {
  return { ...previous, errors: [], fault };
}

/** The words in which scripts/web/catch-fault.mjs gives a script the number of a fault. */
const NUMBERED = /^Fault ([\w-]{8,64})$/;

function faultOf(thrown: unknown): FormFault {
  if (unstable_isUnrecognizedActionError(thrown)) return { kind: 'outdated' };
  const { digest, message = '' } = thrown as { digest?: unknown; message?: string };
  const number = typeof digest === 'string' ? digest : NUMBERED.exec(message)?.[1];
  return number ? { kind: 'service', number } : { kind: 'connection' };
}
