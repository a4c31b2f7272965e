import { ActionForm } from '@/components/forms/action-form';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { FoundInFile } from '@/components/practice/found-in-file';
import { FoundPractices } from '@/components/practice/found-practices';
import { LoadedFiles } from '@/components/practice/loaded-files';
import { PracticeFileForm } from '@/components/practice/practice-file-form';
import { PracticeSearchForm } from '@/components/practice/practice-search-form';
import { todayInLondon } from '@/lib/core/clock';
import { SAME_FILE } from '@/lib/platform/files/file-help';
import { practiceFiles } from '@/lib/practice/queries/practice-files';
import { practiceSearch } from '@/lib/practice/queries/practice-search';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitLoad } from './actions';
import { practiceFileProblem } from './file-problem';

type Search = Partial<Record<'done' | 'problem' | 'practice', string | string[]>>;
type Props = { searchParams: Promise<Search> };

const done = {
  checked: 'The file is checked. Nothing is changed until you load it.',
  loaded: 'The file is loaded.',
} as const;

export default async function PracticesPage({ searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const list = await practiceFiles(actor);
  if (!list) pageNotFound();
  const search = await searchParams;
  const { waiting, loaded, mayLoad } = list;
  const typed = typeof search.practice === 'string' ? search.practice : null;
  const found = typed === null ? null : await practiceSearch(actor, typed, todayInLondon());
  return (
    <>
      <PageTitle title="GP practices" />
      <DoneBanner sentences={done} done={search.done} />
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <h1 className="nhsuk-heading-l">GP practices</h1>
          <p className="app-lead">
            The practice that a person is registered with says which commissioner is responsible for them. The
            practices come from the national file, which comes out each month.
          </p>
          <PracticeSearchForm
            href="/commissioner/practices"
            typed={typed ?? ''}
            isTooShort={found?.kind === 'too-short'}
          />
          {found && <FoundPractices found={found} />}
          {waiting && mayLoad && (
            <section id="waiting">
              <h2 className="nhsuk-heading-m">Checked and not loaded yet</h2>
              <p className="app-break">{`${waiting.fileName}, checked by ${waiting.by}`}</p>
              <FoundInFile counts={waiting.counts} refused={waiting.refused} />
              <ActionForm action={submitLoad} initial={await startForm(actor)} submit="Load this file">
                <input type="hidden" name="fileId" value={waiting.id} />
              </ActionForm>
            </section>
          )}
          {mayLoad && (
            <PracticeFileForm
              problem={practiceFileProblem(search.problem)}
              isSame={search.problem === SAME_FILE}
            />
          )}
          <h2 className="nhsuk-heading-m">Files loaded</h2>
          <LoadedFiles files={loaded} />
        </div>
      </div>
    </>
  );
}
