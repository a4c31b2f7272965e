import { describe, expect, it } from 'vitest';
import { type DomainAnswer, EMPTY_ANSWER } from '@/lib/assessment/rules/answer';
import { isAgainst } from '@/lib/assessment/rules/screening';
import { isSubmittable, type SubmissionFacts, submissionGaps } from '@/lib/assessment/rules/submission';
import { editionOf } from '@/lib/tool/rules/editions';
import { levelsFrom, saidOf } from '../tool/letters';

const DST = 'chc-dst-2022';
const CHILD = 'cypcc-dst-2016';
const checked = { isInTeam: true, professionCheck: 'Seen on the register', confirmedOn: null };
const team: SubmissionFacts['members'] = [
  { capacity: 'HEALTH_PROFESSIONAL', profession: 'Nurse', manner: 'IN_PERSON', ...checked },
  { capacity: 'SOCIAL_CARE_ASSESSOR', profession: null, manner: 'REMOTE', ...checked },
];

/** A tool that lacks nothing, with changes of single domains; null leaves a domain out. */
function filled(
  edition: string,
  letters: string,
  changes: Record<string, Partial<DomainAnswer> | null> = {},
): SubmissionFacts {
  const levels = levelsFrom(edition, letters);
  const answers = editionOf(edition).domains.flatMap(({ key, kind }) => {
    const change = changes[key];
    const level = kind === 'LEVELS' ? (levels[key] ?? null) : null;
    return change === null ? [] : [{ ...EMPTY_ANSWER, domain: key, level, body: 'Seen by us', ...change }];
  });
  return { answers, members: team, isInvolvementRecorded: true };
}

const gapsOf = (edition: string, facts: SubmissionFacts) =>
  submissionGaps(editionOf(edition), facts).map(({ severity, ...gap }) =>
    [severity, ...Object.values(gap)].join(' '),
  );

const DS_01 = 'P N N N N N N N N N N N';
const CY_05 = 'P N N N N N N N N N';

describe('ELI-17: what is missing before a recommendation is sent', () => {
  it('is nothing when all is there', () => {
    expect(gapsOf(DST, filled(DST, DS_01))).toEqual([]);
    expect(gapsOf(CHILD, filled(CHILD, CY_05))).toEqual([]);
  });

  it('DS-16: is each of the four characteristics', () => {
    const blank = { body: ' \n ' };
    const facts = filled(DST, DS_01, {
      nature: null,
      intensity: blank,
      complexity: null,
      unpredictability: null,
    });
    expect(gapsOf(DST, facts)).toEqual([
      'BLOCKING text-missing nature',
      'BLOCKING text-missing intensity',
      'BLOCKING text-missing complexity',
      'BLOCKING text-missing unpredictability',
    ]);
    expect(isSubmittable(submissionGaps(editionOf(DST), facts))).toBe(false);
  });

  it('DS-17: is not that the team differs from the indication, which is known', () => {
    const letters = 'N N N N S N N S N N N N';
    expect(isSubmittable(submissionGaps(editionOf(DST), filled(DST, letters)))).toBe(true);
    expect(saidOf(DST, letters)).toBe('ELIGIBILITY_EXPECTED');
    expect(isAgainst('ELIGIBILITY_EXPECTED', 'NOT_ELIGIBLE')).toBe(true);
  });

  it('is each domain without a level, and a child’s three other areas', () => {
    expect(gapsOf(DST, filled(DST, DS_01, { breathing: null, skin: { level: null } }))).toEqual([
      'BLOCKING level-missing breathing',
      'BLOCKING level-missing skin',
    ]);
    expect(
      gapsOf(CHILD, filled(CHILD, CY_05, { wishes: null, holistic: null, reports: { body: '' } })),
    ).toEqual([
      'BLOCKING text-missing wishes',
      'BLOCKING text-missing holistic',
      'BLOCKING text-missing reports',
    ]);
  });

  it('is what another significant need is, unless there is none', () => {
    const other = (level: string) => gapsOf(DST, filled(DST, DS_01, { other: { level, body: '' } }));
    expect(other('LOW')).toEqual(['BLOCKING other-need-not-said other']);
    expect(other('NONE')).toEqual([]);
  });

  it('points out a need without evidence, and lets it pass', () => {
    const gaps = submissionGaps(
      editionOf(DST),
      filled(DST, DS_01, { breathing: { body: '' }, skin: { body: '' } }),
    );
    expect(gaps).toEqual([{ kind: 'evidence-missing', domain: 'breathing', severity: 'ADVICE' }]);
    expect(isSubmittable(gaps)).toBe(true);
  });

  it('is a disagreement with another level that is not lower, or is missing', () => {
    const breathing = (lowerLevel: string, disagreement: string | null) =>
      gapsOf(DST, filled(DST, DS_01, { breathing: { lowerLevel, disagreement } }));
    expect(breathing('SEVERE', 'The nurse saw less')).toEqual([]);
    expect(breathing('PRIORITY', 'The same')).toEqual([
      'BLOCKING answer-does-not-fit breathing lower-level-not-lower',
    ]);
    expect(breathing('LOW', null)).toEqual(['BLOCKING answer-does-not-fit breathing disagreement-missing']);
  });

  it('is a level that the domain does not have', () => {
    expect(gapsOf(DST, filled(DST, DS_01, { continence: { level: 'SEVERE' } }))).toEqual([
      'BLOCKING answer-does-not-fit continence no-such-level',
    ]);
  });

  it('is the team, and for a child the health assessor', () => {
    const [nurse, social] = team;
    const alone = nurse ? [nurse] : [];
    expect(gapsOf(DST, { ...filled(DST, DS_01), members: alone })).toEqual(['BLOCKING team-too-small']);
    expect(gapsOf(CHILD, { ...filled(CHILD, CY_05), members: alone })).toEqual([]);
    expect(gapsOf(CHILD, { ...filled(CHILD, CY_05), members: social ? [social] : [] })).toEqual([
      'BLOCKING health-assessor-missing',
    ]);
  });

  it('is a profession that is not confirmed (ELI-98), not for a child', () => {
    const members = team.map((member) => ({ ...member, professionCheck: null }));
    expect(gapsOf(DST, { ...filled(DST, DS_01), members })).toEqual(['BLOCKING profession-not-confirmed']);
    expect(gapsOf(CHILD, { ...filled(CHILD, CY_05), members })).toEqual([]);
  });

  it('is how the person takes part', () => {
    const facts = { ...filled(DST, DS_01), isInvolvementRecorded: false };
    expect(gapsOf(DST, facts)).toEqual(['BLOCKING involvement-missing']);
  });
});
