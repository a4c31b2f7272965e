import type { Domain, Edition } from '@/lib/tool/rules/edition';
import type { Reader } from '@/lib/tool/rules/tool';

/** A domain as the edition calls it. The key itself where the edition or the domain is not known. */
export function domainName(edition: Edition | null, domain: string): string {
  return findDomain(edition, domain)?.name ?? domain;
}

/** A domain inside a sentence, for staff or in plain words: "Nutrition" for "Nutrition: food and drink". */
export function shortDomainName(edition: Edition, domain: string, reader: Reader = 'staff'): string {
  const found = findDomain(edition, domain);
  if (!found) throw new Error(`No domain ${domain} in ${edition.id}`);
  const name = reader === 'person' && found.kind === 'LEVELS' ? found.plainName : found.name;
  return shorten(name);
}

/** The characteristics of the needs as a whole, as a letter explains them. */
const PLAIN_TEXTS: Readonly<Record<string, string>> = {
  nature: 'What the needs are',
  intensity: 'How strong the needs are',
  complexity: 'How the needs affect each other',
  unpredictability: 'How much the needs change',
};

/** In plain words, with the official name in brackets where it differs: "Moving about (mobility)". */
export function domainNameForPerson(domain: Domain): string {
  const plain = domain.kind === 'TEXT' ? PLAIN_TEXTS[domain.key] : domain.plainName;
  return plain && plain !== domain.name ? `${plain} (${shorten(domain.name).toLowerCase()})` : domain.name;
}

/** A level as the edition calls it, or in plain words. The key itself where the domain has no such level. */
export function levelName(
  edition: Edition | null,
  domain: string,
  level: string,
  reader: Reader = 'staff',
): string {
  const found = findDomain(edition, domain);
  const its = found?.kind === 'LEVELS' ? found.levels.find(({ key }) => key === level) : undefined;
  if (!its) return level;
  return reader === 'person' ? its.plainName : its.name;
}

/** A domain of an edition by its key. */
export function findDomain(edition: Edition | null, domain: string): Domain | undefined {
  return edition?.domains.find(({ key }) => key === domain);
}

function shorten(name: string): string {
  return name.replace(/(:| \().*$/u, '');
}
