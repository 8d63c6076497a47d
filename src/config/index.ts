export { readSettings, SettingsError } from './settings.js';
export type { Settings } from './settings.js';
export type { S3Settings } from './s3-settings.js';
export { ConfigModule, SETTINGS } from './config.module.js';
export { readWebhookHosts } from './webhook-hosts.js';
export type { WebhookHost } from './webhook-hosts.js';
