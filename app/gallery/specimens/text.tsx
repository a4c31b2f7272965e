import type { ComponentProps } from 'react';
import { Caption } from '@/components/nhs/caption';
import { Details, Expander } from '@/components/nhs/details';
import { Icon } from '@/components/nhs/icon';
import { InsetText } from '@/components/nhs/inset-text';
import { Tag, type TagColour } from '@/components/nhs/tag';
import { VisuallyHidden } from '@/components/nhs/visually-hidden';
import { WarningCallout } from '@/components/nhs/warning-callout';
import { HERE, LONG_TEXT, LONG_WORD } from '../sample-text';
import { type Family, specimen } from '../specimen';

const colours: readonly TagColour[] = [
  'white',
  'grey',
  'green',
  'aqua-green',
  'blue',
  'purple',
  'pink',
  'red',
  'orange',
  'yellow',
];
const icons: readonly ComponentProps<typeof Icon>['name'][] = [
  'arrow-left',
  'arrow-right',
  'chevron-right-circle',
  'cross',
  'tick',
  'user',
];
const sentence = <p>You can spend the money on what your plan says.</p>;
const longText = <p>{LONG_TEXT}</p>;

export const text: Family = {
  title: 'Text',
  specimens: [
    specimen(Caption, {
      normal: { children: 'Care and support plan' },
      large: { size: 'l', children: 'Care and support plan' },
      'long text': { size: 'l', children: LONG_TEXT },
    }),
    specimen(Details, {
      normal: { summary: 'What the money is for', children: sentence },
      open: { summary: 'What the money is for', isOpen: true, children: sentence },
      'long text': { summary: LONG_TEXT, isOpen: true, children: longText },
    }),
    specimen(Expander, {
      normal: { summary: 'The numbers as a table', children: sentence },
      open: { summary: 'The numbers as a table', isOpen: true, children: sentence },
      'long text': { summary: LONG_TEXT, isOpen: true, children: longText },
    }),
    specimen(InsetText, {
      normal: { children: sentence },
      'long text': { children: longText },
    }),
    specimen(WarningCallout, {
      normal: { heading: 'Ask before you pay', children: sentence },
      'with a link': {
        heading: 'Ask before you pay',
        actions: [{ href: HERE, text: 'Change' }],
        children: sentence,
      },
      'long text': { heading: LONG_TEXT, children: longText },
    }),
    specimen(Tag, {
      normal: { children: 'Active' },
      ...Object.fromEntries(colours.map((colour) => [colour, { colour, children: 'Active' }])),
      'no colour or border': { colour: false, hasBorder: false, children: 'Completed' },
      'long text': { children: LONG_WORD },
    }),
    specimen(Icon, {
      normal: { name: 'arrow-right-circle' },
      ...Object.fromEntries(icons.map((name) => [name, { name }])),
    }),
    specimen(VisuallyHidden, { normal: { children: 'Only a screen reader says this' } }),
  ],
};
