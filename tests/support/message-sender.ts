import { sendMessage } from '@/lib/message/commands/send-message';

/** A worker of one message, to be killed in the middle of it. */
const [, , commissionerCode = '', subjectId = ''] = process.argv;
await sendMessage({ commissionerCode, subjectId });
process.exit(0);
