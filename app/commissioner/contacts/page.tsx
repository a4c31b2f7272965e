import { TextSettingCard } from '@/components/identity/text-setting-card';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { todayInLondon } from '@/lib/core/clock';
import { textSettings } from '@/lib/identity/queries/text-settings';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';

type Props = { searchParams: Promise<{ done?: string | string[] }> };

const done = { saved: 'The text is saved.' } as const;

export default async function AdviceContactsPage({ searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const list = await textSettings(actor, todayInLondon());
  if (!list) pageNotFound();
  return (
    <>
      <PageTitle title="Advice contacts" />
      <DoneBanner sentences={done} done={(await searchParams).done} />
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <h1 className="nhsuk-heading-l">Advice contacts</h1>
          <p className="app-lead">
            Who gives people free advice and help, as letters and the person’s own pages name it. A letter
            that was sent keeps the words it had.
          </p>
          {list.settings.map((setting) => (
            <TextSettingCard key={setting.key} setting={setting} mayWrite={list.mayWrite} />
          ))}
        </div>
      </div>
    </>
  );
}
