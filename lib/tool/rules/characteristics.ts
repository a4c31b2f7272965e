import { textPart } from './domain';

/** The four characteristics of the totality of needs. Each alone or together may show a primary health need. */
export const DST_CHARACTERISTICS = [
  textPart(
    'nature',
    'Nature',
    'What kind of needs these are, what they do to the person, and what care they call for.',
  ),
  textPart(
    'intensity',
    'Intensity',
    'How much there is of them, how severe, and for how much of the day and night.',
  ),
  textPart(
    'complexity',
    'Complexity',
    'How they act on each other, and what skill it takes to manage them together.',
  ),
  textPart(
    'unpredictability',
    'Unpredictability',
    'How far they change without warning, and what would happen without care in time.',
  ),
] as const;

/** The other three areas of a child's assessment; the decision support tool itself is the fourth. */
export const CHILD_AREAS = [
  textPart(
    'wishes',
    'What the child and family want',
    'In their own words where you can: what matters, what works, what they hope for.',
  ),
  textPart(
    'holistic',
    'The whole picture',
    'Health, home, school, brothers and sisters, and what those who care for the child need themselves.',
  ),
  textPart(
    'reports',
    'Reports and risk assessments',
    'Which reports of the professionals you used, with their dates, and the risks they name.',
  ),
] as const;
