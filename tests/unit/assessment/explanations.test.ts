import { describe, expect, it } from 'vitest';
import { fastTrackWhy } from '@/components/assessment/fast-track-why';
import type { Why } from '@/components/assessment/why';
import { whyOf } from '@/components/assessment/why-text';
import type { ClinicianKind } from '@/lib/assessment/rules/fast-track';
import { explainFastTrack, type FastTrackExplanation } from '@/lib/assessment/rules/fast-track-why';
import type { Reader } from '@/lib/tool/rules/tool';
import { explained } from '../tool/letters';

/** Answers on both sides of every threshold, and on all of them at once. */
const CHECKLIST = [
  ...[
    'CCCCCCCCCCC',
    'ACCCCCCCCCC',
    'CCCCCCCCACC',
    'CCCCCCCCCAC',
    'CCCCCCCCCCA',
    'CACCCCCCCCC',
    'CAACCCCCCCC',
  ],
  ...['CBBBBCCCCCC', 'CBBBBBCCCCC', 'CABBBCCCCCC', 'CABBBBCCCCC', 'AABBBBBCCCC'],
];
const DST = [
  ...['NNNNNNNNNNNN', 'NNLNNNNNNNNN', 'LLLLLLLLLLLL', 'NNMNNNNNNNNN', 'NNHLNNNNNNNN', 'NNMMNNNNNNNN'],
  ...['NNNNSNNNNNNN', 'NNNNSNNNNNNL', 'NNMHSNNNNNNN', 'NNNNSNNSNNNN', 'PNNNNNNNNNNN', 'PSNSNNNNPNPS'],
];
const CHILD_DST = [
  ...['NNNNNNNNNN', 'LMLMLMLMLM', 'NHHNNNNNNN', 'NHHNNHNNNN', 'NSNNNNNNNN', 'NSHHNNNNNN', 'PNNNNNNNNN'],
  ...['PSHHNNNNNN'],
];
const PRE_ASSESSMENT = ['OOOOOOOOOO', 'YOOOOOOOOO', 'OOOOYOOOOY', 'YYYYYYYYYY'];

const editions: [id: string, answers: readonly string[]][] = [
  ['chc-checklist-2018', CHECKLIST],
  ['chc-checklist-2022', CHECKLIST],
  ['chc-dst-2018', DST],
  ['chc-dst-2022', DST],
  ['cypcc-pre-assessment-2010', PRE_ASSESSMENT],
  ['cypcc-pre-assessment-2016', PRE_ASSESSMENT],
  ['cypcc-dst-2010', CHILD_DST],
  ['cypcc-dst-2016', CHILD_DST],
];

const readers: readonly Reader[] = ['staff', 'person'];

function linesOf(why: Why): string[] {
  return [
    why.outcome,
    ...why.rules.map(({ words, source }) => `  rule   ${words} [${source}]`),
    ...why.answers.map(({ question, answer }) => `  answer ${question}: ${answer}`),
    ...(why.answers.length === 0 ? [`  answer ${why.noAnswers}`] : []),
    ...why.flips.all.map((words) => `  flip   ${words}`),
    `  flips  ${why.flipCount}`,
    '',
  ];
}

/** One file for an edition: its name and days, then each explanation. */
function fileText(explanations: readonly (readonly [title: string, why: Why])[]): string {
  const editions = new Set(explanations.map(([, why]) => why.edition));
  return [...editions, '', ...explanations.flatMap(([title, why]) => [title, ...linesOf(why)])].join('\n');
}

/**
 * An assessment is explained by its edition for as long as it is kept, so what an edition says never changes.
 * A file that differs means that an old edition was changed where a new one was meant.
 */
describe('ELI-10, ELI-18: every edition explains its results as it always has', () => {
  it.each(editions)('%s', async (id, answers) => {
    const explanations = answers.flatMap((letters) =>
      readers.map((reader) => [`${letters}, for ${reader}`, whyOf(explained(id, letters), reader)] as const),
    );
    await expect(fileText(explanations)).toMatchFileSnapshot(`explanations/${id}.txt`);
  });

  it.each(['chc-fast-track-2018', 'chc-fast-track-2022'])('ELI-19: %s', async (id) => {
    const explanations = (['NURSE', 'DOCTOR'] as const).flatMap((kind) =>
      readers.map(
        (reader) => [`${kind}, for ${reader}`, fastTrackWhy(explainedFastTrack(id, kind), reader)] as const,
      ),
    );
    await expect(fileText(explanations)).toMatchFileSnapshot(`explanations/${id}.txt`);
  });
});

function explainedFastTrack(id: string, kind: ClinicianKind): FastTrackExplanation {
  const explanation = explainFastTrack(id, { clinicianKind: kind, isCriterionMet: true });
  if (!explanation) throw new Error(`No reasons for ${id}`);
  return explanation;
}
