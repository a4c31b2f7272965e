import { day } from '@/lib/core/plain-date';
import { CHECKLIST_DOMAINS_2018 } from './checklist-domains';
import { CHECKLIST_INDICATIONS_2018, CHECKLIST_RULES_2018 } from './checklist-rules';
import { CHECKLIST_SCALE, DST_SCALE } from './domain';
import { DST_DOMAINS_2018 } from './dst-domains';
import { DST_INDICATIONS_2018, DST_RULES_2018 } from './dst-rules';
import type { Edition } from './edition';
import { NO_REASONS_2010 } from './edition-texts';

const PUBLICATIONS = 'https://www.gov.uk/government/publications';
const CHECKLIST_PAGE = `${PUBLICATIONS}/nhs-continuing-healthcare-checklist`;
const DST_PAGE = `${PUBLICATIONS}/nhs-continuing-healthcare-decision-support-tool`;

const DST_RATIONALE_HINT =
  'How the nature, intensity, complexity and unpredictability of the needs lead to this. The person can read this.';

/**
 * The editions of the Checklist and the decision support tool. A decision may take 28 days (ELI-27).
 * @rule ELI-10 (docs/rules.md)
 */
export const ADULT_EDITIONS: readonly Edition[] = [
  {
    id: 'chc-checklist-2018',
    tool: 'CHECKLIST',
    name: 'NHS continuing healthcare Checklist, October 2018',
    firstDay: day('2018-10-01'),
    source: 'NHS Continuing Healthcare Checklist, October 2018 (revised)',
    page: CHECKLIST_PAGE,
    decisionLength: { unit: 'DAYS', count: 28 },
    scale: CHECKLIST_SCALE,
    domains: CHECKLIST_DOMAINS_2018,
    rules: CHECKLIST_RULES_2018,
    indications: CHECKLIST_INDICATIONS_2018,
    noReasons: NO_REASONS_2010,
    textsHeading: '',
    team: 'NONE',
    asksNursing: false,
    rationaleHint: '',
  },
  {
    id: 'chc-checklist-2022',
    tool: 'CHECKLIST',
    name: 'NHS continuing healthcare Checklist, July 2022',
    firstDay: day('2022-07-01'),
    source: 'NHS Continuing Healthcare Checklist, July 2022',
    page: CHECKLIST_PAGE,
    decisionLength: { unit: 'DAYS', count: 28 },
    scale: CHECKLIST_SCALE,
    domains: CHECKLIST_DOMAINS_2018,
    rules: CHECKLIST_RULES_2018,
    indications: CHECKLIST_INDICATIONS_2018,
    noReasons: NO_REASONS_2010,
    textsHeading: '',
    team: 'NONE',
    asksNursing: false,
    rationaleHint: '',
  },
  {
    id: 'chc-dst-2018',
    tool: 'DST',
    name: 'NHS continuing healthcare decision support tool, October 2018',
    firstDay: day('2018-10-01'),
    source: 'NHS Continuing Healthcare Decision Support Tool, October 2018 (revised)',
    page: DST_PAGE,
    decisionLength: { unit: 'DAYS', count: 28 },
    scale: DST_SCALE,
    domains: DST_DOMAINS_2018,
    rules: DST_RULES_2018,
    indications: DST_INDICATIONS_2018,
    noReasons: NO_REASONS_2010,
    textsHeading: 'The needs as a whole',
    team: 'TWO_PROFESSIONS',
    asksNursing: true,
    rationaleHint: DST_RATIONALE_HINT,
  },
  {
    id: 'chc-dst-2022',
    tool: 'DST',
    name: 'NHS continuing healthcare decision support tool, July 2022',
    firstDay: day('2022-07-01'),
    source: 'NHS Continuing Healthcare Decision Support Tool, July 2022',
    page: DST_PAGE,
    decisionLength: { unit: 'DAYS', count: 28 },
    scale: DST_SCALE,
    domains: DST_DOMAINS_2018,
    rules: DST_RULES_2018,
    indications: DST_INDICATIONS_2018,
    noReasons: NO_REASONS_2010,
    textsHeading: 'The needs as a whole',
    team: 'TWO_PROFESSIONS',
    asksNursing: true,
    rationaleHint: DST_RATIONALE_HINT,
  },
];
