'use server';

import { earlierAction } from '@/app/_staff/earlier-actions';

export const submitEarlier = earlierAction('commissioner');
