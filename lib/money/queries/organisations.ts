import 'server-only';
import { type Actor, mayEver } from '@/lib/core/policy/policy';
import { findOrganisation, listOrganisations, type Organisation } from '@/lib/money/store/organisation';
import { query, queryById } from '@/lib/platform/db/transaction';

export type OrganisationList = { organisations: Organisation[]; mayRecord: boolean };

/** The organisations that may hold money of budgets. */
export function organisationList(actor: Actor): Promise<OrganisationList | null> {
  return query(actor, 'organisation:view', async (scope) => ({
    organisations: await listOrganisations(scope),
    mayRecord: mayEver(actor, 'organisation:record'),
  }));
}

/** One organisation to correct. Null if there is none, or this actor may not. */
export function organisationToCorrect(actor: Actor, organisationId: string): Promise<Organisation | null> {
  return queryById(actor, { permission: 'organisation:record', ids: [organisationId] }, (scope) =>
    findOrganisation(scope, organisationId),
  );
}
