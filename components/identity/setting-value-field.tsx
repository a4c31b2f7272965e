import { MoneyField, RadiosField, TextareaField, TextField } from '@/components/forms/fields';
import { SETTING_KINDS, type SettingKey } from '@/lib/core/settings/setting-kinds';
import type { SettingKind } from '@/lib/core/settings/setting-type';
import { rangeText, unitText } from './setting-text';

/** The question for the value of a setting, as its kind asks for it. */
export function SettingValueField({ settingKey: key }: { settingKey: SettingKey }) {
  const { type }: SettingKind = SETTING_KINDS[key];
  if (type.unit === 'TEXT') return <WordsField settingKey={key} longest={type.longest} />;
  const shared = {
    name: 'value',
    label: 'What should it be?',
    labelSize: 'm',
    hint: rangeText(key),
  } as const;
  if (type.unit === 'YES_NO') return <YesNoField />;
  return (
    <>
      <input type="hidden" name="which" value="OWN" />
      {type.unit === 'PENCE' ? (
        <MoneyField {...shared} />
      ) : (
        <TextField {...shared} width={5} inputMode="numeric" suffix={unitText(type.unit, 2)} />
      )}
    </>
  );
}

function YesNoField() {
  return (
    <>
      <input type="hidden" name="which" value="OWN" />
      <RadiosField
        name="value"
        legend="What should it be?"
        legendSize="m"
        items={[
          { value: '1', label: 'Yes' },
          { value: '0', label: 'No' },
        ]}
      />
    </>
  );
}

function WordsField({ settingKey, longest }: { settingKey: SettingKey; longest: number }) {
  const own = <TextareaField name="value" label="Text, in one line" rows={3} limit={longest} />;
  return (
    <RadiosField
      name="which"
      legend="What should it say?"
      legendSize="m"
      items={[
        { value: 'OWN', label: 'Our own text', conditional: own },
        { value: 'DEFAULT', label: 'The national text', hint: `${SETTING_KINDS[settingKey].default}` },
      ]}
    />
  );
}
