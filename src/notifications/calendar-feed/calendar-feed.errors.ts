import './calendar-feed.messages.js';
import { defineErrors } from '../../common/index.js';

export const calendarFeedError = defineErrors('calendar-feed', { NOT_FOUND: 'not-found' });
