import type { Edition, Rule } from './edition';
import { domainsAre } from './edition-texts';

const PRIMARY_HEALTH_NEED = 'Decision support tool guidance, establishing a primary health need';
const LOCAL = 'Our reading of that guidance; no paragraph gives a number';

const NEEDS = ['LOW', 'MODERATE', 'HIGH', 'SEVERE', 'PRIORITY'];

/**
 * The rules of October 2018, which July 2022 kept: eligibility to be expected, unlikely, or a judgement by
 * the four characteristics. Anything above "low" leaves the judgement to the team, however little it is
 * (`one-above-low`).
 * @rule ELI-13 (docs/rules.md)
 */
export const DST_RULES_2018: readonly Rule[] = [
  {
    key: 'dst-priority',
    paragraph: PRIMARY_HEALTH_NEED,
    indication: 'ELIGIBILITY_EXPECTED',
    conditions: [{ levels: ['PRIORITY'], atLeast: 1 }],
    reasons: { levels: ['PRIORITY'] },
    text: {
      staff: (count) => `${domainsAre(count('PRIORITY'))} at priority. One is enough.`,
      person: () => 'A need was assessed as “priority”, the highest level. That is enough.',
    },
  },
  {
    key: 'two-severe',
    paragraph: PRIMARY_HEALTH_NEED,
    indication: 'ELIGIBILITY_EXPECTED',
    conditions: [{ levels: ['SEVERE'], atLeast: 2 }],
    reasons: { levels: ['SEVERE'] },
    text: {
      staff: (count) => `${domainsAre(count('SEVERE'))} at severe. Two are enough.`,
      person: (count) => `${count('SEVERE')} needs were assessed as “severe”. Two are enough.`,
    },
  },
  {
    key: 'one-severe-with-needs',
    paragraph: PRIMARY_HEALTH_NEED,
    indication: 'MDT_JUDGEMENT',
    conditions: [
      { levels: ['SEVERE'], atLeast: 1 },
      { levels: NEEDS, atLeast: 2 },
    ],
    reasons: { levels: NEEDS },
    text: {
      staff: (count) =>
        `One domain is at severe, with needs in ${othersOf(count('LOW', 'MODERATE', 'HIGH'))}.`,
      person: () => 'One need was assessed as “severe”, and there are other needs too.',
    },
  },
  {
    key: 'one-severe-alone',
    paragraph: LOCAL,
    indication: 'MDT_JUDGEMENT',
    conditions: [
      { levels: ['SEVERE'], atLeast: 1 },
      { levels: NEEDS, atMost: 1 },
    ],
    reasons: { levels: ['SEVERE'] },
    text: {
      staff: () => 'One domain is at severe and no other shows a need.',
      person: () => 'One need was assessed as “severe”, and there are no others.',
    },
  },
  {
    key: 'several-high-or-moderate',
    paragraph: PRIMARY_HEALTH_NEED,
    indication: 'MDT_JUDGEMENT',
    conditions: [{ levels: ['MODERATE', 'HIGH'], atLeast: 2 }],
    reasons: { levels: ['MODERATE', 'HIGH'] },
    text: {
      staff: (count) => `${domainsAre(count('MODERATE', 'HIGH'))} at moderate or high.`,
      person: (count) => `${count('MODERATE', 'HIGH')} needs were assessed as “moderate” or “high”.`,
    },
  },
  {
    key: 'one-above-low',
    paragraph: LOCAL,
    indication: 'MDT_JUDGEMENT',
    conditions: [
      { levels: ['MODERATE', 'HIGH'], atLeast: 1, atMost: 1 },
      { levels: ['SEVERE'], atMost: 0 },
    ],
    reasons: { levels: ['MODERATE', 'HIGH'] },
    text: {
      staff: () => 'Only one domain is above low. That is a low indication, and the MDT still decides.',
      person: () => 'Only one need was assessed as above “low”.',
    },
    note: 'low indication',
  },
  {
    key: 'nothing-above-low',
    paragraph: PRIMARY_HEALTH_NEED,
    indication: 'UNLIKELY',
    conditions: [{ levels: ['LOW'], atLeast: 1 }],
    reasons: { levels: ['LOW'] },
    text: {
      staff: () => 'No domain is above low.',
      person: () => 'No need was assessed as above “low”.',
    },
  },
  {
    key: 'no-needs',
    paragraph: PRIMARY_HEALTH_NEED,
    indication: 'UNLIKELY',
    conditions: [{ levels: NEEDS, atMost: 0 }],
    reasons: { levels: [] },
    text: {
      staff: () => 'No domain shows a need.',
      person: () => 'The team found no needs.',
    },
  },
];

function othersOf(count: number): string {
  return count === 1 ? '1 other' : `${count} others`;
}

export const DST_INDICATIONS_2018: Edition['indications'] = {
  ELIGIBILITY_EXPECTED: {
    name: { staff: 'Eligibility is expected', person: 'The answers suggest yes' },
    would: { staff: 'eligibility would be expected', person: 'the answers would have suggested yes' },
  },
  MDT_JUDGEMENT: {
    name: {
      staff: 'The MDT must decide, using the four characteristics',
      person: 'The answers alone do not decide it, so the team weighs all the needs together',
    },
    would: {
      staff: 'the MDT would have to decide',
      person: 'the team would have weighed all the needs together',
    },
  },
  UNLIKELY: {
    name: { staff: 'Eligibility is unlikely', person: 'The answers suggest no' },
    would: { staff: 'eligibility would be unlikely', person: 'the answers would have suggested no' },
  },
};
