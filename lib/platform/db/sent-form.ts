import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { now } from '@/lib/core/clock';
import { judgeSending, type SendingVerdict, type SentBefore } from '@/lib/core/form/sending';
import { newId } from '@/lib/core/id';
import type { ActingScope, Scope } from './scope';

/** A form that writes something, as it was sent. */
export type Sending = {
  /** Whether each sending creates something. Otherwise its rule judges, and only its answer is kept. */
  isCreating: boolean;
  /** The answers say which version of a record they are of. */
  hasSeen: boolean;
  /** Made with the form. A form that is sent again carries the same. */
  formKey: string;
  /** SHA-256 of the form's address and of what was typed. */
  digest: string;
  /** The sender was asked and wants another record with the same answers. */
  isWantedAgain: boolean;
  /** Where the answer leads, from the command's value. */
  addressOf: (value: unknown) => string;
};

/** The same was sent before, and nothing was written now. */
export type Repeated = { verdict: Exclude<SendingVerdict, 'record'>; address: string; sentAt: Date };

class RepeatedError extends Error {
  constructor(readonly repeated: Repeated) {
    super('sent before');
  }
}

/** `isKept`: the first command of the form has noted it, so a second one does not meet its own note. */
const current = new AsyncLocalStorage<{ sending: Sending; isKept: boolean } | null>();
const KEPT_MS = 86_400_000;

/**
 * Runs a command for a form. The command's transaction notes what was sent and where
 * the answer led, so that both are kept or neither is (docs/decisions/0023).
 * @returns the command's result, or what an earlier sending of the same answers led to
 */
export async function sendOnce<R>(
  sending: Sending,
  run: () => Promise<R>,
): Promise<{ result: R } | { repeated: Repeated }> {
  try {
    return { result: await current.run({ sending, isKept: false }, run) };
  } catch (thrown) {
    if (thrown instanceof RepeatedError) return { repeated: thrown.repeated };
    throw thrown;
  }
}

/** Runs a command that only asks whether another may follow: the other one notes the form. */
export function withoutNote<T>(run: () => T): T {
  return current.run(null, run);
}

/** Whether a command ended because its form was sent before, and nothing was written. */
export function isSentBefore(thrown: unknown): boolean {
  return thrown instanceof RepeatedError;
}

/**
 * The first statement of a command: notes what is being sent, or throws when it was sent before. Waits for a
 * twin that is being written.
 * @returns what to do with the command's value as the last statement
 */
export async function noteSending(scope: Scope): Promise<(value: unknown) => Promise<void>> {
  const store = current.getStore();
  if (!store || store.isKept) return async () => undefined;
  const { sending } = store;
  const at = now();
  const id = newId();
  const { tx, commissionerCode, actor } = scope;
  const isNew = await tx.$executeRaw`
    INSERT INTO sent_form (commissioner_code, id, user_id, form_key, digest, sent_at)
    VALUES (${commissionerCode}, ${id}::uuid, ${actor.userId}::uuid, ${sending.formKey}::uuid, ${sending.digest}, ${at})
    ON CONFLICT (commissioner_code, user_id, form_key, digest) DO NOTHING`;
  if (sending.isCreating) await refuseRepeated(scope, { sending, id, isRepeated: isNew === 0, at });
  return async (value) => {
    store.isKept = true;
    await tx.$executeRaw`
      WITH old AS (DELETE FROM sent_form WHERE commissioner_code = ${commissionerCode} AND user_id = ${actor.userId}::uuid
        AND sent_at < ${new Date(at.getTime() - KEPT_MS)})
      UPDATE sent_form SET address = ${sending.addressOf(value)}
      WHERE commissioner_code = ${commissionerCode} AND user_id = ${actor.userId}::uuid AND form_key = ${sending.formKey}::uuid
        AND digest = ${sending.digest}`;
  };
}

type Noted = { sending: Sending; id: string; isRepeated: boolean; at: Date };

/** Throws when the same was sent before. */
async function refuseRepeated(scope: Scope, { sending, id, isRepeated, at }: Noted): Promise<void> {
  const sent = await findSent(scope, sending, id);
  const verdict = judgeSending(beforeThis(sent, sending, isRepeated), sending.isWantedAgain, at);
  if (verdict !== 'record') throw new RepeatedError({ verdict, ...firstOf(sent, sending) });
}

type SentRow = { formKey: string; digest: string; address: string | null; sentAt: Date };

/** What this user sent in the last day with the same key or the same answers, newest first. */
function findSent({ tx, commissionerCode, actor }: Scope, { formKey, digest }: Sending, besides: string) {
  return tx.$queryRaw<SentRow[]>`
    SELECT form_key AS "formKey", digest, address, sent_at AS "sentAt" FROM sent_form
    WHERE commissioner_code = ${commissionerCode} AND user_id = ${actor.userId}::uuid AND id <> ${besides}::uuid
      AND (form_key = ${formKey}::uuid OR digest = ${digest})
    ORDER BY sent_at DESC, id DESC LIMIT 50`;
}

function beforeThis(sent: SentRow[], { formKey, digest }: Sending, isRepeated: boolean): SentBefore {
  const newest = (is: (row: SentRow) => boolean) => sent.find(is)?.sentAt ?? null;
  return {
    sameForm: isRepeated ? newest((row) => row.formKey === formKey && row.digest === digest) : null,
    sameAnswers: newest((row) => row.digest === digest),
    isLastOfForm: sent.find((row) => row.formKey === formKey)?.digest === digest,
  };
}

function firstOf(sent: SentRow[], { digest }: Sending): Pick<Repeated, 'address' | 'sentAt'> {
  const same = sent.find((row) => row.digest === digest);
  if (!same?.address) throw new Error('A form that was sent before has no answer');
  return { address: same.address, sentAt: same.sentAt };
}

/**
 * Removes at most so many notes of forms that were sent more than a day ago. Row-level security lets the
 * service see those alone; the age is said here too, because it leads to the index, and so
 * does the array. @returns how many
 */
export function deleteOutdatedSendings({ tx, commissionerCode }: ActingScope, most: number): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM sent_form WHERE commissioner_code = ${commissionerCode} AND id = ANY (ARRAY(
      SELECT id FROM sent_form WHERE commissioner_code = ${commissionerCode} AND sent_at < now() - interval '1 day'
      ORDER BY sent_at LIMIT ${most}::int))`;
}
