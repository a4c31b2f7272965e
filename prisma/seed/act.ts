import type { TransitionKind } from '@/lib/case/rules/clock-kind';
import type { DecisionOption } from '@/lib/case/rules/plan-state';
import type { PlainDate } from '@/lib/core/plain-date';
import type { SectionKind } from '@/lib/plan/rules/sections';
import type { Bought, PaymentDue } from './money';

type Of<Kind extends string, More = object> = Kind extends string ? { kind: Kind } & More : never;

/** The steps of one person's record. Each is one command. */
export type Act =
  | Of<'register' | 'characteristics' | 'authority' | 'sign-ins' | 'request' | 'indicative' | 'tell'>
  | Of<'start-plan' | 'arrange' | 'amend' | 'agree' | 'submit' | 'start-budget' | 'close'>
  | Of<'eligibility' | 'recommend' | 'decide-on', { isEligible: boolean }>
  | Of<'screen', { result: 'OPEN' | 'ON' | 'OUT' }>
  | Of<'assess', { isEligible: boolean; isWhole: boolean }>
  | Of<'send-back' | 'fast-track' | 'care-in-place' | 'letter' | 'ask-again' | 'look-again'>
  | Of<'transition', { step: TransitionKind }>
  | Of<'criteria', { isMet: boolean }>
  | Of<'contact' | 'outcome' | 'service' | 'risk', { place: number }>
  | Of<'write', { section: SectionKind; byPerson: boolean }>
  | Of<'decide', { option: DecisionOption; isFirstOfTwo: boolean }>
  | Of<'propose', { key: string; due: PaymentDue }>
  | Of<'spend', { key: string; bought: Bought; paidTo: string }>
  | Of<'approve' | 'release' | 'reverse' | 'receipt', { key: string }>;

export type ActOf<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;

export type Undated = { on: PlainDate; act: Act };

/** `minute` of the day: staff work from nine to half past four. */
export type Step = Undated & { minute: number };
