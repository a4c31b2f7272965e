import { Footer } from '@/components/nhs/footer';
import { Header } from '@/components/nhs/header';
import { HERE, LONG_TEXT } from '../sample-text';
import { type Family, specimen } from '../specimen';

const service = { text: 'Personal health budgets', href: HERE };
const account = [
  { text: 'Priya Nair', hasIcon: true, href: HERE },
  { text: 'Sign out', action: HERE },
];
const navigation = [
  { text: 'Home', href: HERE, current: 'page' as const },
  { text: 'People', href: `${HERE}-people` },
  { text: 'Payments', href: `${HERE}-payments` },
];

export const frame: Family = {
  title: 'The frame of a page',
  specimens: [
    specimen(Header, {
      normal: { service, account, navigation },
      'with an organisation': {
        organisation: {
          name: 'Bath and North East Somerset, Swindon and Wiltshire',
          split: 'Integrated Care Board',
        },
        service,
        account,
        navigation,
      },
      white: { service, account, navigation, isWhite: true },
      'signed out': { service },
      'long text': { organisation: { name: LONG_TEXT }, service: { text: LONG_TEXT, href: HERE }, account },
    }),
    specimen(Footer, {
      normal: { links: [{ href: HERE, text: 'Help' }], copyright: '© NHS England' },
      empty: { copyright: false },
      'long text': { links: [{ href: HERE, text: LONG_TEXT }], copyright: LONG_TEXT },
    }),
  ],
};
