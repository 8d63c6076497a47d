import { defineMessages } from './common/index.js';

export const seedText = defineMessages('seed', {
  vi: {
    NOT_IN_PRODUCTION:
      'Không nạp dữ liệu mẫu khi vận hành (NODE_ENV=production): các tài khoản mẫu dùng chung một mật khẩu ai cũng biết. Dùng một cơ sở dữ liệu khác để thử.',
    ALREADY_IN_USE: 'Cơ sở dữ liệu đã có đơn vị nên không nạp dữ liệu mẫu.',
    LOADED: 'Đã nạp dữ liệu mẫu: {{authorities}} cơ quan, {{people}} người, kế hoạch {{plan}}.',
    SCALE_RANGE: 'Số phân công cần là một số nguyên từ 1 đến {{max}}.',
    SCALE_REAL_WORK:
      'Cơ sở dữ liệu này có dữ liệu thật nên không nạp thêm dữ liệu thử. Dùng một cơ sở dữ liệu trống hoặc chỉ có dữ liệu mẫu.',
    SCALE_PROGRESS: 'Đã ghi {{done}} phân công…',
    SCALED:
      'Đã nạp {{plans}} kế hoạch, {{tasks}} nhiệm vụ, {{assignments}} phân công trong {{seconds}} giây.',
  },
  en: {
    NOT_IN_PRODUCTION:
      'Sample data is not loaded in production (NODE_ENV=production): its accounts share one password that everybody knows. Use another database to try things.',
    ALREADY_IN_USE: 'The database has units already; sample data was not loaded.',
    LOADED: 'Sample data loaded: {{authorities}} authorities, {{people}} people, plan {{plan}}.',
    SCALE_RANGE: 'The number of assignments has to be a whole number from 1 to {{max}}.',
    SCALE_REAL_WORK:
      'This database holds real work; trial data was not added. Use an empty database, or one with sample data only.',
    SCALE_PROGRESS: '{{done}} assignments written…',
    SCALED: 'Loaded {{plans}} plans, {{tasks}} tasks and {{assignments}} assignments in {{seconds}} seconds.',
  },
});
