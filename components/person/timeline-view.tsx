import { Pagination } from '@/components/nhs/pagination';
import type { PersonTimeline } from '@/lib/person/queries/person-timeline';
import { PersonHeader } from './person-header';
import { TimelineFilter } from './timeline-filter';

type Props = {
  timeline: PersonTimeline;
  area: 'practitioner' | 'commissioner';
  /** The view of the list that the reader comes from. */
  list?: string | string[];
};

/** Everything that happened, newest first: what, who and when. */
export function TimelineView({ timeline, area, list }: Props) {
  const record = `/${area}/people/${timeline.header.personId}`;
  const path = `${record}/timeline`;
  const kept = new URLSearchParams({
    ...(timeline.kind && { kind: timeline.kind }),
    ...(typeof list === 'string' && { list }),
  });
  const newest = kept.size > 0 ? `${path}?${kept}` : path;
  return (
    <>
      <PersonHeader person={timeline.header} record={record} current="timeline" list={list} />
      <h2 className="nhsuk-heading-m">What has happened</h2>
      <TimelineFilter path={path} current={timeline.kind} />
      <Events timeline={timeline} />
      <Pagination
        {...(timeline.isFirst ? {} : { previous: { href: newest, text: 'Newest events' } })}
        {...(timeline.older
          ? {
              next: {
                href: `${path}?${new URLSearchParams([...kept, ['before', timeline.older]])}`,
                text: 'Older events',
              },
            }
          : {})}
      />
    </>
  );
}

function Events({ timeline: { events, isFirst } }: { timeline: PersonTimeline }) {
  if (events.length === 0)
    return <p>{isFirst ? 'There are no events of this kind yet.' : 'There are no older events.'}</p>;
  return (
    <ol className="nhsuk-list app-timeline">
      {events.map(({ key, what, who, when, reason }) => (
        <li key={key}>
          <strong>{what}</strong>
          {reason && <p className="app-break nhsuk-u-margin-bottom-0">Reason given: {reason}</p>}
          <p className="app-visually-quiet nhsuk-u-margin-bottom-0">
            {who}, {when}
          </p>
        </li>
      ))}
    </ol>
  );
}
