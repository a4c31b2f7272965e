import { textDomain } from './domain';

/**
 * The four characteristics of the totality of needs. Each alone or together may show a primary health need.
 */
export const DST_CHARACTERISTICS_2018 = [
  textDomain(
    'nature',
    'Nature',
    'What kind of needs these are, how they affect the person, and what care they require.',
  ),
  textDomain(
    'intensity',
    'Intensity',
    'How great and how severe the needs are, and for how much of the day and night.',
  ),
  textDomain(
    'complexity',
    'Complexity',
    'How the needs interact, and what skill it takes to manage them together.',
  ),
  textDomain(
    'unpredictability',
    'Unpredictability',
    'How much the needs change without warning, and what would happen without timely care.',
  ),
] as const;

/** The other three areas of a child's assessment; the decision support tool itself is the fourth. */
export const CHILD_AREAS_2010 = [
  textDomain(
    'wishes',
    'What the child and family want',
    'In their own words where you can: what matters, what works, what they hope for.',
  ),
  textDomain(
    'holistic',
    'The whole picture',
    'Health, home, school, brothers and sisters, and what the child’s carers need.',
  ),
  textDomain(
    'reports',
    'Reports and risk assessments',
    'Which professional reports you used, with their dates, and the risks they identify.',
  ),
] as const;
