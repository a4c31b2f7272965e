import type { SettingInBrief } from '@/lib/identity/queries/settings';

/** Which settings a list shows, by the word in its address. */
export const SETTING_VIEWS = ['all', 'differ', 'to-come'] as const;
export type SettingView = (typeof SETTING_VIEWS)[number];

const FITS: Record<SettingView, (setting: SettingInBrief) => boolean> = {
  all: () => true,
  differ: ({ isDefault }) => !isDefault,
  'to-come': ({ coming }) => coming.length > 0,
};

const TITLES: Record<SettingView, string> = {
  all: 'All',
  differ: 'Not the default',
  'to-come': 'Change to come',
};

/** The settings of a view. */
export function settingsOfView(view: SettingView, settings: readonly SettingInBrief[]): SettingInBrief[] {
  return settings.filter(FITS[view]);
}

const LIST = '/commissioner/settings';

function hrefOf(view: SettingView): string {
  return view === 'all' ? LIST : `${LIST}?show=${view}`;
}

type Props = { current: SettingView; settings: readonly SettingInBrief[] };

/** Links to the views, each with how many settings it has. */
export function SettingsViews({ current, settings }: Props) {
  return (
    <nav aria-label="Show" className="app-filter-links">
      <ul className="nhsuk-list">
        {SETTING_VIEWS.map((view) => {
          const text = `${TITLES[view]} (${settingsOfView(view, settings).length})`;
          return (
            <li key={view}>
              {view === current ? (
                <strong aria-current="true">{text}</strong>
              ) : (
                <a href={hrefOf(view)}>{text}</a>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
