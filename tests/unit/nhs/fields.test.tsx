import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { CharacterCount } from '@/components/nhs/character-count';
import { FileUpload } from '@/components/nhs/file-upload';
import { PasswordInput } from '@/components/nhs/password-input';
import { Select } from '@/components/nhs/select';
import { TextInput, type TextInputProps } from '@/components/nhs/text-input';
import { Textarea } from '@/components/nhs/textarea';
import { NotExpressible, only } from './fixtures';
import { fieldOf, type KitField, type KitText } from './kit-params';
import { kitSuite } from './kit-suite';
import { words } from './raw';

const field = ['id', 'name', 'label', 'hint', 'errorMessage', 'disabled'] as const;

type Affix = KitText | { text?: string; html?: string; classes?: string };
type FormGroup = { afterInput?: { html?: string }; beforeInput?: { html?: string }; classes?: string };
type KitInput = KitField & {
  type?: string;
  value?: string;
  width?: number;
  code?: boolean;
  prefix?: Affix;
  suffix?: Affix;
  inputmode?: string;
  autocomplete?: string;
  spellcheck?: boolean;
  pattern?: string;
  formGroup?: FormGroup;
};

function affixOf(affix: Affix | undefined) {
  if (affix && typeof affix === 'object') only(affix, 'text', 'html');
  return words(affix);
}

function afterOf(formGroup: FormGroup | undefined) {
  if (formGroup) only(formGroup, 'afterInput');
  return words(formGroup?.afterInput);
}

kitSuite<KitInput>('input', {
  covered: 41,
  render: (params) => {
    only(
      params,
      ...field,
      'classes',
      'type',
      'value',
      'width',
      'code',
      'prefix',
      'suffix',
      'inputmode',
      'autocomplete',
      'spellcheck',
      'pattern',
      'formGroup',
    );
    if (params.width && params.classes) throw new NotExpressible('two widths at once');
    return <TextInput {...inputOf(params)} />;
  },
});

function inputOf(params: KitInput): TextInputProps {
  return {
    ...fieldOf(params),
    type: params.type as TextInputProps['type'],
    defaultValue: params.value,
    width: params.width as TextInputProps['width'],
    isCode: params.code,
    prefix: affixOf(params.prefix),
    suffix: affixOf(params.suffix),
    inputMode: params.inputmode as TextInputProps['inputMode'],
    autoComplete: params.autocomplete,
    spellCheck: params.spellcheck,
    pattern: params.pattern,
    after: afterOf(params.formGroup),
  };
}

kitSuite<KitField & { value?: string; autocomplete?: string; rows?: number }>('textarea', {
  covered: 14,
  render: (params) => {
    only(params, ...field, 'value', 'autocomplete', 'rows');
    const { value, autocomplete, rows } = params;
    return <Textarea {...fieldOf(params)} defaultValue={value} autoComplete={autocomplete} rows={rows} />;
  },
});

type KitCount = KitField & {
  value?: string;
  rows?: number;
  maxlength?: number;
  maxwords?: number;
  threshold?: number;
  countType?: string;
};

kitSuite<KitCount>('character-count', {
  covered: 26,
  render: (params) => {
    only(params, ...field, 'value', 'rows', 'maxlength', 'maxwords', 'threshold', 'countType');
    const limit = params.maxwords ?? params.maxlength;
    if (!limit) throw new NotExpressible('no limit');
    const unit = params.countType === 'words' || params.maxwords ? 'words' : 'characters';
    return (
      <CharacterCount
        {...fieldOf(params)}
        limit={limit}
        unit={unit}
        defaultValue={params.value}
        rows={params.rows}
      />
    );
  },
});

type KitOption = { value?: string; text?: string; disabled?: boolean; selected?: boolean; divider?: boolean };

kitSuite<KitField & { items: KitOption[]; value?: string; formGroup?: FormGroup }>('select', {
  covered: 18,
  render: (params) => {
    only(params, ...field, 'items', 'value', 'formGroup');
    return (
      <Select
        {...fieldOf(params)}
        options={params.items.map(optionOf)}
        defaultValue={params.value}
        after={afterOf(params.formGroup)}
      />
    );
  },
});

function optionOf(option: KitOption) {
  only(option, 'value', 'text', 'disabled', 'divider');
  if (option.divider) return 'divider' as const;
  return { value: option.value ?? '', text: option.text ?? '', disabled: option.disabled };
}

kitSuite<KitField & { multiple?: boolean; chooseFilesButtonClassList?: string[] }>('file-upload', {
  covered: 14,
  render: (params) => {
    only(params, ...field, 'multiple');
    return <FileUpload {...fieldOf(params)} multiple={params.multiple} />;
  },
});

kitSuite<KitField & { autocomplete?: string; width?: number; button?: object }>('password-input', {
  covered: 15,
  render: (params) => {
    only(params, ...field, 'autocomplete', 'width', 'button');
    return (
      <PasswordInput
        {...fieldOf(params)}
        autoComplete={params.autocomplete as 'new-password' | undefined}
        width={params.width as 10 | undefined}
      />
    );
  },
});

it('hides a label from sight only', () => {
  const html = renderToStaticMarkup(<TextInput id="q" name="q" label="Name" isLabelHidden />);
  expect(html).toContain('<label class="nhsuk-label nhsuk-u-visually-hidden" for="q">Name</label>');
});
