import type { PhbGroup } from '@/lib/case/rules/groups';
import type { Fact } from '@/lib/core/document';
import type { TextSettingKey } from '@/lib/core/settings/setting-kinds';

/** The texts on who gives free advice and help, as a commissioner sets them. */
export const ADVICE_KEYS = [
  'advice-chc',
  'advice-leaflet',
  'advice-pals',
  'advice-advocacy',
  'advice-interpreter',
] as const satisfies readonly TextSettingKey[];
export type AdviceTexts = Record<(typeof ADVICE_KEYS)[number], string>;

/**
 * Who gives free advice and help, for a group of care: independent advice and the public leaflet are on NHS
 * continuing healthcare alone.
 * @rule ELI-120 (docs/rules.md)
 */
export function adviceFacts(texts: AdviceTexts, group: PhbGroup): Fact[] {
  return [
    ...(group === 'CHC'
      ? [
          { term: 'Independent advice', value: texts['advice-chc'] },
          { term: 'Leaflet', value: texts['advice-leaflet'] },
        ]
      : []),
    { term: 'Patient advice (PALS)', value: texts['advice-pals'] },
    { term: 'Advocate', value: texts['advice-advocacy'] },
    { term: 'Interpreter', value: texts['advice-interpreter'] },
  ];
}
