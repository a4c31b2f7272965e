import { Details } from '@/components/nhs/details';
import type { ToolView } from '@/lib/assessment/queries/assessment-to-change';
import { CHOOSING_A_LEVEL, GUIDANCE_NOTE } from '@/lib/tool/rules/choosing-a-level';
import { toolName } from './assessment-text';

type Props = {
  view: ToolView;
  base: string;
  /** The part of this page; left out where all are on it. */
  current?: string;
};

/** Next to a part: how to choose a level, the national tool, and every part with its status. */
export function PartHelp({ view, base, current }: Props) {
  return (
    <>
      {current && <PartList view={view} base={base} current={current} />}
      <Details summary="How to choose a level">
        <ul className="nhsuk-list nhsuk-list--bullet">
          {CHOOSING_A_LEVEL.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </Details>
      <p className="app-visually-quiet">
        {GUIDANCE_NOTE} <a href={view.edition.page}>{toolName(view.tool)} on GOV.UK</a>
      </p>
    </>
  );
}

function PartList({ view: { parts, answered }, base, current }: Required<Props>) {
  return (
    <nav aria-labelledby="parts-heading">
      <h2 className="nhsuk-heading-s" id="parts-heading">
        {answered.domains} of {answered.of} domains
      </h2>
      <ul className="nhsuk-list app-part-list">
        {parts.map((part) => (
          <li key={part.key}>
            <PartLink part={part} base={base} isCurrent={part.key === current} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

type LinkProps = { part: ToolView['parts'][number]; base: string; isCurrent: boolean };

function PartLink({ part: { key, name, levelName, isAnswered }, base, isCurrent }: LinkProps) {
  const status = isAnswered ? (levelName ?? 'written') : 'not yet';
  return (
    <>
      <a href={`${base}/parts/${key}`} aria-current={isCurrent ? 'page' : undefined}>
        {name}
      </a>
      <span className="app-visually-quiet"> {status}</span>
    </>
  );
}
