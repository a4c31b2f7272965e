import type { PlainDate } from '@/lib/core/plain-date';
import { ADULT_EDITIONS } from './adult-editions';
import { editionFaults } from './check-edition';
import { CHILD_EDITIONS } from './child-editions';
import type { Edition } from './edition';
import { FAST_TRACK_EDITIONS, type FastTrackEdition } from './fast-track-edition';
import type { NationalTool } from './tool';

type AnyEdition = Edition | FastTrackEdition;

/** Every edition that an assessment may have used, the earliest of a tool first. */
const editions: AnyEdition[] = [];

for (const edition of [...ADULT_EDITIONS, ...CHILD_EDITIONS, ...FAST_TRACK_EDITIONS]) addEdition(edition);

/**
 * Adds an edition to those that assessments may use. It is in use from its first day, and ends the one before
 * it. Editions that are known already stay as they are.
 * @throws when it contradicts itself, has an id that is taken, or is no later than another edition of its
 * tool
 */
export function addEdition(edition: AnyEdition): void {
  const faults = edition.tool === 'FAST_TRACK' ? [] : editionFaults(edition);
  if (editions.some(({ id }) => id === edition.id)) faults.push('its id is taken');
  const later = editions.some(({ tool, firstDay }) => tool === edition.tool && firstDay >= edition.firstDay);
  if (later) faults.push('it is no later than another edition');
  if (faults.length > 0) throw new Error(`Edition ${edition.id}: ${faults.join('; ')}`);
  editions.push(edition);
}

/** Every edition of the tools that have levels. */
export function listEditions(): Edition[] {
  return editions.filter((edition) => edition.tool !== 'FAST_TRACK');
}

/**
 * The edition of a tool that is in use on a day. Null before the first one known here. An assessment keeps
 * the one it was started with.
 * @rule ELI-10 (docs/rules.md)
 */
export function editionOn(tool: NationalTool, on: PlainDate): Edition | null {
  return listEditions().findLast((edition) => edition.tool === tool && edition.firstDay <= on) ?? null;
}

/** The edition with this id. Null for a fast track, for local criteria, and for an id that is not known. */
export function findEdition(id: string): Edition | null {
  return listEditions().find((edition) => edition.id === id) ?? null;
}

/** The edition with this id. Throws where there is none: ids come from our own records, never from a form. */
export function editionOf(id: string): Edition {
  const edition = findEdition(id);
  if (!edition) throw new Error(`No such rule set: ${id}`);
  return edition;
}

/**
 * The edition of the fast track tool that is in use on a day; null before the first one known here.
 * @rule ELI-43 (docs/rules.md)
 */
export function fastTrackEditionOn(on: PlainDate): FastTrackEdition | null {
  return fastTracks().findLast(({ firstDay }) => firstDay <= on) ?? null;
}

/** The edition of the fast track tool with this id; null where it is not known. */
export function findFastTrackEdition(id: string): FastTrackEdition | null {
  return fastTracks().find((edition) => edition.id === id) ?? null;
}

function fastTracks(): FastTrackEdition[] {
  return editions.filter((edition) => edition.tool === 'FAST_TRACK');
}
