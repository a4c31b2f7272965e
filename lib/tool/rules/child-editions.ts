import { day } from '@/lib/core/plain-date';
import { CHILD_DST_DOMAINS_2010 } from './child-dst-domains';
import {
  CHILD_DST_INDICATIONS_2010,
  CHILD_DST_RULES_2010,
  PRE_ASSESSMENT_INDICATIONS_2010,
  PRE_ASSESSMENT_RULES_2010,
} from './child-rules';
import { DST_SCALE, PRE_ASSESSMENT_SCALE } from './domain';
import type { Edition } from './edition';
import { NO_REASONS_2010 } from './edition-texts';
import { PRE_ASSESSMENT_DOMAINS_2010 } from './pre-assessment-domains';

const FRAMEWORK = 'National Framework for Children and Young People’s Continuing Care';
const PAGE =
  'https://www.gov.uk/government/publications/children-and-young-peoples-continuing-care-national-framework';

const RATIONALE_HINT = 'How the needs as a whole lead to this. The child’s family can read this.';

/**
 * The editions of the children's tools. The edition of 2010 was published on 25 March 2010. A decision may
 * take 28 working days in the edition of 2010, and six weeks in the edition of 2016.
 * @rule ELI-10 editions, ELI-48 length (docs/rules.md)
 */
export const CHILD_EDITIONS: readonly Edition[] = [
  {
    id: 'cypcc-pre-assessment-2010',
    tool: 'CHILD_PRE_ASSESSMENT',
    name: 'Children’s continuing care pre-assessment, 2010',
    firstDay: day('2010-03-25'),
    source: `${FRAMEWORK}, March 2010`,
    page: PAGE,
    decisionLength: { unit: 'WORKING_DAYS', count: 28 },
    scale: PRE_ASSESSMENT_SCALE,
    domains: PRE_ASSESSMENT_DOMAINS_2010,
    rules: PRE_ASSESSMENT_RULES_2010,
    indications: PRE_ASSESSMENT_INDICATIONS_2010,
    noReasons: NO_REASONS_2010,
    textsHeading: '',
    team: 'NONE',
    asksNursing: false,
    rationaleHint: '',
  },
  {
    id: 'cypcc-pre-assessment-2016',
    tool: 'CHILD_PRE_ASSESSMENT',
    name: 'Children’s continuing care pre-assessment, 2016',
    firstDay: day('2016-01-01'),
    source: `${FRAMEWORK}, January 2016`,
    page: PAGE,
    decisionLength: { unit: 'DAYS', count: 42 },
    scale: PRE_ASSESSMENT_SCALE,
    domains: PRE_ASSESSMENT_DOMAINS_2010,
    rules: PRE_ASSESSMENT_RULES_2010,
    indications: PRE_ASSESSMENT_INDICATIONS_2010,
    noReasons: NO_REASONS_2010,
    textsHeading: '',
    team: 'NONE',
    asksNursing: false,
    rationaleHint: '',
  },
  {
    id: 'cypcc-dst-2010',
    tool: 'CHILD_DST',
    name: 'Children’s continuing care decision support tool, 2010',
    firstDay: day('2010-03-25'),
    source: `${FRAMEWORK}, March 2010`,
    page: PAGE,
    decisionLength: { unit: 'WORKING_DAYS', count: 28 },
    scale: DST_SCALE,
    domains: CHILD_DST_DOMAINS_2010,
    rules: CHILD_DST_RULES_2010,
    indications: CHILD_DST_INDICATIONS_2010,
    noReasons: NO_REASONS_2010,
    textsHeading: 'The other areas',
    team: 'HEALTH_ASSESSOR',
    asksNursing: false,
    rationaleHint: RATIONALE_HINT,
  },
  {
    id: 'cypcc-dst-2016',
    tool: 'CHILD_DST',
    name: 'Children’s continuing care decision support tool, 2016',
    firstDay: day('2016-01-01'),
    source: `${FRAMEWORK}, January 2016`,
    page: PAGE,
    decisionLength: { unit: 'DAYS', count: 42 },
    scale: DST_SCALE,
    domains: CHILD_DST_DOMAINS_2010,
    rules: CHILD_DST_RULES_2010,
    indications: CHILD_DST_INDICATIONS_2010,
    noReasons: NO_REASONS_2010,
    textsHeading: 'The other areas',
    team: 'HEALTH_ASSESSOR',
    asksNursing: false,
    rationaleHint: RATIONALE_HINT,
  },
];
