import { type TextKind, words } from './setting-type';

/** Names that letters and pages give, which change on a day. */
export const TEXT_SETTINGS = {
  'independent-review-body': {
    label: 'Who carries out an independent review',
    help: 'As it reads in “you can ask … for an independent review”. Letters that went keep the name they gave.',
    type: words(120),
    default: 'NHS England',
    source:
      'National framework for NHS continuing healthcare, 2022. The Health Bill of May 2026 is to abolish NHS England and give its tasks to the Secretary of State: the day is not known',
    mark: 'K',
  },
} as const satisfies Record<string, TextKind>;
