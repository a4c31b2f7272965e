import type { PrintedDocument } from '@/lib/core/document';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';

export type JoinLetterFacts = {
  organisation: string;
  /** How to reach the commissioner; null: it gave no number. */
  phone: string | null;
  name: string;
  /** The known lines of the address; of a sensitive record those of its safe way. */
  address: readonly string[];
  /** Where the invitation is used. */
  joinAt: string;
  code: string;
  reference: string;
  sentOn: PlainDate;
  lastDay: PlainDate;
};

/**
 * The letter that invites someone to an online account: the address, the code and until when. It says nothing
 * of health, money or of whom it is about, because others may open it.
 * @rule FAM-03 (docs/rules.md)
 */
export function joinLetter(facts: JoinLetterFacts): PrintedDocument {
  const { organisation, phone, name, address, joinAt, code, sentOn, lastDay } = facts;
  const help = phone ? `Do you need help? Call us on ${phone}.` : 'Do you need help? Ask your NHS team.';
  return {
    title: 'Your online account',
    organisation,
    footer: `Invitation ${facts.reference}`,
    blocks: [
      { kind: 'paragraph', text: [name, ...address].join('\n') },
      { kind: 'paragraph', text: formatDay(sentOn) },
      { kind: 'lead', text: 'You can set up an online account with us.' },
      { kind: 'paragraph', text: 'On a computer or phone, go to this address:' },
      {
        kind: 'facts',
        facts: [
          { term: 'Address', value: joinAt },
          { term: 'Code', value: code },
        ],
      },
      {
        kind: 'paragraph',
        text: 'We will ask for the code. We will also ask for a date of birth and a family name. These are your own, or those of the person you act for.',
      },
      {
        kind: 'list',
        items: [
          `You can use the code once, until ${formatDay(lastDay)}.`,
          'Keep this letter safe. Do not give the code to anyone.',
          'You do not have to do this. If you do not, nothing else changes.',
        ],
      },
      { kind: 'paragraph', text: help },
    ],
  };
}
