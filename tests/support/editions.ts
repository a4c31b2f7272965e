import { day, type PlainDate } from '@/lib/core/plain-date';
import type { Domain, Edition, IndicationText, Rule } from '@/lib/tool/rules/edition';
import { addEdition } from '@/lib/tool/rules/editions';
import type { FastTrackEdition } from '@/lib/tool/rules/fast-track-edition';
import { sql } from './superuser';

/** The first day of the made-up editions. */
export const NEW_FROM: PlainDate = day('2026-04-01');

const renamed = (text: string) => `New: ${text}`;
const bothRenamed = ({ staff, person }: { staff: string; person: string }) => ({
  staff: renamed(staff),
  person: renamed(person),
});

/**
 * An edition that differs from a real one in all that an explanation consists of: one domain less is enough
 * for each rule that counts, and every name and sentence is another.
 */
export function anEditionLike(edition: Edition): Edition {
  return {
    ...edition,
    id: `${edition.id}-new`,
    name: renamed(edition.name),
    firstDay: NEW_FROM,
    source: renamed(edition.source),
    decisionLength: { unit: 'DAYS', count: 14 },
    domains: edition.domains.map(renamedDomain),
    rules: edition.rules.map(easierRule),
    indications: Object.fromEntries(
      Object.entries(edition.indications).map(([key, text]) => [key, renamedIndication(text)]),
    ),
    noReasons: bothRenamed(edition.noReasons),
    textsHeading: renamed(edition.textsHeading),
    rationaleHint: renamed(edition.rationaleHint),
  };
}

function renamedDomain(domain: Domain): Domain {
  if (domain.kind === 'TEXT') return { ...domain, name: renamed(domain.name) };
  return {
    ...domain,
    name: renamed(domain.name),
    plainName: renamed(domain.plainName),
    levels: domain.levels.map(({ key, name, plainName, guidance }) => ({
      key,
      name: renamed(name),
      plainName: renamed(plainName),
      guidance: renamed(guidance),
    })),
  };
}

function easierRule(rule: Rule): Rule {
  const { staff, person } = rule.text;
  return {
    ...rule,
    paragraph: renamed(rule.paragraph),
    conditions: rule.conditions.map(({ atLeast, ...condition }) =>
      atLeast === undefined ? condition : { ...condition, atLeast: Math.max(1, atLeast - 1) },
    ),
    text: { staff: (count) => renamed(staff(count)), person: (count) => renamed(person(count)) },
    note: 'new note',
  };
}

function renamedIndication({ name, would }: IndicationText): IndicationText {
  return { name: bothRenamed(name), would: bothRenamed(would) };
}

/** A fast track in which every sentence is another, and care has half the time. */
export function aFastTrackLike(edition: FastTrackEdition): FastTrackEdition {
  const { REGISTERED, RESPONSIBLE, DETERIORATING } = edition.needs;
  const need = ({ staff, person }: typeof REGISTERED): typeof REGISTERED => ({
    staff: { ...staff, question: renamed(staff.question), flip: renamed(staff.flip) },
    person: { ...person, question: renamed(person.question), flip: renamed(person.flip) },
  });
  return {
    ...edition,
    id: `${edition.id}-new`,
    name: renamed(edition.name),
    firstDay: NEW_FROM,
    careHours: edition.careHours / 2,
    outcome: bothRenamed(edition.outcome),
    rules: edition.rules.map(({ paragraph, text }) => ({
      paragraph: renamed(paragraph),
      text: bothRenamed(text),
    })),
    needs: {
      REGISTERED: need(REGISTERED),
      RESPONSIBLE: need(RESPONSIBLE),
      DETERIORATING: need(DETERIORATING),
    },
  };
}

/** Adds an edition as a release does: its row in the rules, and what its migration writes. */
export async function releaseEdition(edition: Edition): Promise<void> {
  addEdition(edition);
  for (const [index, domain] of edition.domains.entries()) {
    const kind = domain.kind === 'LEVELS' ? 'DOMAIN' : 'TEXT';
    await sql(`INSERT INTO tool_part (rule_set, part, kind, ordinal) VALUES ($1, $2, $3, $4)`, [
      edition.id,
      domain.key,
      kind,
      index + 1,
    ]);
    for (const [ordinal, { key }] of (domain.kind === 'LEVELS' ? domain.levels : []).entries()) {
      await sql(`INSERT INTO tool_level (rule_set, part, level, ordinal) VALUES ($1, $2, $3, $4)`, [
        edition.id,
        domain.key,
        key,
        ordinal,
      ]);
    }
  }
}
