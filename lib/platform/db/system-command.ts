import 'server-only';
import { type SystemActor, systemActor } from '@/lib/core/policy/system-actor';
import { client } from './client';
import { limit, type Scope } from './scope';

/** The scope of a job: one commissioner, with the service itself as the actor. */
export type SystemScope = Omit<Scope, 'actor'> & { actor: SystemActor };

/**
 * One transaction of a job over one commissioner's rows. What it changes it records, with `recordEvent`, as
 * the service's own act. A fault undoes it, and the job runs again.
 */
export function systemCommand<T>(
  commissionerCode: string,
  run: (scope: SystemScope) => Promise<T>,
): Promise<T> {
  const actor = systemActor(commissionerCode);
  return client().$transaction(async (tx) => {
    await limit(tx, actor, { reach: 'commissioner' });
    const scope: SystemScope = {
      tx,
      commissionerCode,
      actor,
      reached: null,
      permission: null,
      actsFor: [],
      lastSteps: [],
    };
    const result = await run(scope);
    for (const step of scope.lastSteps) await step();
    return result;
  });
}
