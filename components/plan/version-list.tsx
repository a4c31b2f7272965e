import { Prose } from '@/components/case/request-facts';
import { Card } from '@/components/nhs/card';
import { formatInstant } from '@/lib/core/clock';
import type { Section } from '@/lib/plan/rules/plan';
import { whoWrote } from './section-text';

/** Every version of one section, newest first. */
export function VersionList({ versions }: { versions: readonly Section[] }) {
  if (versions.length === 0) return <p>No one has written here yet.</p>;
  return versions.map((version, index) => (
    <Card
      key={version.version}
      heading={`Version ${version.version}${index === 0 ? ' (current)' : ''}`}
      headingSize="s"
    >
      <p>
        <Prose text={version.body || 'This was deleted.'} />
      </p>
      <p className="app-visually-quiet">{`${whoWrote(version)}, ${formatInstant(new Date(version.writtenAt))}`}</p>
    </Card>
  ));
}
