import { day, type PlainDate } from '@/lib/core/plain-date';
import { CHECKLIST_PARTS } from './checklist-parts';
import { CHILD_DST_PARTS } from './child-dst-parts';
import { DST_PARTS } from './dst-parts';
import { PRE_ASSESSMENT_PARTS } from './pre-assessment-parts';
import type { NationalTool, RuleSet } from './tool';

/**
 * How long a decision may take.
 * @rule ELI-27 adults, ELI-48 children (docs/rules.md)
 */
const FOUR_WEEKS = { unit: 'DAYS', count: 28 } as const;
const SIX_WEEKS = { unit: 'DAYS', count: 42 } as const;
const WORKING_DAYS_28 = { unit: 'WORKING_DAYS', count: 28 } as const;

const ADULT_2018 = { from: day('2018-10-01'), until: day('2022-06-30'), decisionLength: FOUR_WEEKS };
const ADULT_2022 = { from: day('2022-07-01'), until: null, decisionLength: FOUR_WEEKS };
/** Published on 25 March 2010. */
const CHILD_2010 = { from: day('2010-03-25'), until: day('2015-12-31'), decisionLength: WORKING_DAYS_28 };
const CHILD_2016 = { from: day('2016-01-01'), until: null, decisionLength: SIX_WEEKS };

const CHILD_SOURCE = 'National Framework for Children and Young People’s Continuing Care';

/** Editions of one tool share their parts: between them the domains and levels did not change. */
const CHECKLIST = { tool: 'CHECKLIST', parts: CHECKLIST_PARTS } as const;
const DST = { tool: 'DST', parts: DST_PARTS } as const;
const PRE_ASSESSMENT = { tool: 'CHILD_PRE_ASSESSMENT', parts: PRE_ASSESSMENT_PARTS } as const;
const CHILD_DST = { tool: 'CHILD_DST', parts: CHILD_DST_PARTS } as const;

/** Every edition that an assessment may have used. The same rows stand in the database, which a test compares. */
export const RULE_SETS: readonly RuleSet[] = [
  {
    id: 'chc-checklist-2018',
    name: 'NHS continuing healthcare Checklist, October 2018',
    source: 'NHS Continuing Healthcare Checklist, October 2018 (revised)',
    ...CHECKLIST,
    ...ADULT_2018,
  },
  {
    id: 'chc-checklist-2022',
    name: 'NHS continuing healthcare Checklist, July 2022',
    source: 'NHS Continuing Healthcare Checklist, July 2022',
    ...CHECKLIST,
    ...ADULT_2022,
  },
  {
    id: 'chc-dst-2018',
    name: 'NHS continuing healthcare decision support tool, October 2018',
    source: 'NHS Continuing Healthcare Decision Support Tool, October 2018 (revised)',
    ...DST,
    ...ADULT_2018,
  },
  {
    id: 'chc-dst-2022',
    name: 'NHS continuing healthcare decision support tool, July 2022',
    source: 'NHS Continuing Healthcare Decision Support Tool, July 2022',
    ...DST,
    ...ADULT_2022,
  },
  {
    id: 'cypcc-pre-assessment-2010',
    name: 'Children’s continuing care pre-assessment, 2010',
    source: `${CHILD_SOURCE}, March 2010`,
    ...PRE_ASSESSMENT,
    ...CHILD_2010,
  },
  {
    id: 'cypcc-pre-assessment-2016',
    name: 'Children’s continuing care pre-assessment, 2016',
    source: `${CHILD_SOURCE}, January 2016`,
    ...PRE_ASSESSMENT,
    ...CHILD_2016,
  },
  {
    id: 'cypcc-dst-2010',
    name: 'Children’s continuing care decision support tool, 2010',
    source: `${CHILD_SOURCE}, March 2010`,
    ...CHILD_DST,
    ...CHILD_2010,
  },
  {
    id: 'cypcc-dst-2016',
    name: 'Children’s continuing care decision support tool, 2016',
    source: `${CHILD_SOURCE}, January 2016`,
    ...CHILD_DST,
    ...CHILD_2016,
  },
];

/**
 * The edition of a tool that is in use on a day; both ends of an edition count. Null before the first one known here.
 * An assessment keeps the one it was started with.
 * @rule ELI-10 (docs/rules.md)
 */
export function ruleSetFor(tool: NationalTool, on: PlainDate): RuleSet | null {
  const edition = RULE_SETS.find(
    ({ tool: its, from, until }) => its === tool && from <= on && (until === null || on <= until),
  );
  return edition ?? null;
}

/** The edition of this id. Throws where there is none: ids come from our own records, never from a form. */
export function ruleSetOf(id: string): RuleSet {
  const edition = RULE_SETS.find((one) => one.id === id);
  if (!edition) throw new Error(`No such rule set: ${id}`);
  return edition;
}
