import type { EligibilityHrefs, EligibilityReader, NextText } from './overview-hrefs';

/** That nursing care is to be considered although a screening closed the case. */
export function nursingText({ mayDecide }: EligibilityReader, { nursingHref }: EligibilityHrefs): NextText {
  const text =
    'The person is in a home with nursing, or is going to one. A negative Checklist does not say whether the NHS pays for nursing care.';
  return mayDecide && nursingHref
    ? {
        heading: 'Consider NHS-funded nursing care',
        text,
        act: { href: nursingHref, text: 'Record the outcome on nursing care' },
      }
    : { heading: 'Waiting for a PHB lead to consider nursing care', text };
}
