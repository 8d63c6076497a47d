import type { UnitKind } from './unit-directory.js';
import { foldVietnamese, normaliseUnitName } from './unit-names.rules.js';

/** A unit that authorities of this kind usually have: its name, and names that mean the same one. */
export interface UsualUnit {
  kind: UnitKind;
  name: string;
  others: string[];
}

const usual = (kind: UnitKind, name: string, ...others: string[]): UsualUnit => ({ kind, name, others });

/** What is known without any tree. Abbreviations are spelt out before names are compared with these. */
export const USUAL_UNITS: readonly UsualUnit[] = [
  usual(
    'DEPARTMENT',
    'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
    'Văn phòng Ủy ban nhân dân',
    'Văn phòng Hội đồng nhân dân - Ủy ban nhân dân',
  ),
  usual('DEPARTMENT', 'Phòng Nội vụ'),
  usual('DEPARTMENT', 'Phòng Tư pháp'),
  usual('DEPARTMENT', 'Phòng Tài chính - Kế hoạch'),
  usual('DEPARTMENT', 'Phòng Kinh tế'),
  usual('DEPARTMENT', 'Phòng Quản lý đô thị', 'Phòng Đô thị'),
  usual('DEPARTMENT', 'Phòng Tài nguyên và Môi trường'),
  usual('DEPARTMENT', 'Phòng Lao động - Thương binh và Xã hội'),
  usual('DEPARTMENT', 'Phòng Văn hóa và Thông tin'),
  usual('DEPARTMENT', 'Phòng Giáo dục và Đào tạo'),
  usual('DEPARTMENT', 'Phòng Y tế'),
  usual('DEPARTMENT', 'Phòng Dân tộc'),
  usual('DEPARTMENT', 'Phòng Nông nghiệp và Phát triển nông thôn'),
  usual('DEPARTMENT', 'Phòng Nông nghiệp và Môi trường'),
  usual('DEPARTMENT', 'Phòng Kinh tế và Hạ tầng'),
  usual('DEPARTMENT', 'Phòng Kinh tế, Hạ tầng và Đô thị'),
  usual('DEPARTMENT', 'Phòng Văn hóa - Xã hội'),
  usual('DEPARTMENT', 'Phòng Văn hóa, Khoa học và Thông tin'),
  usual('DEPARTMENT', 'Thanh tra', 'Thanh tra nhà nước'),
  usual('AGENCY', 'Trung tâm Phục vụ hành chính công', 'Trung tâm Hành chính công'),
  usual('AGENCY', 'Trung tâm Cung ứng dịch vụ công'),
  usual('AGENCY', 'Trung tâm Y tế'),
  usual('AGENCY', 'Trạm Y tế'),
  usual('AGENCY', 'Trung tâm Văn hóa'),
  usual('AGENCY', 'Trung tâm Văn hóa - Thể thao'),
  usual('AGENCY', 'Trung tâm Thể dục Thể thao'),
  usual('AGENCY', 'Trung tâm Công nghệ Thông tin'),
  usual('AGENCY', 'Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên'),
  usual(
    'AGENCY',
    'Ban Quản lý dự án đầu tư xây dựng khu vực',
    'Ban Quản lý dự án',
    'Ban Quản lý dự án đầu tư xây dựng',
    'Ban Quản lý đầu tư xây dựng công trình',
  ),
  usual('AGENCY', 'Ban Bồi thường giải phóng mặt bằng', 'Ban Bồi thường'),
  usual('AGENCY', 'Đội Quản lý trật tự đô thị', 'Đội Trật tự đô thị'),
  usual('AGENCY', 'Nhà Thiếu nhi'),
  usual('VERTICAL', 'Công an', 'Ban Chỉ huy Công an'),
  usual('VERTICAL', 'Ban Chỉ huy Quân sự', 'Quân sự', 'Cơ quan Quân sự'),
  usual('VERTICAL', 'Chi cục Thuế', 'Thuế', 'Đội Thuế', 'Thuế cơ sở'),
  usual('VERTICAL', 'Bảo hiểm xã hội'),
  usual('VERTICAL', 'Kho bạc Nhà nước', 'Kho bạc'),
  usual('VERTICAL', 'Chi cục Thống kê'),
  usual('VERTICAL', 'Chi cục Thi hành án dân sự', 'Thi hành án dân sự'),
  usual('VERTICAL', 'Viện Kiểm sát nhân dân', 'Viện Kiểm sát'),
  usual('VERTICAL', 'Tòa án nhân dân', 'Tòa án'),
  usual('VERTICAL', 'Đội Quản lý thị trường', 'Quản lý thị trường'),
  usual('VERTICAL', 'Chi nhánh Văn phòng Đăng ký đất đai', 'Văn phòng Đăng ký đất đai'),
  usual('VERTICAL', 'Ngân hàng Chính sách xã hội', 'Phòng giao dịch Ngân hàng Chính sách xã hội'),
  usual(
    'MASS_ORG',
    'Ủy ban Mặt trận Tổ quốc Việt Nam',
    'Ủy ban Mặt trận Tổ quốc',
    'Mặt trận Tổ quốc Việt Nam',
    'Mặt trận Tổ quốc',
  ),
  usual('MASS_ORG', 'Liên đoàn Lao động'),
  usual(
    'MASS_ORG',
    'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
    'Đoàn Thanh niên',
    'Đoàn Thanh niên Cộng sản',
    'Quận Đoàn',
    'Huyện Đoàn',
  ),
  usual('MASS_ORG', 'Hội Liên hiệp Phụ nữ', 'Hội Liên hiệp Phụ nữ Việt Nam', 'Hội Phụ nữ'),
  usual('MASS_ORG', 'Hội Nông dân', 'Hội Nông dân Việt Nam'),
  usual('MASS_ORG', 'Hội Cựu chiến binh', 'Hội Cựu chiến binh Việt Nam'),
  usual('MASS_ORG', 'Hội Chữ thập đỏ'),
  usual('MASS_ORG', 'Hội Người cao tuổi'),
  usual('COUNCIL', 'Hội đồng Thi đua - Khen thưởng', 'Thường trực Hội đồng Thi đua - Khen thưởng'),
];

/** Every compared form of a usual unit → that unit. */
export const USUAL_BY_KEY: ReadonlyMap<string, UsualUnit> = new Map(
  USUAL_UNITS.flatMap((unit) =>
    [unit.name, ...unit.others].map((name) => [normaliseUnitName(name), unit] as const),
  ),
);

const words = (list: string): string[] => list.split('|').map(foldVietnamese);

/** First words of a reference; what follows a separator and begins so is another reference. */
export const HEADS: readonly string[] = words(
  'phòng|ban|trung tâm|ủy ban|văn phòng|công an|chi cục|hội|hội đồng|liên đoàn|đoàn|thanh tra|bệnh viện|trường|các|' +
    'thủ trưởng|chủ tịch|phó chủ tịch|sở|bộ|mặt trận|đội|kho bạc|bảo hiểm|quận đoàn|quận ủy|huyện ủy|thành ủy|đảng ủy|' +
    'thành viên|trạm|viện|tòa án|nhà|cục|công ty|tổng công ty|tập đoàn|đài|bưu điện|bưu cục|điện lực|ngân hàng|tổ|' +
    'lực lượng|chi nhánh|trưởng|giám đốc|hiệu trưởng|chánh|bí thư|doanh nghiệp|quân sự|cảnh sát|hạt|xí nghiệp|' +
    'hợp tác xã|cơ quan|đơn vị|tổ chức|lãnh đạo|thường trực|khu phố|phường|xã|báo|đồng chí|cán bộ|công chức|' +
    'thường vụ|ban thường vụ|hệ thống|thuế|nhân dân|người|cá nhân|chi hội|câu lạc bộ|bảo tàng|thư viện|kiểm lâm|quỹ|' +
    'đồn|bộ đội|bộ chỉ huy|cảng vụ|hải quan|liên minh|liên hiệp|công đoàn|đảng bộ|chi bộ|kiểm toán|dân quân|thôn|ấp|khóm',
);

/** Heads that are common nouns in small letters ("các phòng, ban, đơn vị"). */
export const COMMON_NOUNS: ReadonlySet<string> = new Set(
  words(
    'phòng|ban|hội|đoàn|trường|sở|bộ|đội|trạm|viện|nhà|cục|tổ|báo|quỹ|ngành|đoàn thể|cơ quan|đơn vị|tổ chức|thuế|' +
      'địa phương|phường|xã|khu phố|doanh nghiệp|nhân dân|người|cá nhân|hội đồng|lực lượng|công chức|cán bộ|hệ thống|đài|hạt|' +
      'trung tâm|chi cục|văn phòng|đồn|công đoàn|đảng bộ|chi bộ|thôn|ấp|khóm|dân quân|chi hội|câu lạc bộ',
  ),
);

/** What never belongs to the tree of a quận, huyện, phường or xã. */
export const ALWAYS_EXTERNAL: readonly string[] = words(
  'sở|bộ|thành đoàn|tỉnh đoàn|thành ủy|tỉnh ủy|quận ủy|huyện ủy|đảng ủy|ban tuyên giáo|ban dân vận|ban tổ chức|ban xây dựng đảng|' +
    'ban thường vụ|văn phòng quận ủy|văn phòng đảng ủy|thường trực quận ủy|thường trực thành ủy|chính phủ|tổng cục|cục|' +
    'công ty|tổng công ty|tập đoàn|doanh nghiệp|hợp tác xã|xí nghiệp|công an thành phố|công an tỉnh|' +
    'ủy ban nhân dân thành phố|ủy ban nhân dân tỉnh|thường trực hội đồng nhân dân|hội đồng nhân dân',
);

/** External only when the tree does not have it. */
export const EXTERNAL_WHEN_UNKNOWN: readonly string[] = words(
  'quận đoàn|thuế|bảo hiểm|kho bạc|chi cục|viện|tòa án|ngân hàng|bưu điện|điện lực|đài|báo|liên đoàn|chi nhánh|hạt|' +
    'kiểm lâm|cảnh sát|hội|câu lạc bộ|thư viện|bảo tàng|bưu cục|thi hành án|mặt trận|ủy ban mặt trận|đoàn|cấp nước',
);

/** People and bodies that are no unit, however near to a unit's name the rest is. */
export const NEVER_UNITS: readonly string[] = words(
  'thành viên|các thành viên|ban chỉ đạo|tổ công tác|tổ giúp việc|tổ đề án|ông|bà|tổ trưởng|báo cáo viên|đại biểu',
);

/** People and bodies, unless the tree has one of that name. */
export const PERSONS_AND_BODIES: readonly string[] = words(
  'thành viên|ban chỉ đạo|tổ công tác|tổ giúp việc|tổ đề án|hội đồng|đồng chí|ông|bà|cán bộ|công chức|viên chức|' +
    'chủ tịch|phó chủ tịch|bí thư|phó bí thư|lãnh đạo|thường trực|trưởng ban|phó trưởng ban|người|cá nhân|nhân dân|' +
    'trưởng|tổ trưởng|bí thư chi bộ|báo cáo viên|đại biểu|chuyên viên|tổ',
);

/** Titles in front of a unit's name: the unit answers for its head. */
export const TITLES: readonly string[] = words(
  'đồng chí|thủ trưởng|phó trưởng|phụ trách|lãnh đạo|giám đốc|phó giám đốc|hiệu trưởng|chánh|phó chánh|' +
    'chủ tịch|phó chủ tịch|bí thư|trưởng|cơ quan|các đồng chí|chỉ huy trưởng',
);
