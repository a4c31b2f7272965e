import type { AssessmentView } from '@/lib/assessment/queries/assessment-view';
import type { Block, Fact } from '@/lib/core/document';
import { isScreening } from '@/lib/tool/rules/tool';

type Part = AssessmentView['parts'][number];

/** Every level on one page first, then each part with its evidence, in the order of the form. */
export function printedParts({ parts, files, tool }: AssessmentView): Block[] {
  if (parts.length === 0) return [];
  const domains = parts.filter(({ kind }) => kind === 'LEVELS');
  return [
    { kind: 'heading', level: 2, text: 'All levels' },
    {
      kind: 'table',
      caption: 'The level in each part',
      columns: ['Part', 'Level'],
      rows: domains.map(({ name, levelName }) => [name, levelName ?? 'Not chosen yet']),
    },
    { kind: 'heading', level: 2, text: 'What was found' },
    ...parts.flatMap((part) => partBlocks(part, filesOf(part, files), isScreening(tool))),
  ];
}

function filesOf({ key }: Part, files: AssessmentView['files']): string[] {
  return files
    .filter(({ part, withdrawnAt }) => part === key && withdrawnAt === null)
    .map(({ title }) => title);
}

function partBlocks(part: Part, files: readonly string[], isFromScreening: boolean): Block[] {
  const { name, kind, answer, levelName, written } = part;
  const body = answer.body.trim();
  const facts = factsOf(part, files, isFromScreening);
  return [
    { kind: 'heading', level: 3, text: name },
    ...(kind === 'LEVELS'
      ? [{ kind: 'paragraph', text: `Level: ${levelName ?? 'Not chosen yet'}` } as const]
      : []),
    body ? { kind: 'quote', text: body } : { kind: 'paragraph', text: 'Nothing written.' },
    ...(facts.length > 0 ? [{ kind: 'facts', facts } as const] : []),
    ...(written ? [{ kind: 'paragraph', text: `Last edited by ${written}.` } as const] : []),
  ];
}

function factsOf(
  { answer, lowerLevelName }: Part,
  files: readonly string[],
  isFromScreening: boolean,
): Fact[] {
  const { saidBy, isWellManaged, disagreement, expectedChange } = answer;
  return [
    ...(saidBy ? [{ term: 'Source', value: saidBy }] : []),
    ...(isWellManaged ? [{ term: 'Well managed', value: 'Yes, but it still counts as a need' }] : []),
    ...(lowerLevelName && !isFromScreening
      ? [{ term: 'Not agreed', value: `${lowerLevelName} was also proposed: ${disagreement ?? ''}` }]
      : []),
    ...(expectedChange ? [{ term: 'Expected change', value: expectedChange }] : []),
    ...(files.length > 0 ? [{ term: 'Evidence files', value: files.join('\n') }] : []),
  ];
}
