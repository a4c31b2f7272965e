import { WAYS_OF_MANAGING, type WayOfManaging } from '@/lib/money/rules/ways';

/** The full name of a way of managing, for staff. */
export function wayName(way: WayOfManaging): string {
  return WAYS_OF_MANAGING[way].name;
}

/** A way of managing in lists, filters and files. */
export function shortWayName(way: WayOfManaging): string {
  return WAYS_OF_MANAGING[way].shortName;
}

/** All ways of one budget in a line. */
export function shortWayNames(ways: readonly WayOfManaging[] | null): string {
  return ways && ways.length > 0 ? ways.map(shortWayName).join(', ') : 'Not recorded';
}

/** The holder of the money, in plain words. */
export function whoHolds(way: WayOfManaging, holderName: string | null): string {
  switch (WAYS_OF_MANAGING[way].holder) {
    case 'commissioner':
      return 'Money held by the NHS';
    case 'third-party':
      return `Money held by ${holderName}`;
    case 'payee':
      return `Money paid to ${holderName}`;
  }
}
