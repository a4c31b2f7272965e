import type { Explanation, FiredRule } from '@/lib/tool/rules/tool';
import type { Reader } from './indication-text';

/** How many domains have a level. */
type Count = (...levels: string[]) => number;
type RuleText = Record<Reader, (count: Count) => string>;

const rules: Record<string, RuleText> = {
  'asterisk-a': {
    staff: () => 'A domain with an asterisk is at A. That is enough on its own.',
    person: () => 'One of the four most serious kinds of need is marked A. That is enough.',
  },
  'two-a': {
    staff: (count) => `${domains(count('A'))} at A. Two are enough.`,
    person: (count) => `${count('A')} kinds of need are marked A. Two are enough.`,
  },
  'five-b': {
    staff: (count) => `${domains(count('B'))} at B. Five are enough.`,
    person: (count) => `${count('B')} kinds of need are marked B. Five are enough.`,
  },
  'one-a-four-b': {
    staff: (count) => `${domains(count('A'))} at A and ${count('B')} at B. One A with four Bs is enough.`,
    person: () => 'One kind of need is marked A and at least four are marked B. That is enough.',
  },
  'checklist-not-met': {
    staff: () =>
      'None of the four conditions is met: an A in a domain with an asterisk, two As, five Bs, or one A with four Bs.',
    person: () =>
      'A full assessment needs two As, five Bs, or one A with four Bs. An A for one of the four most serious kinds of need is also enough. None of these apply.',
  },
  'dst-priority': {
    staff: (count) => `${domains(count('PRIORITY'))} at priority. One is enough.`,
    person: () => 'A need was assessed as “priority”, the highest level. That is enough.',
  },
  'two-severe': {
    staff: (count) => `${domains(count('SEVERE'))} at severe. Two are enough.`,
    person: (count) => `${count('SEVERE')} needs were assessed as “severe”. Two are enough.`,
  },
  'one-severe-with-needs': {
    staff: (count) => `One domain is at severe, with needs in ${others(count('LOW', 'MODERATE', 'HIGH'))}.`,
    person: () => 'One need was assessed as “severe”, and there are other needs too.',
  },
  'one-severe-alone': {
    staff: () => `One domain is at severe and no other shows a need.`,
    person: () => 'One need was assessed as “severe”, and there are no others.',
  },
  'several-high-or-moderate': {
    staff: (count) => `${domains(count('MODERATE', 'HIGH'))} at moderate or high.`,
    person: (count) => `${count('MODERATE', 'HIGH')} needs were assessed as “moderate” or “high”.`,
  },
  'one-above-low': {
    staff: () => 'Only one domain is above low. That is a low indication, and the MDT still decides.',
    person: () => 'Only one need was assessed as above “low”.',
  },
  'nothing-above-low': {
    staff: () => 'No domain is above low.',
    person: () => 'No need was assessed as above “low”.',
  },
  'no-needs': {
    staff: () => 'No domain shows a need.',
    person: () => 'The team found no needs.',
  },
  'child-priority': {
    staff: (count) => `${domains(count('PRIORITY'))} at priority. One is enough.`,
    person: () => 'A need was assessed as “priority”, the highest level. That is enough.',
  },
  'child-severe': {
    staff: (count) => `${domains(count('SEVERE'))} at severe. One is enough.`,
    person: () => 'A need was assessed as “severe”. That is enough.',
  },
  'three-high': {
    staff: (count) => `${domains(count('HIGH', 'SEVERE', 'PRIORITY'))} at high or above. Three are enough.`,
    person: (count) =>
      `${count('HIGH', 'SEVERE', 'PRIORITY')} needs were assessed as “high” or above. Three are enough.`,
  },
  'child-not-met': {
    staff: () => 'No domain is at priority or severe, and fewer than three are at high.',
    person: () => 'No need was assessed as “severe” or above, and fewer than three as “high”.',
  },
  'any-need': {
    staff: (count) =>
      `${count('NEED') === 1 ? '1 domain shows' : `${count('NEED')} domains show`} a need. One is enough.`,
    person: () => 'The team found at least one need. One is enough.',
  },
  'no-need': {
    staff: () => 'No domain shows a need beyond what is usual for the child’s age or already met.',
    person: () =>
      'The team found no need beyond what is usual for the age, or what local services already meet.',
  },
};

/** What a rule that fired says, with the numbers of this result. Throws on a rule that no tool has. */
export function ruleText({ rule }: FiredRule, { counts }: Explanation, reader: Reader): string {
  const found = rules[rule];
  if (!found) throw new Error(`No words for the rule ${rule}`);
  return found[reader]((...levels) => levels.reduce((sum, level) => sum + (counts[level] ?? 0), 0));
}

function domains(count: number): string {
  return count === 1 ? '1 domain is' : `${count} domains are`;
}

function others(count: number): string {
  return count === 1 ? '1 other' : `${count} others`;
}
