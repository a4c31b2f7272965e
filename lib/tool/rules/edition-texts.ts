import type { IndicationText } from './edition';

/** Texts that editions of several tools share. */

/** "1 domain is", "2 domains are". */
export function domainsAre(count: number): string {
  return count === 1 ? '1 domain is' : `${count} domains are`;
}

export const NO_REASONS_2010 = {
  staff: 'No domain is above its lowest level.',
  person: 'Every part was marked as no need.',
};

/** A full assessment follows a screening. */
export const NEEDED_2010: IndicationText = {
  name: { staff: 'A full assessment is needed', person: 'A full assessment is needed next' },
  would: {
    staff: 'a full assessment would be needed',
    person: 'a full assessment would have been needed',
  },
};

/** No full assessment follows a screening. */
export const NOT_NEEDED_2010: IndicationText = {
  name: {
    staff: 'No full assessment is needed',
    person: 'The answers do not show that a full assessment is needed',
  },
  would: {
    staff: 'no full assessment would be needed',
    person: 'no full assessment would have been needed',
  },
};
