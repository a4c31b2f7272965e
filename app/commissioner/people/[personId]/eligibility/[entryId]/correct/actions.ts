'use server';

import { correctEarlierAction } from '@/app/_staff/earlier-actions';

export const submitEarlierCorrection = correctEarlierAction('commissioner');
