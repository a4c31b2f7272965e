import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { guarded } from '../../../scripts/web/guard.mjs';

/** A small application that does what the framework does with a fault, by address. */
const handle = guarded(
  async (request, response) => {
    let read = 0;
    for await (const chunk of request) read += chunk.length;
    if (request.url === '/throws') throw new Error('secret detail');
    if (request.url?.startsWith('/fails')) {
      response.setHeader('content-security-policy', "script-src 'nonce-abcd1234'");
      if (request.url !== '/fails/data') response.setHeader('content-encoding', 'gzip');
      response.statusCode = 500;
      response.write('secret ');
      return response.end('detail');
    }
    if (request.url === '/too-often') {
      response.setHeader('retry-after', '700');
      response.writeHead(429, { 'content-type': 'text/plain' });
      return response.end('Too often.');
    }
    response.writeHead(200, { 'content-type': 'text/html' });
    if (request.url === '/from') return response.end(request.headers['x-client-address']);
    const at = `${request.headers['x-forwarded-proto']}://${request.headers['x-forwarded-host']}`;
    return response.end(`read ${read} of ${request.headers['x-request-id']} at ${at}`);
  },
  { publicUrl: 'https://budgets.example.nhs.uk', proxies: 1 },
);
const server = http.createServer((request, response) => void handle(request, response));
let base: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const html = { accept: 'text/html' };
async function ask(path: string, init: RequestInit = {}) {
  const answer = await fetch(base + path, { ...init, headers: { ...html, ...init.headers } });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

it.each(['/fails', '/throws'])(
  'answers a fault of %s with our page and the number of its log line',
  async (path) => {
    const { status, headers, text } = await ask(path, { headers: { 'x-request-id': 'given-number-1' } });
    expect(status).toBe(500);
    expect(text).toContain('<h1 class="nhsuk-heading-l">Sorry, there is a problem</h1>');
    expect(text).toContain('give your NHS team this number: <strong>given-number-1</strong>');
    expect(text).toContain('nhsuk-header__service-name');
    expect(text).not.toContain('secret detail');
    expect(headers.get('content-encoding')).toBeNull();
  },
);

it('answers what was asked too often with our page, the time to wait and the same status', async () => {
  const { status, headers, text } = await ask('/too-often');
  expect(status).toBe(429);
  expect(headers.get('retry-after')).toBe('700');
  expect(headers.get('content-type')).toContain('text/html');
  expect(text).toContain('<h1 class="nhsuk-heading-l">Wait before you try again</h1>');
  expect(text).toContain('Wait 12 minutes, then try again.');
  const data = await ask('/too-often', { headers: { accept: 'application/json' } });
  expect([data.status, data.text]).toEqual([429, 'Too often.']);
});

it('uses the nonce that the answer has, and brings a policy where there is none', async () => {
  expect((await ask('/fails')).text).toContain('<script nonce="abcd1234">');
  const { headers, text } = await ask('/throws');
  const nonce = /script nonce="([^"]+)"/.exec(text)?.[1];
  expect(headers.get('content-security-policy')).toContain(`script-src 'nonce-${nonce}'`);
});

it('gives back what was typed, to be sent again to the same address, and never as markup', async () => {
  const body = new FormData();
  body.set('$ACTION_ID_1', '');
  body.set('notes', 'She said "no" <b>twice</b> & left\nline two');
  body.set('photo', new File(['picture'], 'a.jpg'));
  const { status, text } = await ask('/fails/form?plan=1', { method: 'POST', body });
  expect(status).toBe(500);
  expect(text).toContain('<form action="/fails/form?plan=1" method="post" enctype="multipart/form-data">');
  expect(text).toContain(
    'She said &quot;no&quot; &lt;b&gt;twice&lt;/b&gt; &amp; left\r\nline two</textarea>',
  );
  expect(text).toContain('name="$ACTION_ID_1"');
  expect(text).toContain('choose your file again');
  expect(text).toContain('>Send again</button>');
});

it('never writes a password into a page, nor a form that leads elsewhere', async () => {
  const body = new URLSearchParams({ email: 'a@b.invalid', password: 'hidden-word' });
  const { text } = await ask('/fails', { method: 'POST', body });
  expect(text).not.toContain('hidden-word');
  expect(text).not.toContain('<form');
  const away = await ask('//fails.invalid/fails', { method: 'POST', body: new URLSearchParams({ a: 'b' }) });
  expect(away.text).not.toContain('action="//');
});

it.each(['/fails', '/throws'])(
  'gives a script that sent a form the number of the fault of %s',
  async (path) => {
    const headers = { 'next-action': 'a1', accept: 'text/x-component', 'x-request-id': 'given-number-1' };
    const answer = await ask(path, { method: 'POST', body: 'a', headers });
    expect(answer).toMatchObject({ status: 500, text: 'Fault given-number-1' });
    expect(answer.headers.get('content-type')).toBe('text/plain');
  },
);

it('leaves the answers of our own scripts alone, and everything that is no fault', async () => {
  expect((await ask('/fails/data', { headers: { rsc: '1' } })).text).not.toContain('Sorry');
  expect((await ask('/fails/data', { headers: { accept: 'application/json' } })).text).not.toContain('Sorry');
  expect((await ask('/')).text).toMatch(/^read 0 of [0-9a-f]{16} /);
  expect((await ask('/', { headers: { 'x-request-id': 'bad number\t"' } })).text).toMatch(/ [0-9a-f]{16} /);
});

it('says the address that browsers use, whatever a header says', async () => {
  const { text } = await ask('/', {
    headers: { 'x-forwarded-host': 'evil.invalid', 'x-forwarded-proto': 'http' },
  });
  expect(text).toMatch(/ at https:\/\/budgets\.example\.nhs\.uk$/);
});

it('believes what our own proxy says of where a request comes from, and nothing before it', async () => {
  const headers = { 'x-forwarded-for': '203.0.113.9, 192.0.2.7', 'x-client-address': '203.0.113.10' };
  expect((await ask('/from', { headers })).text).toBe('192.0.2.7');
});

it('takes 1 MB from a form and 10 MiB from a file, and refuses more before it is read', async () => {
  const of = (bytes: number) => ({ method: 'POST', body: new Uint8Array(bytes) });
  expect((await ask('/form', of(1_000_000))).text).toMatch(/^read 1000000 /);
  expect((await ask('/form', of(1_000_001))).status).toBe(413);
  expect((await ask('/api/receipts?spending=1', of(10_000_000))).text).toMatch(/^read 10000000 /);
  expect((await ask('/api/receipts', of(10_485_761))).status).toBe(413);
});

it('cuts a body that grows without having said its length', async () => {
  const { port } = server.address() as AddressInfo;
  const request = http.request({ port, path: '/form', method: 'POST' });
  const cut = new Promise<string>((resolve) => request.once('error', (fault) => resolve(fault.message)));
  const timer = setInterval(() => request.write(new Uint8Array(400_000)), 5);
  expect(await cut).toMatch(/socket hang up|ECONNRESET|EPIPE/);
  clearInterval(timer);
});
