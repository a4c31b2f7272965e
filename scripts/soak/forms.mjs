/**
 * A form of a page, with what a browser would send if nothing were typed. `choices`: the values that each
 * group of radios offers.
 * @typedef {object} Form
 * @property {string} action
 * @property {string} button
 * @property {[string, string][]} values
 * @property {Map<string, string[]>} choices
 */

const FORM = /<form\b([^>]*)>([\s\S]*?)<\/form>/g;
const INPUT = /<input\b([^>]*)>/g;
const TEXTAREA = /<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g;
const SELECT = /<select\b([^>]*)>([\s\S]*?)<\/select>/g;
const BUTTON = /<button\b[^>]*>([\s\S]*?)<\/button>/;
const CHOSEN = /<option\b([^>]*\bselected\b[^>]*)>/;
const UNSENT = /\btype="(?:radio|checkbox|file|submit|button)"/;

/**
 * The forms of a page in its order.
 * @param {string} html
 * @returns {Form[]}
 */
export function formsIn(html) {
  return [...html.matchAll(FORM)].map(([, attributes = '', inside = '']) => ({
    action: attribute(attributes, 'action') ?? '',
    button: plain(BUTTON.exec(inside)?.[1] ?? ''),
    ...readControls(inside),
  }));
}

/**
 * @param {string} inside a form
 * @returns {Pick<Form, 'values' | 'choices'>}
 */
function readControls(inside) {
  /** @type {Pick<Form, 'values' | 'choices'>} */
  const controls = { values: [], choices: new Map() };
  for (const [, attributes] of inside.matchAll(INPUT)) readInput(controls, attributes);
  for (const [, attributes, typed = ''] of inside.matchAll(TEXTAREA))
    controls.values.push([nameIn(attributes), plain(typed)]);
  for (const [, attributes, options = ''] of inside.matchAll(SELECT))
    controls.values.push([nameIn(attributes), valueIn(CHOSEN.exec(options)?.[1])]);
  return controls;
}

/**
 * @param {Pick<Form, 'values' | 'choices'>} controls
 * @param {string | undefined} attributes
 */
function readInput({ values, choices }, attributes = '') {
  const [name, value] = [nameIn(attributes), valueIn(attributes)];
  if (name === '') return;
  if (/\btype="radio"/.test(attributes)) choices.set(name, [...(choices.get(name) ?? []), value]);
  if (!UNSENT.test(attributes) || /\bchecked=/.test(attributes)) values.push([name, value]);
}

const nameIn = (attributes = '') => attribute(attributes, 'name') ?? '';
const valueIn = (attributes = '') => attribute(attributes, 'value') ?? '';

/**
 * @param {string} attributes of a tag
 * @param {string} name
 */
function attribute(attributes, name) {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
  return found === undefined ? undefined : plain(found);
}

const ENTITIES = { '&amp;': '&', '&quot;': '"', '&#x27;': "'", '&lt;': '<', '&gt;': '>' };

/**
 * Text of a page without tags and entities.
 * @param {string} html
 */
export function plain(html) {
  const text = html.replaceAll(/<[^>]*>/g, '');
  return text.replaceAll(
    /&(?:amp|quot|#x27|lt|gt);/g,
    (found) => ENTITIES[/** @type {keyof typeof ENTITIES} */ (found)],
  );
}
