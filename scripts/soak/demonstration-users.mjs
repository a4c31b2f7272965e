import { formsIn } from './forms.mjs';
import { Tally } from './tally.mjs';
import { Visitor } from './visitor.mjs';
import { addContact, recordSpending } from './work.mjs';

const password = 'demonstration';
/** @param {string} key */
const account = (key) => ({ email: `${key}@demonstration.invalid`, password });
const ON_CASELOAD = /href="\/practitioner\/people\/([0-9a-f-]{36})"/g;

/**
 * Who uses the demonstration: one of each role, and two who record.
 * @param {string} base
 * @returns {Promise<import('./live.mjs').User[]>}
 */
export async function demonstrationUsers(base) {
  return [
    { ...account('holder'), home: '/budget-holder', work: recordSpending, sends: true },
    { ...account('practitioner'), home: '/practitioner', work: addContact(await personOf(base)) },
    ...['lead', 'finance', 'auditor', 'admin'].map((key) => ({ ...account(key), home: '/commissioner' })),
    ...['representative', 'nominee'].map((key) => ({ ...account(key), home: '/budget-holder' })),
    { ...account('practitioner2'), home: '/practitioner' },
  ];
}

/**
 * A person of the practitioner's who may have another contact.
 * @param {string} base
 */
async function personOf(base) {
  const visitor = new Visitor(base, new Tally());
  await visitor.submit(await visitor.open('/sign-in'), 'Sign in', account('practitioner'));
  const { body } = await visitor.open('/practitioner/caseload');
  for (const [, personId = ''] of body.matchAll(ON_CASELOAD)) {
    const page = await visitor.open(`/practitioner/people/${personId}/contacts/new`);
    if (formsIn(page.body).some(({ button }) => button === 'Add this contact')) return personId;
  }
  throw new Error('The practitioner has no person on the caseload');
}
