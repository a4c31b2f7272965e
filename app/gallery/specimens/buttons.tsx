import { Button, ButtonLink, type ButtonVariant } from '@/components/nhs/button';
import { HERE, LONG_TEXT } from '../sample-text';
import { type Family, specimen } from '../specimen';

const variants: readonly ButtonVariant[] = [
  'secondary',
  'secondary-solid',
  'reverse',
  'warning',
  'login',
  'brand',
];
const children = 'Save and continue';
const inVariants = Object.fromEntries(variants.map((variant) => [variant, { variant, children }]));

export const buttons: Family = {
  title: 'Buttons',
  specimens: [
    specimen(Button, {
      normal: { children },
      ...inVariants,
      small: { isSmall: true, children },
      disabled: { disabled: true, children },
      busy: { isBusy: true, children: 'Saving' },
      'long text': { children: LONG_TEXT },
    }),
    specimen(ButtonLink, {
      normal: { href: HERE, children: 'Start now' },
      secondary: { href: HERE, variant: 'secondary', children: 'Add another payment' },
      small: { href: HERE, isSmall: true, children: 'Start now' },
      'long text': { href: HERE, children: LONG_TEXT },
    }),
  ],
};
