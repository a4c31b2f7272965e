const plan = '/practitioner/cases/[caseId]/plan';

/**
 * The pictures of a plan as the practitioner writes it.
 * @type {import('./list.mjs').Screen[]}
 */
export const planScreens = [
  { route: plan, row: 'planning' },
  { route: plan, row: 'unfinished', state: 'just begun' },
  { route: plan, row: 'submitted', state: 'sent' },
  { route: `${plan}/sections/[section]`, row: 'planning', fixed: { section: 'health-needs' } },
  { route: `${plan}/sections/[section]/versions`, row: 'planning', fixed: { section: 'health-needs' } },
  { route: `${plan}/outcomes`, row: 'planning' },
  { route: `${plan}/outcomes/[outcomeId]`, row: 'outcome' },
  {
    route: `${plan}/outcomes/[outcomeId]`,
    row: 'outcome',
    fixed: { outcomeId: 'new' },
    state: 'new',
    refused: true,
  },
  { route: `${plan}/outcomes/[outcomeId]/remove`, row: 'outcome' },
  { route: `${plan}/services/[serviceId]`, row: 'service' },
  {
    route: `${plan}/services/[serviceId]`,
    row: 'service',
    fixed: { serviceId: 'new' },
    state: 'new',
    refused: true,
  },
  { route: `${plan}/services/[serviceId]/remove`, row: 'service' },
  { route: `${plan}/risks`, row: 'planning' },
  { route: `${plan}/risks/[riskId]`, row: 'risk' },
  { route: `${plan}/risks/[riskId]`, row: 'risk', fixed: { riskId: 'new' }, state: 'new', refused: true },
  { route: `${plan}/risks/[riskId]/remove`, row: 'risk' },
  { route: `${plan}/arrangements`, row: 'planning' },
  { route: `${plan}/agreement`, row: 'planning', refused: true },
  { route: `${plan}/about-me`, row: 'planning' },
  { route: `${plan}/send`, row: 'planning' },
];
