/** What is decided about the payments of a part of a budget. */
export const NOTICE_KINDS = ['SUSPEND', 'STOP', 'REDUCE'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
