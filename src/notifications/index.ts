export { holdSending, isSendingHere, releaseSending } from './sending-place.js';
export { NotificationsModule } from './notifications.module.js';
