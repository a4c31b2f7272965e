import { WhyFrame } from '@/components/assessment/why-panel';
import { criteriaTitle } from '@/components/criteria/criteria-text';
import { CriteriaTry } from '@/components/criteria/criteria-try';
import { criteriaWhy } from '@/components/criteria/criteria-why';
import { BackLink } from '@/components/nhs/back-link';
import { Caption } from '@/components/nhs/caption';
import { ErrorSummary } from '@/components/nhs/error-summary';
import { PageTitle } from '@/components/page/page-title';
import { todayInLondon } from '@/lib/core/clock';
import { type CriteriaView, criteriaView } from '@/lib/criteria/queries/criteria-view';
import { evaluate } from '@/lib/criteria/rules/evaluate';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { criteriaHref } from '../../criteria-hrefs';

type Props = {
  params: Promise<{ criteriaId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const title = 'Try answers';

/** The answers are in the address: they are not about a person, and nothing is saved. */
export default async function TryCriteriaPage({ params, searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const view = await criteriaView(actor, (await params).criteriaId, todayInLondon());
  if (!view) pageNotFound();
  const chosen = chosenFrom(await searchParams, view);
  const isSent = Object.keys(chosen).length > 0;
  const result = evaluate(view, chosen);
  const missing =
    isSent && !result.ok && result.error.kind === 'not-all-answered' ? result.error.missing : [];
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <PageTitle title={title} isRefused={missing.length > 0} />
        <BackLink href={criteriaHref(view.id)}>Back to the criteria</BackLink>
        {missing.length > 0 && (
          <ErrorSummary
            items={missing.map(({ key, question }) => ({
              href: `#${key}`,
              text: `Select an answer: ${question}`,
            }))}
          />
        )}
        <h1 className="nhsuk-heading-l">
          <Caption size="l">{criteriaTitle(view.title)}</Caption>
          {title}
        </h1>
        {result.ok && <Why view={view} result={result.value} />}
        <CriteriaTry view={view} chosen={chosen} missing={missing.map(({ key }) => key)} />
      </div>
    </div>
  );
}

type Explained = Extract<ReturnType<typeof evaluate>, { ok: true }>['value'];

function Why({ view, result }: { view: CriteriaView; result: Explained }) {
  const { source } = view;
  const words = { title: criteriaTitle(view.title), source: source || 'not written yet' };
  return <WhyFrame why={criteriaWhy({ ...result, ...words, startsOn: null, endsOn: null }, 'staff')} />;
}

/** What the address says of these questions; anything else in it is not read. */
function chosenFrom(
  search: Record<string, string | string[] | undefined>,
  { questions }: CriteriaView,
): Record<string, string> {
  const given = questions.flatMap(({ key, options }) => {
    const said = Object.hasOwn(search, key) ? search[key] : undefined;
    return options.some((option) => option.key === said) ? [[key, String(said)]] : [];
  });
  return Object.fromEntries(given);
}
