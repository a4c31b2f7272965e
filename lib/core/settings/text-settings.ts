import { type TextKind, words } from './setting-type';

/** Names that letters and pages give, which change on a day. */
export const TEXT_SETTINGS = {
  'advice-chc': {
    label: 'Independent advice on NHS continuing healthcare',
    help: 'In letters and on the person’s page, where the care is NHS continuing healthcare.',
    type: words(300),
    default: 'Beacon gives free advice on NHS continuing healthcare: 0345 548 0300, www.beaconchc.co.uk',
    source:
      'NHS England funds this advice (answer of the Department of Health and Social Care, 5 January 2026). The number wants checking',
    mark: 'K',
  },
  'advice-leaflet': {
    label: 'Public information leaflet',
    help: 'In letters and on the person’s page, where the care is NHS continuing healthcare.',
    type: words(300),
    default: '“NHS continuing healthcare and NHS-funded nursing care”, on www.gov.uk. We can send you a copy',
    source: 'National framework for NHS continuing healthcare, 2022: all who are screened get the leaflet',
    mark: 'K',
  },
  'advice-pals': {
    label: 'Patient advice (PALS)',
    help: 'In letters and on the person’s page. Give the phone number of your own service.',
    type: words(300),
    default:
      'The NHS has a team that helps with questions and complaints. Find yours on www.nhs.uk, or ask us',
    source: 'NHS Constitution handbook',
    mark: 'K',
  },
  'advice-advocacy': {
    label: 'Finding an advocate',
    help: 'In letters and on the person’s page. Give the service that your councils pay for.',
    type: words(300),
    default: 'Ask us or your council to find a free advocate for you',
    source: 'Care Act 2014, sections 67 and 68; National Health Service Act 2006, section 248',
    mark: 'K',
  },
  'advice-interpreter': {
    label: 'Interpreter or translation',
    help: 'In letters and on the person’s page.',
    type: words(300),
    default: 'Ask us. It is free',
    source: 'Accessible Information Standard (DAPB1605)',
    mark: 'K',
  },
  'independent-review-body': {
    label: 'Who carries out an independent review',
    help: 'As it reads in “you can ask … for an independent review”. A letter that was sent keeps the name it had.',
    type: words(120),
    default: 'NHS England',
    source:
      'National framework for NHS continuing healthcare, 2022. The Health Bill of May 2026 is to abolish NHS England and give its tasks to the Secretary of State: the day is not known',
    mark: 'K',
  },
  'repayment-how': {
    label: 'How to pay money back',
    help: 'In the letter that asks for it and on the person’s page. Give the name of your account, or whom to call.',
    type: words(300),
    default: 'Call us. We will say how to pay. You can ask to pay in small parts',
    source: 'No national rule',
    mark: 'P',
  },
} as const satisfies Record<string, TextKind>;
