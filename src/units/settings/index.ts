export { authorityError } from './authority-settings.errors.js';
export { settingsFault, tidySettings } from './authority-settings.rules.js';
