import type { NavigationItem } from '@/components/nhs/header-navigation';

/** Marks the place a path belongs to: the page itself, or the section the page is in. The home is a section only of itself. */
export function navigationFor(
  places: readonly { text: string; href: string }[],
  path: string,
): NavigationItem[] {
  const home = places[0]?.href;
  return places.map((place) => {
    if (place.href === path) return { ...place, current: 'page' as const };
    if (place.href !== home && path.startsWith(`${place.href}/`))
      return { ...place, current: 'section' as const };
    return place;
  });
}
