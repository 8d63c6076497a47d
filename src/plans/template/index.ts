export { NOTE_COLUMN, REGISTER_COLUMNS } from './register-columns.js';
