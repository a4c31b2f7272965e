import type { MessageState } from './message-state';

/** The lists of messages, the one that asks for something first. */
export const MESSAGE_GROUPS = ['given-up', 'waiting', 'sent', 'stopped'] as const;
export type MessageGroup = (typeof MESSAGE_GROUPS)[number];

/** The states in each list. */
export const STATES_OF_GROUP: Record<MessageGroup, readonly MessageState[]> = {
  'given-up': ['GIVEN_UP'],
  waiting: ['QUEUED', 'CLAIMED', 'FAILED'],
  sent: ['SENT'],
  stopped: ['STOPPED'],
};

/** The list that an address asks for; another word means the first. */
export function messageGroupOf(asked: unknown): MessageGroup {
  return MESSAGE_GROUPS.find((group) => group === asked) ?? MESSAGE_GROUPS[0];
}
