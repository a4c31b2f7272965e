import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { Actor } from '@/lib/core/policy/policy';
import { type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { checkOrganisation, type OrganisationRefusal } from '@/lib/money/rules/organisation';
import {
  findOrganisation,
  insertOrganisation,
  listOrganisations,
  type OrganisationDetails,
  saveOrganisation,
} from '@/lib/money/store/organisation';
import { command } from '@/lib/platform/db/transaction';

/** `organisationId` is made with the form, so that a form sent twice records one organisation. */
export type RecordOrganisation = OrganisationDetails & { organisationId: string };

export type RecordOrganisationRefusal = OrganisationRefusal | NotFound;

/** Records an organisation that may hold money of budgets as a third party. */
export function recordOrganisation(
  actor: Actor,
  { organisationId, ...details }: RecordOrganisation,
): Promise<Result<void, RecordOrganisationRefusal>> {
  return command<void, RecordOrganisationRefusal>(actor, 'organisation:record', async (scope) => {
    const allowed = checkOrganisation(
      { id: organisationId, name: details.name },
      await listOrganisations(scope),
    );
    if (!allowed.ok) return allowed;
    if (!(await insertOrganisation(scope, organisationId, details))) return ok(undefined);
    const subject = { personId: null, subjectKind: 'organisation', subjectId: organisationId } as const;
    await recordEvent(scope, { action: 'organisation:record', ...subject, after: details });
    return ok(undefined);
  });
}

/** Corrects the name, number or address of an organisation, or adds what was not recorded. */
export function correctOrganisation(
  actor: Actor,
  { organisationId, ...details }: RecordOrganisation,
): Promise<Result<void, RecordOrganisationRefusal>> {
  return command<void, RecordOrganisationRefusal>(actor, 'organisation:record', async (scope) => {
    const before = await findOrganisation(scope, organisationId);
    if (!before) return notFound;
    const allowed = checkOrganisation(
      { id: organisationId, name: details.name },
      await listOrganisations(scope),
    );
    if (!allowed.ok) return allowed;
    await saveOrganisation(scope, organisationId, details);
    const subject = { personId: null, subjectKind: 'organisation', subjectId: organisationId } as const;
    await recordEvent(scope, { action: 'organisation:correct', ...subject, before, after: details });
    return ok(undefined);
  });
}
