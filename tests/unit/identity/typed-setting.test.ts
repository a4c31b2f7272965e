import { describe, expect, it } from 'vitest';
import { settingFault } from '@/components/identity/setting-fault';
import { settingText, settingTyped } from '@/components/identity/setting-text';
import { SETTING_KEYS, SETTING_KINDS, type SettingKey } from '@/lib/core/settings/setting-kinds';
import { readTypedSetting } from '@/lib/identity/rules/typed-setting';

describe('SET-02: a value as it is typed', () => {
  it.each<[SettingKey, string, unknown]>([
    ['clock-write-plan', ' 35 ', 35],
    ['spending-settling-days', '0', 0],
    ['refund-two-people', '2,500.50', 250_050],
    ['refund-two-people', '£2500', 250_000],
    ['advice-pals', ' Ring us ', 'Ring us'],
  ])('%s: %j is %j', (key, typed, value) => {
    expect(readTypedSetting(key, typed)).toEqual({ ok: true, value });
  });

  it.each<[SettingKey, string, string]>([
    ['clock-write-plan', '', 'Enter a whole number. From 1 to 182 days'],
    ['clock-write-plan', '3.5', 'Enter a whole number. From 1 to 182 days'],
    ['clock-write-plan', '-3', 'Enter a whole number. From 1 to 182 days'],
    ['clock-write-plan', '183', 'The value is outside what is allowed. From 1 to 182 days'],
    ['refund-two-people', 'much', 'Enter an amount, for example 250.00. From £0.00 to £1,000,000.00'],
    ['nursing-care-week', '0', 'The value is outside what is allowed. From £0.01 to £1,000.00'],
    ['advice-pals', ' ', 'Enter one line of text'],
    ['advice-pals', 'One\nTwo', 'Enter one line of text'],
    ['independent-review-body', 'x'.repeat(121), 'Use 120 characters or fewer'],
  ])('%s: %j is refused: %s', (key, typed, sentence) => {
    const read = readTypedSetting(key, typed);
    expect(read.ok ? read.value : settingFault(read.error)).toBe(sentence);
  });

  it('every default is read back as it is shown in its form', () => {
    for (const key of SETTING_KEYS) {
      const initial = SETTING_KINDS[key].default;
      expect(readTypedSetting(key, settingTyped(key, initial))).toEqual({ ok: true, value: initial });
    }
  });

  it('is shown with its unit', () => {
    expect(settingText('clock-acknowledge-request', 1)).toBe('1 working day');
    expect(settingText('clock-write-plan', 42)).toBe('42 days');
    expect(settingText('refund-two-people', 500_000)).toBe('£5,000.00');
    expect(settingText('independent-review-body', 'NHS England')).toBe('NHS England');
  });
});
