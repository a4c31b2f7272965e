import type { Browser, Page } from '@playwright/test';
import type { Sight } from '../../story/cells/cell';
import type { UserName } from '../../story/people';
import { setSessionCookie } from './session';
import type { StoryService } from './story-service';

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&nbsp;': ' ' };

/** What each user of the story sees at an instant. `close` ends their browsers. */
export async function sightAt(browser: Browser, service: StoryService, at: string) {
  const ids = await service.ask(at, 'ids');
  const opened = new Map<UserName, Page>();
  const page: Sight['page'] = async (name, address) => {
    const shown = opened.get(name) ?? (await pageOf(browser, service, { at, name }));
    opened.set(name, shown);
    await shown.goto(address.replace(/\{([\w.]+)\}/g, (_, id) => ids[id] ?? `no ${id}`));
    return shown;
  };
  const text: Sight['text'] = async (name, address) =>
    wordsOf(await (await page(name, address)).getByRole('main').innerHTML());
  const close = async () => {
    for (const shown of opened.values()) await shown.context().close();
  };
  return { see: { page, text }, close };
}

async function pageOf(
  browser: Browser,
  service: StoryService,
  { at, name }: { at: string; name: UserName },
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: service.url,
    javaScriptEnabled: false,
    extraHTTPHeaders: { 'x-story-clock': at },
  });
  await setSessionCookie(context, await service.ask(at, 'session', name), service.url);
  return context.newPage();
}

/** The words of markup, with one space between two elements and none before a stop. */
function wordsOf(html: string): string {
  const words = html.replace(/<[^>]*>/g, ' ').replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);
  return words
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?)])/g, '$1')
    .trim();
}
