import { Details } from '@/components/nhs/details';
import type { ToolView } from '@/lib/assessment/queries/assessment-to-change';
import { CHOOSING_A_LEVEL, GUIDANCE_NOTE } from '@/lib/tool/rules/choosing-a-level';
import { toolName } from './assessment-text';

type Props = {
  view: ToolView;
  base: string;
  /** The domain of this page; left out where all are on it. */
  current?: string;
};

/** Next to a domain: how to choose a level, the national tool, and every domain with its status. */
export function DomainHelp({ view, base, current }: Props) {
  return (
    <>
      {current && <DomainList view={view} base={base} current={current} />}
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

function DomainList({ view: { domains, answered }, base, current }: Required<Props>) {
  return (
    <nav aria-labelledby="domains-heading">
      <h2 className="nhsuk-heading-s" id="domains-heading">
        {answered.domains} of {answered.of} domains
      </h2>
      <ul className="nhsuk-list app-domain-list">
        {domains.map((domain) => (
          <li key={domain.key}>
            <DomainLink domain={domain} base={base} isCurrent={domain.key === current} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

type LinkProps = { domain: ToolView['domains'][number]; base: string; isCurrent: boolean };

function DomainLink({ domain: { key, name, levelName, isAnswered }, base, isCurrent }: LinkProps) {
  const status = isAnswered ? (levelName ?? 'written') : 'not yet';
  return (
    <>
      <a href={`${base}/domains/${key}`} aria-current={isCurrent ? 'page' : undefined}>
        {name}
      </a>
      <span className="app-visually-quiet"> {status}</span>
    </>
  );
}
