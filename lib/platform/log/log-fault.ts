import { framesOf } from './frames';
import { log } from './log';

/** Where a fault happened. `faultId` is the number that its page shows. */
export type FaultPlace = { faultId?: string; route?: string; method: string; requestId?: string };

/** Logs a fault: its number, its place and its kind. Never its message, which may quote data. */
export function logFault(thrown: unknown, place: FaultPlace): void {
  const { name, code } = thrown as Error & { code?: string };
  const stack = thrown instanceof Error ? framesOf(thrown) : undefined;
  log().error({ event: 'fault', ...place, kind: name, code, stack }, 'fault');
}
