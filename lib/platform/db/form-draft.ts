import 'server-only';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { Actor } from '@/lib/core/policy/policy';
import { client } from './client';
import { type ActingScope, limit, type Scope } from './scope';

export type DraftValues = Record<string, string | string[]>;
type Owner = Pick<Actor, 'userId' | 'commissionerCode'>;

/** A draft belongs to its actor in every role, so the scope reaches no person. */
function owned<T>(
  owner: Owner,
  run: (scope: Pick<Scope, 'tx' | 'commissionerCode'>) => Promise<T>,
): Promise<T> {
  return client().$transaction(async (tx) => {
    await limit(tx, owner, { reach: 'people', personIds: [] });
    return run({ tx, commissionerCode: owner.commissionerCode });
  });
}

const MOST = 20;
const KEPT_DAYS = 30;
const oldest = () => new Date(now().getTime() - KEPT_DAYS * 86_400_000);

/** One form on one page: its address and the key that was made with it. */
export type DraftPlace = { path: string; formKey: string };

/**
 * Keeps the typed values of a form and replaces its earlier draft. Keeps the user's last 20, for 30 days.
 */
export function saveDraft(owner: Owner, { path, formKey }: DraftPlace, values: DraftValues): Promise<void> {
  return owned(owner, async ({ tx, commissionerCode }) => {
    await tx.$executeRaw`
      INSERT INTO form_draft (commissioner_code, id, user_id, path, form_key, values, saved_at)
      VALUES (${commissionerCode}, ${newId()}::uuid, ${owner.userId}::uuid, ${path}, ${formKey}::uuid, ${JSON.stringify(values)}::jsonb, ${now()})
      ON CONFLICT (commissioner_code, user_id, path, form_key) DO UPDATE SET values = excluded.values, saved_at = excluded.saved_at`;
    await tx.$executeRaw`
      DELETE FROM form_draft WHERE commissioner_code = ${commissionerCode} AND user_id = ${owner.userId}::uuid AND (saved_at < ${oldest()} OR id NOT IN (
        SELECT id FROM form_draft WHERE commissioner_code = ${commissionerCode} AND user_id = ${owner.userId}::uuid
        ORDER BY saved_at DESC, id DESC LIMIT ${MOST}))`;
  });
}

/**
 * The draft of one form, or without its key the newest at this path. Null if there is none.
 */
export function findDraft(owner: Owner, path: string, formKey: string | null): Promise<DraftValues | null> {
  return owned(owner, async ({ tx, commissionerCode }) => {
    const [row] = await tx.$queryRaw<{ values: DraftValues }[]>`
      SELECT values FROM form_draft WHERE commissioner_code = ${commissionerCode} AND user_id = ${owner.userId}::uuid AND path = ${path}
        AND saved_at >= ${oldest()} AND (${formKey}::uuid IS NULL OR form_key = ${formKey}::uuid)
      ORDER BY saved_at DESC, id DESC LIMIT 1`;
    return row?.values ?? null;
  });
}

/** Deletes the draft of a form that was sent. */
export function dropDraft(owner: Owner, { path, formKey }: DraftPlace): Promise<void> {
  return owned(owner, async ({ tx, commissionerCode }) => {
    await tx.$executeRaw`
      DELETE FROM form_draft WHERE commissioner_code = ${commissionerCode} AND user_id = ${owner.userId}::uuid AND path = ${path}
        AND form_key = ${formKey}::uuid`;
  });
}

/**
 * Removes at most so many drafts of more than 30 days. Row-level security lets the service see those alone;
 * the age is said here too, because it leads to the index, and so
 * does the array. @returns how many
 */
export function deleteOutdatedDrafts({ tx, commissionerCode }: ActingScope, most: number): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM form_draft WHERE commissioner_code = ${commissionerCode} AND id = ANY (ARRAY(
      SELECT id FROM form_draft WHERE commissioner_code = ${commissionerCode} AND saved_at < now() - interval '30 days'
      ORDER BY saved_at LIMIT ${most}::int))`;
}
