import { CharacterCount } from '@/components/nhs/character-count';
import { FileUpload } from '@/components/nhs/file-upload';
import { PasswordInput } from '@/components/nhs/password-input';
import { Select } from '@/components/nhs/select';
import { TextInput } from '@/components/nhs/text-input';
import { Textarea } from '@/components/nhs/textarea';
import { ERROR, LONG_TEXT, LONG_WORD } from '../sample-text';
import { type Family, specimen } from '../specimen';

const labels = {
  'text-input': 'How much is the payment?',
  textarea: 'What is the payment for?',
  'character-count': 'Why is this right?',
  'password-input': 'Password',
  select: 'How is the money managed?',
  'file-upload': 'A photo of the receipt',
};

/** What every field is given, under an id that no other state has. */
const field = (control: keyof typeof labels, state: string) => ({
  id: `${control}-${state}-state`,
  name: `${control}-${state}`,
  label: labels[control],
});
const hint = 'In pounds, such as 1,250.50';
const long = { label: LONG_TEXT, hint: LONG_TEXT };
const options = [
  { value: '', text: 'Choose a way' },
  'divider' as const,
  { value: 'NOTIONAL', text: 'Notional budget' },
  { value: 'THIRD_PARTY', text: 'Held by a third party' },
  { value: 'DIRECT_PAYMENT', text: 'Direct payment', disabled: true },
];

export const fields: Family = {
  title: 'Fields',
  specimens: [
    specimen(TextInput, {
      normal: { ...field('text-input', 'normal'), hint },
      filled: { ...field('text-input', 'filled'), defaultValue: '1,250.50', prefix: '£', suffix: 'a week' },
      narrow: { ...field('text-input', 'narrow'), width: 5, defaultValue: '12.50', prefix: '£' },
      code: {
        ...field('text-input', 'code'),
        label: 'NHS number',
        isCode: true,
        defaultValue: '999 123 4567',
      },
      'hidden label': { ...field('text-input', 'hidden'), isLabelHidden: true },
      error: { ...field('text-input', 'error'), hint, error: ERROR, defaultValue: 'a lot' },
      disabled: { ...field('text-input', 'disabled'), disabled: true, defaultValue: '1,250.50' },
      'long text': { ...field('text-input', 'long'), ...long, error: LONG_TEXT, defaultValue: LONG_WORD },
    }),
    specimen(Textarea, {
      normal: { ...field('textarea', 'normal') },
      error: { ...field('textarea', 'error'), error: 'Say what the payment is for' },
      disabled: { ...field('textarea', 'disabled'), disabled: true, defaultValue: 'Two carers a week' },
      'long text': { ...field('textarea', 'long'), ...long, rows: 3, defaultValue: LONG_TEXT },
    }),
    specimen(CharacterCount, {
      normal: { ...field('character-count', 'normal'), limit: 500 },
      words: { ...field('character-count', 'words'), limit: 80, unit: 'words' },
      error: { ...field('character-count', 'error'), limit: 20, error: 'Use 20 characters or fewer' },
      disabled: { ...field('character-count', 'disabled'), limit: 500, disabled: true },
      'long text': { ...field('character-count', 'long'), ...long, limit: 2_000, defaultValue: LONG_TEXT },
    }),
    specimen(PasswordInput, {
      normal: { ...field('password-input', 'normal') },
      error: { ...field('password-input', 'error'), error: 'Enter your password' },
      disabled: { ...field('password-input', 'disabled'), disabled: true },
    }),
    specimen(Select, {
      normal: { ...field('select', 'normal'), options },
      chosen: { ...field('select', 'chosen'), options, defaultValue: 'NOTIONAL' },
      error: { ...field('select', 'error'), options, error: 'Choose how the money is managed' },
      disabled: { ...field('select', 'disabled'), options, disabled: true },
      empty: { ...field('select', 'empty'), options: [] },
      'long text': { ...field('select', 'long'), ...long, options: [{ value: 'long', text: LONG_TEXT }] },
    }),
    specimen(FileUpload, {
      normal: { ...field('file-upload', 'normal'), accept: 'image/*' },
      error: { ...field('file-upload', 'error'), error: 'Choose the photo again' },
      disabled: { ...field('file-upload', 'disabled'), disabled: true },
      'long text': { ...field('file-upload', 'long'), ...long },
    }),
  ],
};
