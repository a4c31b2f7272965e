import type { HTMLElement } from 'node-html-parser';

/**
 * Every way in which our markup may differ from the kit's, each with its reason. The comparator takes
 * these out of both sides and compares all the rest. A new difference belongs here or is a fault.
 */
export const allowedAttributes: Record<string, string> = {
  'data-module': 'names the kit script that takes the element over; we ship no kit script',
  'data-aria-controls': 'the kit script turns it into aria-controls; without the script it means nothing',
  'data-prevent-double-click': 'read by the kit script only; the server refuses a second submit',
  'data-disable-auto-focus': 'read by the kit script only; our own wrapper moves the focus',
  'data-behaviour': 'read by the kit script that unticks the other boxes; our server checks the answer',
  'data-behaviour-group': 'see data-behaviour',
  'data-maxlength': 'read by the live count of the kit script only',
  'data-maxwords': 'see data-maxlength',
  'data-threshold': 'see data-maxlength',
  'data-count-type': 'see data-maxlength',
  'data-sort-next': 'read by the kit script only; our tables are sorted by the server',
  'data-sort-value': 'see data-sort-next',
  xmlns: 'needed in a file of its own, not for an SVG inside HTML',
};

export const allowedElements: Record<string, string> = {
  '.nhsuk-header__logo': 'the NHS logo needs permission; a service puts its name there',
  '.nhsuk-header__menu': 'the "More" button of the menu, hidden until the kit script shows it',
  '.nhsuk-password-input__toggle': 'the "Show" button, hidden until the kit script shows it',
};

export const allowedClasses: { pattern: RegExp; reason: string }[] = [
  { pattern: /^nhsuk-js-/, reason: 'a hook for the kit script, without a style of its own' },
];

type Rewrite = { reason: string; apply: (element: HTMLElement) => void };

export const allowedRewrites: Rewrite[] = [
  {
    reason: 'a link around the NHS logo alone goes with the logo',
    apply: (element) => {
      for (const link of element.querySelectorAll('.nhsuk-header__service-logo'))
        if (link.children.length === 0) link.remove();
    },
  },
  {
    reason: 'without the kit script the space bar does not press a link, so it may not call itself a button',
    apply: (element) => without(element, 'a.nhsuk-button', 'role'),
  },
  {
    reason: 'the kit script lets the keyboard scroll a wide table; ours is written that way',
    apply: (element) => without(element, '.nhsuk-scroll__content', 'tabindex'),
  },
  {
    reason: 'a button without a type submits; ours says so',
    apply: (element) => without(element, '.nhsuk-header__account-button', 'type'),
  },
  {
    reason: 'the three names of a date belong to our form mechanism; a test of their own checks them',
    apply: (element) => without(element, 'input.nhsuk-date-input__input', 'name'),
  },
  {
    reason: 'our link has no logo to speak for and says every word seen in it; a test of its own checks them',
    apply: (element) => without(element, '.nhsuk-header__service-logo', 'aria-label'),
  },
];

function without(element: HTMLElement, selector: string, attribute: string) {
  for (const found of element.querySelectorAll(selector)) found.removeAttribute(attribute);
}
