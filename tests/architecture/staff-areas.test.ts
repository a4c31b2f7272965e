import { describe, expect, it } from 'vitest';
import { pathsWhere, type SourceFile, sources } from './files';

const app = sources('app');
const commissioner = within('commissioner');
const practitioner = within('practitioner');

/** Addresses that mean another thing in each area, so that each has a page of its own. */
const OWN_PAGES: Record<string, string> = {
  'page.tsx': 'the first page: what needs a decision, and what is due',
  'people/page.tsx': 'the list of all people, and finding or registering one',
  'people/actions.ts': 'of those two',
  'cases/[caseId]/criteria/page.tsx': 'the result of local criteria, and answering them',
};

describe('the two staff areas', () => {
  const both = [...commissioner.keys()].filter((address) => practitioner.has(address));

  it('share what they show at one address: pages, layout and actions come from app/_staff', () => {
    expect(both.length).toBeGreaterThan(10);
    expect(both.filter((address) => !OWN_PAGES[address] && !isShared(address))).toEqual([]);
  });

  it('have pages of their own at no other address', () => {
    const listed = Object.keys(OWN_PAGES);
    expect(listed.filter((address) => !both.includes(address) || isShared(address))).toEqual([]);
  });

  it.each(['commissioner', 'practitioner'])('lock each page twice: %s asks for its own roles', (area) => {
    const pages = [...within(area).values()].filter(({ path }) => path.endsWith('page.tsx'));
    expect(pathsWhere(pages, ({ text }) => !text.includes(`requireActor('${area}')`))).toEqual([]);
    const shared = pages.filter(({ text }) => text.includes("from '@/app/_staff/"));
    expect(shared.length).toBeGreaterThan(10);
    expect(pathsWhere(shared, ({ text }) => !text.includes(`{ area: '${area}', actor }`))).toEqual([]);
  });

  it('leave the question who is calling to the page of the area', () => {
    expect(pathsWhere([...within('_staff').values()], ({ text }) => text.includes('requireActor'))).toEqual(
      [],
    );
  });

  function isShared(address: string): boolean {
    const [one, other] = [commissioner, practitioner].map((files) => sharedModule(files.get(address)));
    return one !== undefined && one === other;
  }
});

function within(folder: string): Map<string, SourceFile> {
  const start = `app/${folder}/`;
  const files = app.filter(({ path }) => path.startsWith(start));
  return new Map(files.map((file) => [file.path.slice(start.length), file]));
}

function sharedModule(file: SourceFile | undefined): string | undefined {
  return file?.text.match(/from '(@\/app\/_staff\/[^']+)'/)?.[1];
}
