import { Checkboxes } from '@/components/nhs/checkboxes';
import { DateInput } from '@/components/nhs/date-input';
import { Fieldset } from '@/components/nhs/fieldset';
import { Radios } from '@/components/nhs/radios';
import { TextInput } from '@/components/nhs/text-input';
import { LONG_TEXT } from '../sample-text';
import { type Family, specimen } from '../specimen';

const legends = {
  radios: 'Who may spend the money?',
  checkboxes: 'Who has seen the plan?',
  'date-input': 'When does the budget start?',
};

/** What every group is given, under an id that no other state has. */
const group = (control: keyof typeof legends, state: string) => ({
  id: `${control}-${state}-state`,
  name: `${control}-${state}`,
  legend: legends[control],
});
const items = [
  { value: 'person', label: 'The person' },
  { value: 'helper', label: 'A person who helps them', hint: 'Such as a parent or a partner' },
  { divider: 'or' },
  { value: 'open', label: 'Not decided yet' },
];
const yesOrNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];
const withQuestion = [
  { value: 'yes', label: 'Yes' },
  {
    value: 'no',
    label: 'No',
    conditional: <TextInput id="radios-conditional" name="radios-conditional" label="Why not?" />,
  },
];
const long = [
  { value: 'long', label: LONG_TEXT, hint: LONG_TEXT },
  { value: 'short', label: 'Short' },
];
const partlyDisabled = [
  { value: 'person', label: 'The person' },
  { value: 'helper', label: 'A person who helps them', disabled: true },
];

export const groups: Family = {
  title: 'Groups of fields',
  specimens: [
    specimen(Radios, {
      normal: { ...group('radios', 'normal'), items, hint: 'Choose one' },
      chosen: { ...group('radios', 'chosen'), items, defaultValue: 'helper' },
      inline: { ...group('radios', 'inline'), items: yesOrNo, isInline: true },
      small: { ...group('radios', 'small'), items, isSmall: true },
      'with a question below': { ...group('radios', 'below'), items: withQuestion, defaultValue: 'no' },
      error: { ...group('radios', 'error'), items, error: 'Choose who may spend the money' },
      disabled: { ...group('radios', 'disabled'), items: partlyDisabled },
      'long text': { ...group('radios', 'long'), legend: LONG_TEXT, items: long, error: LONG_TEXT },
    }),
    specimen(Checkboxes, {
      normal: { ...group('checkboxes', 'normal'), items, hint: 'Choose all that apply' },
      chosen: { ...group('checkboxes', 'chosen'), items, defaultValues: ['person', 'helper'] },
      small: { ...group('checkboxes', 'small'), items, isSmall: true },
      'one box to confirm': {
        id: 'checkboxes-confirm',
        name: 'checkboxes-confirm',
        items: [{ value: 'yes', label: 'I have read the agreement' }],
      },
      error: { ...group('checkboxes', 'error'), items, error: 'Choose who has seen the plan' },
      disabled: { ...group('checkboxes', 'disabled'), items: partlyDisabled },
      'long text': { ...group('checkboxes', 'long'), legend: LONG_TEXT, items: long, hint: LONG_TEXT },
    }),
    specimen(DateInput, {
      normal: { ...group('date-input', 'normal'), hint: 'Such as 4 5 2027' },
      filled: {
        ...group('date-input', 'filled'),
        defaultValues: { day: '4', month: '5', year: '2027' },
      },
      'month and year': { ...group('date-input', 'parts'), parts: ['month', 'year'] },
      error: { ...group('date-input', 'error'), error: 'Enter the day the budget starts' },
      'error in one part': {
        ...group('date-input', 'part-error'),
        error: 'The year must have 4 numbers',
        errorParts: ['year'],
        defaultValues: { day: '4', month: '5', year: '27' },
      },
      disabled: { ...group('date-input', 'disabled'), disabled: true },
      'long text': { ...group('date-input', 'long'), legend: LONG_TEXT, hint: LONG_TEXT, error: LONG_TEXT },
    }),
    specimen(Fieldset, {
      normal: {
        legend: 'Address',
        legendSize: 'm',
        children: <TextInput id="fieldset-town" name="fieldset-town" label="Town or city" />,
      },
      'long text': {
        legend: LONG_TEXT,
        children: <TextInput id="fieldset-long" name="fieldset-long" label={LONG_TEXT} />,
      },
    }),
  ],
};
