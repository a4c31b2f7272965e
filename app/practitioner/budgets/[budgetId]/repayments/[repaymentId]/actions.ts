'use server';

import { recordedAskAction } from '@/app/_staff/repayment-actions';

export const submitRecordedAsk = recordedAskAction('practitioner');
