import { defineMessages } from './common/index.js';

export const seedText = defineMessages('seed', {
  vi: {
    NOT_IN_PRODUCTION:
      'Không nạp dữ liệu mẫu khi vận hành (NODE_ENV=production): các tài khoản mẫu dùng chung một mật khẩu ai cũng biết. Dùng một cơ sở dữ liệu khác để thử.',
    ALREADY_IN_USE: 'Cơ sở dữ liệu đã có đơn vị nên không nạp dữ liệu mẫu.',
    LOADED: 'Đã nạp dữ liệu mẫu: {{authorities}} cơ quan, {{people}} người, kế hoạch {{plan}}.',
  },
  en: {
    NOT_IN_PRODUCTION:
      'Sample data is not loaded in production (NODE_ENV=production): its accounts share one password that everybody knows. Use another database to try things.',
    ALREADY_IN_USE: 'The database has units already; sample data was not loaded.',
    LOADED: 'Sample data loaded: {{authorities}} authorities, {{people}} people, plan {{plan}}.',
  },
});
