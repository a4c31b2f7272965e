import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Checkboxes } from '@/components/nhs/checkboxes';
import { DateInput, type DatePart } from '@/components/nhs/date-input';
import { Radios } from '@/components/nhs/radios';
import { NotExpressible, only } from './fixtures';
import { groupOf, type KitGroup, type KitText } from './kit-params';
import { kitSuite } from './kit-suite';
import { words } from './raw';

type KitChoice = {
  value?: string;
  text?: string;
  html?: string;
  hint?: KitText;
  disabled?: boolean;
  checked?: boolean;
  divider?: string;
  conditional?: { html?: string };
  behaviour?: string;
  exclusive?: boolean;
  exclusiveGroup?: string;
};

type KitChoices = KitGroup & {
  items: (KitChoice | false)[];
  value?: string;
  values?: string[];
  small?: boolean;
  inline?: boolean;
  disabled?: boolean;
};

const group = [
  'id',
  'idPrefix',
  'name',
  'fieldset',
  'hint',
  'errorMessage',
  'items',
  'small',
  'disabled',
] as const;

function choiceOf(item: KitChoice | false, isGroupDisabled = false) {
  if (!item) throw new NotExpressible('an empty item leaves a gap in the numbering');
  only(
    item,
    'value',
    'text',
    'html',
    'hint',
    'disabled',
    'divider',
    'conditional',
    'behaviour',
    'exclusive',
    'exclusiveGroup',
  );
  if (item.behaviour === 'inclusive') throw new NotExpressible('a box that works with a script only');
  if (item.divider) return { divider: item.divider };
  return {
    value: item.value ?? '',
    label: words({ text: item.text, html: item.html }),
    hint: words(item.hint),
    disabled: item.disabled ?? isGroupDisabled,
    conditional: words(item.conditional),
  };
}

kitSuite<KitChoices>('radios', {
  covered: 44,
  render: (params) => {
    only(params, ...group, 'value', 'inline');
    if (!params.fieldset) throw new NotExpressible('radios need a question');
    const { name = '', items, value, small, inline, disabled } = params;
    const choices = items.map((item) => choiceOf(item, disabled));
    return (
      <Radios
        {...groupOf(params)}
        name={name}
        items={choices}
        defaultValue={value}
        isSmall={small}
        isInline={inline}
      />
    );
  },
});

kitSuite<KitChoices>('checkboxes', {
  covered: 47,
  render: (params) => {
    only(params, ...group, 'values');
    const { name = '', items, values, small, disabled } = params;
    const choices = items.map((item) => choiceOf(item, disabled));
    return (
      <Checkboxes {...groupOf(params)} name={name} items={choices} defaultValues={values} isSmall={small} />
    );
  },
});

type KitPart = { name?: string; value?: string; error?: boolean; autocomplete?: string; width?: number };
type KitDate = KitGroup & {
  day?: KitPart | false;
  month?: KitPart | false;
  year?: KitPart | false;
  items?: (KitPart | false)[];
  values?: Partial<Record<DatePart, string>>;
  disabled?: boolean;
  namePrefix?: string;
};

kitSuite<KitDate>('date-input', {
  covered: 32,
  render: (params) => {
    only(
      params,
      'id',
      'fieldset',
      'hint',
      'errorMessage',
      'day',
      'month',
      'year',
      'items',
      'values',
      'disabled',
    );
    const { id = '', disabled, values } = params;
    const parts = partsOf(params);
    const named = parts.map(({ part }) => part);
    return (
      <DateInput
        {...groupOf(params)}
        name={id}
        parts={named}
        defaultValues={{ ...values, ...Object.fromEntries(parts.flatMap(typedValue)) }}
        errorParts={parts.filter(({ error }) => error).map(({ part }) => part)}
        isOwnBirthDate={parts.some(({ autocomplete }) => autocomplete?.startsWith('bday'))}
        disabled={disabled}
      />
    );
  },
});

function partsOf({ day, month, year, items }: KitDate) {
  const given = items
    ? items.flatMap((item) => (item ? [{ ...item, part: item.name as DatePart }] : []))
    : Object.entries({ day, month, year }).flatMap(([part, item]) =>
        item === false ? [] : [{ ...item, part: part as DatePart }],
      );
  for (const part of given) only(part, 'part', 'name', 'value', 'error', 'autocomplete', 'width');
  return given;
}

function typedValue({ part, value }: KitPart & { part: DatePart }) {
  return value === undefined ? [] : [[part, value]];
}

it('names and identifies the parts of a date after the date', () => {
  const html = renderToStaticMarkup(<DateInput id="spentOn" name="paid.on" legend="When?" />);
  for (const part of ['day', 'month', 'year']) {
    for (const attribute of [`for="spentOn-${part}"`, `id="spentOn-${part}"`, `name="paid.on-${part}"`])
      expect(html).toContain(attribute);
  }
});
