import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { type Actor, may } from '@/lib/core/policy/policy';
import { type SharingView, sharingView } from '@/lib/person/rules/sharing';
import { findSharing, listSharing } from '@/lib/person/store/sharing';
import { query, queryById } from '@/lib/platform/db/transaction';
import { policySubjectOf } from './represented-people';

/** Who gets a person's letters by their agreement. Null: not theirs to see. Records the view. */
export function mySharing(actor: Actor, personId: string): Promise<SharingView[] | null> {
  return query(actor, 'sharing:view', async (scope) => {
    if (!may(actor, 'sharing:view', policySubjectOf(actor, personId))) return null;
    await recordEvent(scope, {
      action: 'person:view',
      personId,
      subjectKind: 'sharing',
      subjectId: personId,
    });
    return (await listSharing(scope, personId)).map(sharingView);
  });
}

/** The agreement to withdraw. Null: not there, withdrawn already, or not theirs. */
export function withdrawableSharing(
  actor: Actor,
  personId: string,
  sharingId: string,
): Promise<{ sharedWith: string } | null> {
  return queryById(actor, { permission: 'sharing:withdraw', ids: [personId, sharingId] }, async (scope) => {
    const sharing = await findSharing(scope, sharingId);
    if (sharing?.personId !== personId || !may(actor, 'sharing:withdraw', sharing)) return null;
    await recordEvent(scope, {
      action: 'person:view',
      personId,
      subjectKind: 'sharing',
      subjectId: sharingId,
    });
    return { sharedWith: sharing.sharedWith };
  });
}
