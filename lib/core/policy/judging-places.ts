import type { StaffArea } from './area';

/** A page that is about one person: the area, and the id of its address that says about whom. */
export type Place = { area: StaffArea; id: string };

/**
 * The forms by which a user judges, as the folders of their pages say it; `*` is one part of an address. A
 * page that can be read as well as filled in is not here: it asks the policy whether to show its form.
 */
const JUDGING_PLACES = [
  '/commissioner/budgets/*/account/*/new',
  '/commissioner/budgets/*/notice/*',
  '/commissioner/budgets/*/notice/*/*',
  '/commissioner/budgets/*/payments/new',
  '/commissioner/budgets/*/spending/*/reverse',
  '/commissioner/cases/*/eligibility/challenges/*/outcome',
  '/commissioner/cases/*/eligibility/decide',
  '/commissioner/cases/*/end-budget',
  '/commissioner/cases/*/final-payments',
  '/commissioner/cases/*/nursing',
  '/commissioner/cases/*/start',
  '/commissioner/payments/*/cancel',
  '/commissioner/people/*/eligibility/*/correct',
  '/commissioner/people/*/eligibility/*/end',
  '/commissioner/people/*/eligibility/new',
  '/practitioner/assessments/*/all',
  '/practitioner/assessments/*/domains/*',
  '/practitioner/assessments/*/evidence',
  '/practitioner/assessments/*/evidence/*/withdraw',
  '/practitioner/assessments/*/finish',
  '/practitioner/assessments/*/involvement',
  '/practitioner/assessments/*/team',
  '/practitioner/assessments/*/team/*/remove',
  '/practitioner/assessments/*/team/new',
  '/practitioner/assessments/*/withdraw',
  '/practitioner/budgets/*/agreement/*',
  '/practitioner/budgets/*/agreement/*/mistake',
  '/practitioner/budgets/*/payees/*',
  '/practitioner/cases/*/care-in-place',
  '/practitioner/cases/*/close',
  '/practitioner/cases/*/criteria',
  '/practitioner/cases/*/eligibility/start',
  '/practitioner/cases/*/fast-track',
  '/practitioner/cases/*/indicative',
  '/practitioner/cases/*/plan/arrangements',
  '/practitioner/cases/*/plan/outcomes',
  '/practitioner/cases/*/plan/outcomes/*',
  '/practitioner/cases/*/plan/outcomes/*/remove',
  '/practitioner/cases/*/plan/risks',
  '/practitioner/cases/*/plan/risks/*',
  '/practitioner/cases/*/plan/risks/*/remove',
  '/practitioner/cases/*/plan/send',
  '/practitioner/cases/*/plan/services/*',
  '/practitioner/cases/*/plan/services/*/remove',
  '/practitioner/cases/*/review',
  '/practitioner/cases/*/review/*',
  '/practitioner/cases/*/tell',
  '/practitioner/people/*/capacity/new',
  '/practitioner/people/*/eligibility/*/correct',
  '/practitioner/people/*/eligibility/new',
  '/practitioner/people/*/exclusions',
  '/practitioner/people/*/exclusions/*',
].map((place) => new RegExp(`^${place.replaceAll('*', '[^/]+')}/?$`));

const ABOUT_A_PERSON =
  /^\/(commissioner|practitioner)\/(?:people|cases|assessments|budgets|payments|letters)\/([\da-f-]{36})(?:\/|$)/;

/** Whether an address is that of a form by which its reader judges. */
export function isJudgingPlace(path: string): boolean {
  return JUDGING_PLACES.some((place) => place.test(path));
}

/** What an address of a staff area says about one person; null where it is about none. */
export function personPlaceOf(path: string): Place | null {
  const [, area, id] = ABOUT_A_PERSON.exec(path) ?? [];
  return area && id ? { area: area as StaffArea, id } : null;
}
