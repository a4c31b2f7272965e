import type { AisCategory } from '@/lib/person/rules/accessible-information';

/** The four categories of the Accessible Information Standard, in plain words, as a question and as a fact. */
export const aisText: Record<AisCategory, { question: string; fact: string; example: string }> = {
  aisContactMethod: {
    question: 'Does the person need us to contact them in a certain way?',
    fact: 'Contact',
    example: 'For example: text message only, or ring their daughter first',
  },
  aisInformationFormat: {
    question: 'Does the person need information in a certain format?',
    fact: 'Information',
    example: 'For example: easy read, large print 20 point, braille, or email they can hear read out',
  },
  aisCommunicationProfession: {
    question: 'Does the person need a communication professional?',
    fact: 'Communication professional',
    example: 'For example: a British Sign Language interpreter, or a deafblind manual interpreter',
  },
  aisCommunicationSupport: {
    question: 'Does the person need other support to communicate?',
    fact: 'Communication support',
    example: 'For example: lipreading, a hearing loop, an advocate, or a longer appointment',
  },
};
