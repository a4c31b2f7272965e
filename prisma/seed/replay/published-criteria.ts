import { randomUUID } from 'node:crypto';
import type { PhbGroup } from '@/lib/case/rules/groups';
import { runAt, todayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { draftCriteria } from '@/lib/criteria/commands/draft-criteria';
import { publishCriteria } from '@/lib/criteria/commands/publish-criteria';
import { saveCriteria } from '@/lib/criteria/commands/save-criteria';
import { type CriteriaVersion, criteriaFor, findCriteria } from '@/lib/criteria/store/criteria';
import { query } from '@/lib/platform/db/transaction';
import { WITH_CRITERIA } from '../route';
import { type Accounts, oneOf } from './acting-accounts';

/**
 * Publishes the demonstration's criteria on the first day of its history: the service's examples, adapted.
 */
export async function publishCriteriaOf(accounts: Accounts, from: PlainDate): Promise<void> {
  await runAt(new Date(`${from}T09:00:00Z`), async () => {
    for (const group of WITH_CRITERIA) await publish(accounts, group);
  });
}

const TITLES: Record<(typeof WITH_CRITERIA)[number], string> = {
  WHEELCHAIR: 'Wheelchair budget criteria',
  LONG_TERM_CONDITION: 'Long-term condition criteria',
  LEARNING_DISABILITY: 'Learning disability and autism criteria',
};

async function publish(accounts: Accounts, group: (typeof WITH_CRITERIA)[number]): Promise<void> {
  const administrator = oneOf(accounts, 'ADMINISTRATOR', 0);
  const criteriaId = randomUUID();
  must(await draftCriteria(administrator, { criteriaId, group, beginWith: 'EXAMPLE' }));
  const draft = await query(administrator, 'criteria:write', (scope) => findCriteria(scope, criteriaId));
  if (!draft) throw new Error('The draft is not there');
  const words = {
    title: TITLES[group],
    guidance: 'Answer with the person. Say which letter or record shows each answer.',
    source: 'Demonstration: an invented local policy',
    threshold: draft.threshold,
  };
  must(await saveCriteria(administrator, { criteriaId, version: draft.version, ...words }));
  const publishing = { version: draft.version + 1, startsOn: todayInLondon(), reason: 'First version.' };
  must(await publishCriteria(administrator, { criteriaId, ...publishing }, todayInLondon()));
}

function must(result: { ok: boolean; error?: unknown }): void {
  if (!result.ok) throw new Error(`Criteria refused: ${JSON.stringify(result.error)}`);
}

/** A draft in progress, begun from the version in force. */
export async function draftCriteriaOf(accounts: Accounts): Promise<void> {
  const administrator = oneOf(accounts, 'ADMINISTRATOR', 0);
  must(
    await draftCriteria(administrator, {
      criteriaId: randomUUID(),
      group: 'LONG_TERM_CONDITION',
      beginWith: 'PUBLISHED',
    }),
  );
}

/** The criteria in force for a group today. */
export async function criteriaOf(accounts: Accounts, group: PhbGroup): Promise<CriteriaVersion> {
  const lead = oneOf(accounts, 'PHB_LEAD', 0);
  const found = await query(lead, 'criteria:view', (scope) => criteriaFor(scope, group, todayInLondon()));
  if (!found) throw new Error(`No criteria for ${group} on ${todayInLondon()}`);
  return found;
}
