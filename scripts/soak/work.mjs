import { formsIn } from './forms.mjs';

/**
 * @typedef {import('./visitor.mjs').Visitor} Visitor
 * @typedef {import('./visitor.mjs').Shown} Shown
 *
 * Something that a user does and that the database must have afterwards. `text`: what is written in the
 * record, which no other has.
 * @typedef {(visitor: Visitor, text: string) => Promise<Shown>} Work
 */

/** A penny, so that no budget is used up. */
export const AMOUNT = '0.01';

/** @type {Work} */
export async function recordSpending(visitor, text) {
  const page = await visitor.open('/budget-holder/spending/new');
  const [day, month, year] = todayInLondon();
  return visitor.submit(page, 'Save spending', {
    ...firstChoices(page, ['planLineId', 'allocationId']),
    amount: AMOUNT,
    'spentOn-day': day,
    'spentOn-month': month,
    'spentOn-year': year,
    paidTo: text,
  });
}

/**
 * @param {string} personId of the practitioner's caseload
 * @returns {Work}
 */
export function addContact(personId) {
  return async (visitor, text) => {
    const page = await visitor.open(`/practitioner/people/${personId}/contacts/new`);
    const phone = '01632 960001';
    return visitor.submit(page, 'Add this contact', { name: text, relationship: 'Aunt', phone });
  };
}

/**
 * Adds a picture to the spending that is shown.
 * @param {Visitor} visitor
 * @param {Shown} page
 * @param {Blob} picture
 */
export function addReceipt(visitor, page, picture) {
  return visitor.submit(page, 'Save receipt', { photo: picture });
}

/**
 * @param {Shown} page
 * @param {string[]} names
 */
function firstChoices(page, names) {
  const choices = formsIn(page.body).flatMap((form) => [...form.choices]);
  return Object.fromEntries(
    choices.filter(([name]) => names.includes(name)).map(([name, [value = '']]) => [name, value]),
  );
}

/** @returns {[string, string, string]} day, month and year */
function todayInLondon() {
  const [day = '', month = '', year = ''] = new Date()
    .toLocaleDateString('en-GB', { timeZone: 'Europe/London' })
    .split('/');
  return [day, month, year];
}
