import { expect, it } from 'vitest';
import { mailServer } from '@/lib/platform/outbox/mail-server';

it('asks for TLS everywhere but on this machine', () => {
  expect(mailServer('smtp://mail.example.nhs.uk')).toMatchObject({
    port: 587,
    secure: false,
    requireTLS: true,
  });
  expect(mailServer('smtps://mail.example.nhs.uk')).toMatchObject({ port: 465, secure: true });
  for (const host of ['localhost', '127.0.0.1', '[::1]'])
    expect(mailServer(`smtp://${host}:2525`)).toMatchObject({ port: 2525, requireTLS: false });
  expect(mailServer('smtp://127.0.0.2')).toMatchObject({ requireTLS: true });
});

it('signs in where the address names a user, with what is escaped in it', () => {
  expect(mailServer('smtp://a%40b:p%2Fq@mail.example.nhs.uk').auth).toEqual({ user: 'a@b', pass: 'p/q' });
  expect(mailServer('smtp://mail.example.nhs.uk').auth).toBeUndefined();
});
