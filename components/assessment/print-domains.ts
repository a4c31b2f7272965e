import type { AssessmentView } from '@/lib/assessment/queries/assessment-view';
import type { Block, Fact } from '@/lib/core/document';
import { isScreening } from '@/lib/tool/rules/tool';

type ShownDomain = AssessmentView['domains'][number];

/** Every level on one page first, then each domain with its evidence, in the order of the form. */
export function printedDomains({ domains, files, tool }: AssessmentView): Block[] {
  if (domains.length === 0) return [];
  const withLevels = domains.filter(({ kind }) => kind === 'LEVELS');
  return [
    { kind: 'heading', level: 2, text: 'All levels' },
    {
      kind: 'table',
      caption: 'The level in each part',
      columns: ['Part', 'Level'],
      rows: withLevels.map(({ name, levelName }) => [name, levelName ?? 'Not chosen yet']),
    },
    { kind: 'heading', level: 2, text: 'What was found' },
    ...domains.flatMap((domain) => domainBlocks(domain, filesOf(domain, files), isScreening(tool))),
  ];
}

function filesOf({ key }: ShownDomain, files: AssessmentView['files']): string[] {
  return files
    .filter(({ domain, withdrawnAt }) => domain === key && withdrawnAt === null)
    .map(({ title }) => title);
}

function domainBlocks(domain: ShownDomain, files: readonly string[], isFromScreening: boolean): Block[] {
  const { name, kind, answer, levelName, written } = domain;
  const body = answer.body.trim();
  const facts = factsOf(domain, files, isFromScreening);
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
  { answer, lowerLevelName }: ShownDomain,
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
