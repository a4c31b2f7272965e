import 'server-only';
import { earliestBirth } from '@/lib/core/birth-day';
import { ageOn, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { authorityTitle } from '@/lib/person/rules/authority-text';
import { CAPACITY_FROM_AGE } from '@/lib/person/rules/capacity';
import { fullName } from '@/lib/person/rules/person-name';
import { findPerson } from '@/lib/person/store/person';
import { listRepresentatives } from '@/lib/person/store/representatives';
import { type AgreerChoice, agreersBetween } from '@/lib/plan/rules/agreer';
import { queryById } from '@/lib/platform/db/transaction';
import { type PlanToChange, planViewIn } from './plan-view';

export type AgreementForm = PlanToChange & {
  /** Who could have agreed since the plan was started: the person first. */
  agreers: { choice: AgreerChoice; name: string; as: string }[];
};

/** The plan with who may agree it. Null: not there or not theirs. Records the view. */
export function agreementForm(actor: Actor, caseId: string, today: PlainDate): Promise<AgreementForm | null> {
  return queryById(actor, { permission: 'plan:agree', ids: [caseId] }, async (scope) => {
    const page = await planViewIn(scope, caseId, today);
    if (!page?.plan || !may(actor, 'plan:agree', { ...page, commissionerCode: actor.commissionerCode }))
      return null;
    const { plan, personId } = page;
    const person = await findPerson(scope, personId);
    if (!person) return null;
    const representatives = agreersBetween(await listRepresentatives(scope, personId), plan.startedOn, today);
    const isOldEnough = ageOn(earliestBirth(person.dateOfBirth), today) >= CAPACITY_FROM_AGE;
    const self = { choice: 'PERSON', name: fullName(person), as: 'The person themselves' };
    return {
      page,
      plan,
      agreers: [
        ...(isOldEnough ? [self] : []),
        ...representatives.map((one) => ({ choice: one.id, name: one.name, as: authorityTitle(one) })),
      ],
    };
  });
}
