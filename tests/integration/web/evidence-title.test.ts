import { beforeEach, expect, it, vi } from 'vitest';
import { POST } from '@/app/api/evidence/route';
import { keptText } from '@/lib/web/forms/kept-text';
import { aChecklist } from '../../support/assessment';
import { at, signedIn } from '../../support/browser';
import { aCase, type CaseAccounts, someAccounts } from '../../support/case';

vi.mock('next/headers', async () => (await import('../../support/next-request')).nextHeaders);
vi.mock('next/navigation', async () => (await import('../../support/next-request')).nextNavigation);
vi.mock('next/cache', async () => (await import('../../support/next-request')).nextCache);

let accounts: CaseAccounts;
let page: string;
let address: string;
beforeEach(async () => {
  accounts = await someAccounts();
  const assessmentId = await aChecklist(accounts, await aCase(accounts), 'CABBBBCCCCC');
  page = `/practitioner/assessments/${assessmentId}/domains/skin`;
  address = `/api/evidence?${new URLSearchParams({ assessment: assessmentId, domain: 'skin' })}`;
});

/** Sends a file that is none of the kinds, with a title. @returns where the browser goes next */
async function send(title: string): Promise<string | null> {
  const body = new FormData();
  body.set('title', title);
  body.set('file', new File(['MZ\0'], 'letter.exe'));
  const request = new Request(`http://localhost${address}`, { method: 'POST', body });
  const browser = await signedIn(accounts.practitioner);
  return (await at(browser, address, () => POST(request))).headers.get('location');
}

it('a title comes back with the page that says why the file was refused', async () => {
  expect(await send('Wound chart\u200b of May')).toBe(`${page}?problem=file-type`);
  const kept = await keptText(accounts.practitioner, `${page}#title`, 'title');
  expect(kept).toBe('Wound chart of May');
});

it('a file without a title is asked for one', async () => {
  expect(await send(' \u200b ')).toBe(`${page}?problem=title-missing`);
});
