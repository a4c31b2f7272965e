import { ruleSetOf } from '@/lib/tool/rules/rule-sets';
import type { ToolPart } from '@/lib/tool/rules/tool';
import type { Reader } from './indication-text';

/** What the parts of every tool are called in plain words, by their key. */
const plainDomains: Record<string, string> = {
  breathing: 'Breathing',
  nutrition: 'Eating and drinking',
  eating: 'Eating and drinking',
  continence: 'Bladder and bowels',
  skin: 'Skin',
  mobility: 'Moving about',
  communication: 'Being understood',
  psychological: 'Mood and feelings',
  cognition: 'Memory and thinking',
  behaviour: 'Behaviour',
  medication: 'Medicines and symptoms',
  consciousness: 'Seizures and blackouts',
  seizures: 'Seizures (fits)',
  other: 'Other needs',
};

const plainLevels: Record<string, string> = {
  C: 'C (low need or none)',
  B: 'B (some need)',
  A: 'A (high need)',
  NONE: 'No needs',
  LOW: 'Low',
  MODERATE: 'Moderate',
  HIGH: 'High',
  SEVERE: 'Severe (very high)',
  PRIORITY: 'Priority (the highest)',
  NO_NEED: 'No need',
  NEED: 'A need',
};

/** A part of a tool as the tool calls it, or in plain words. */
function partName(ruleSet: string, part: string, reader: Reader = 'staff'): string {
  const official = partOf(ruleSet, part).name;
  return reader === 'person' ? (plainDomains[part] ?? official) : official;
}

/** The same inside a sentence: "Nutrition" for "Nutrition: food and drink". */
export function shortPartName(ruleSet: string, part: string, reader: Reader = 'staff'): string {
  return partName(ruleSet, part, reader).replace(/(:| \().*$/u, '');
}

/** In plain words, with the official name in brackets where it differs: "Moving about (mobility)". */
export function partNameForPerson({ key, name }: Pick<ToolPart, 'key' | 'name'>): string {
  const plain = plainDomains[key];
  if (!plain || plain === name) return name;
  return `${plain} (${name.replace(/(:| \().*$/u, '').toLowerCase()})`;
}

/** A level as the tool calls it, or in plain words. The key itself where the domain has no such level. */
export function levelName(ruleSet: string, part: string, level: string, reader: Reader = 'staff'): string {
  const found = partOf(ruleSet, part);
  const official = found.kind === 'DOMAIN' ? found.levels.find(({ key }) => key === level)?.name : undefined;
  const name = official ?? level;
  return reader === 'person' ? (plainLevels[level] ?? name) : name;
}

function partOf(ruleSet: string, part: string): ToolPart {
  const found = ruleSetOf(ruleSet).parts.find(({ key }) => key === part);
  if (!found) throw new Error(`No part ${part} in ${ruleSet}`);
  return found;
}
