import 'server-only';
import { isId } from '@/lib/core/id';
import { type InterestRefusal, isJudging, mayJudge } from '@/lib/core/policy/interest';
import { type Actor, reachOf } from '@/lib/core/policy/policy';
import type { Permission } from '@/lib/core/policy/table';
import { fail, type NotFound, notFound, type Result } from '@/lib/core/result';
import { log } from '@/lib/platform/log/log';
import { limitByInterest } from './acts-for';
import { client } from './client';
import { isIdTaken } from './conflict';
import { readingTransaction } from './reading';
import { type ActingScope, type DatabaseReach, limit, limitsOf, type Scope } from './scope';
import { noteSending } from './sent-form';

/** Carries a refusal out of the transaction, so that its writes are rolled back. */
class Refused extends Error {
  constructor(readonly result: { ok: false; error: { kind: string } }) {
    super('refused');
  }
}

/**
 * One transaction of a command: limited to the actor's reach for the permission, undone when the command
 * refuses. A role without reach gets the one answer, `not-found`. So does an actor who sends the
 * id of a row they may not see. A form that was sent twice at once runs again after its twin and finds what
 * the twin wrote.
 */
export async function command<T, E extends { kind: string }>(
  actor: Actor,
  permission: Permission,
  run: (scope: Scope) => Promise<Result<T, E>>,
): Promise<Result<T, E | NotFound>> {
  const reach = databaseReach(actor, permission);
  if (!reach) return unreached(actor, permission, notFound);
  const attempt = () => runUndoneIfRefused(actor, { reach, permission }, run);
  const result = (await attempt()) ?? (await attempt()) ?? notFound;
  return result.ok || result.error.kind !== 'not-found' ? result : unreached(actor, permission, result);
}

/** Null: the id of a new row is taken, and nothing was written. */
async function runUndoneIfRefused<T, E extends { kind: string }>(
  actor: Actor,
  limits: Limits,
  run: (scope: Scope) => Promise<Result<T, E>>,
): Promise<Result<T, E> | null> {
  try {
    return await inScope(actor, limits, async (scope) => {
      const keepAnswer = await noteSending(scope);
      const result = await run(scope);
      if (!result.ok) throw new Refused(result);
      await keepAnswer(result.value);
      return result;
    });
  } catch (thrown) {
    if (isIdTaken(thrown)) return null;
    if (!(thrown instanceof Refused)) throw thrown;
    return thrown.result as { ok: false; error: E };
  }
}

/** One transaction of a query, limited in the same way. Null: not there or not theirs. */
export async function query<T>(
  actor: Actor,
  permission: Permission,
  run: (scope: Scope) => Promise<T | null>,
): Promise<T | null> {
  const reach = databaseReach(actor, permission);
  const found =
    reach &&
    (await readingTransaction(limitsOf(actor, reach), (tx) =>
      withScope({ tx, actor, reach, permission: null }, run),
    ));
  return found ?? unreached(actor, permission, null);
}

/** What a query asks for. `ids` are the ids of the address; null for an optional one that is missing. */
type Asked = { permission: Permission; ids: readonly (string | null)[] };

/**
 * A query by the ids of an address. Without asking the database, a text that cannot be an id is not found.
 */
export async function queryById<T>(
  actor: Actor,
  { permission, ids }: Asked,
  run: (scope: Scope) => Promise<T | null>,
): Promise<T | null> {
  return ids.every((id) => id === null || isId(id)) ? query(actor, permission, run) : null;
}

/** Answers not-found for both "not there" and "not allowed". Logs that it did, and for which user. */
function unreached<T>({ userId, role, commissionerCode }: Actor, permission: Permission, answer: T): T {
  log().warn({ event: 'not-found', permission, userId, role, commissionerCode });
  return answer;
}

function databaseReach(actor: Actor, permission: Permission): DatabaseReach | null {
  switch (reachOf(actor, permission)) {
    case 'none':
      return null;
    case 'own':
    case 'caseload':
      return { reach: 'people', personIds: actor.personIds };
    case 'commissioner':
      return { reach: 'commissioner' };
  }
}

/** `permission`: what a command does; null for a query. */
type Limits = { reach: DatabaseReach; permission: Permission | null };

function inScope<T>(
  actor: Actor,
  { reach, permission }: Limits,
  run: (scope: Scope) => Promise<T>,
): Promise<T> {
  return client().$transaction(async (tx) => {
    await limit(tx, actor, reach);
    return withScope({ tx, actor, reach, permission }, run);
  });
}

type Opened = Limits & { tx: Scope['tx']; actor: Actor };

/** Runs in a transaction that is limited already. */
async function withScope<T>(
  { tx, actor, reach, permission }: Opened,
  run: (scope: Scope) => Promise<T>,
): Promise<T> {
  const actsFor = permission && isJudging(permission) ? await limitByInterest(tx, actor) : [];
  const reached = reach.reach === 'people' ? reach.personIds : null;
  const { commissionerCode } = actor;
  const scope: Scope = { tx, commissionerCode, actor, reached, permission, actsFor, lastSteps: [] };
  const result = await run(scope);
  await finish(scope);
  return result;
}

/**
 * Refuses an actor who would assess, decide, approve or pay for a person for whom they act. Every lock of
 * what is judged asks it, so that each such command does.
 */
export function refuseInterest({ permission, actsFor }: ActingScope, personId: string | undefined): void {
  if (!permission || !personId || mayJudge(permission, actsFor, personId)) return;
  const error: InterestRefusal = { kind: 'not-found', because: 'acts-for-person' };
  throw new Refused(fail(error));
}

/** Locks that others wait for are taken here, so that they are held for one round trip before COMMIT. */
async function finish({ lastSteps }: Scope): Promise<void> {
  for (const step of lastSteps) await step();
}

/** A transaction that reaches no person: for the actor's own session and nothing else. */
export function actorTransaction<T>(actor: Actor, run: (scope: Scope) => Promise<T>): Promise<T> {
  return inScope(actor, { reach: { reach: 'people', personIds: [] }, permission: null }, run);
}
