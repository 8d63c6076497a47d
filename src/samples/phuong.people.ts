import type { PersonRow } from './sample-authority.js';

/** Invented people of an invented phường. The clerk sits in Văn phòng HĐND và UBND; the role covers the phường. */
export const AN_BINH_TAY_PEOPLE: PersonRow[] = [
  ['admin', 'Hà Thu Mỹ', 'Quản trị hệ thống, Văn phòng HĐND và UBND', 'ADMIN', 'ABT'],
  ['vanphong', 'Châu Kim Phượng', 'Chuyên viên Văn phòng HĐND và UBND, theo dõi kế hoạch và thi đua', 'COORDINATOR', 'ABT'],
  ['chutich', 'Đoàn Đức Toàn', 'Chủ tịch Ủy ban nhân dân phường', 'LEADER', 'ABT'],
  ['phochutich', 'Lâm Thị Kim Hiền', 'Phó Chủ tịch Ủy ban nhân dân phường', 'LEADER', 'ABT'],
  ['hoidong', 'Lê Thị Thanh Phượng', 'Ủy viên Hội đồng Thi đua - Khen thưởng phường', 'COUNCIL', 'ABT'],
  ['giamsat', 'Thái Hoàng Hưng', 'Chuyên trách Ban Thanh tra nhân dân phường, giám sát', 'OBSERVER', 'ABT'],

  ['cvp', 'Châu Thị Hồng Trâm', 'Chánh Văn phòng HĐND và UBND', 'HEAD', 'VP'],
  ['kthtdt', 'Châu Thị Thu Hương', 'Trưởng phòng Kinh tế, Hạ tầng và Đô thị', 'HEAD', 'KTHTDT'],
  ['vhxh', 'Trịnh Thị Hồng Loan', 'Trưởng phòng Văn hóa - Xã hội', 'HEAD', 'VHXH'],
  ['hcc', 'Dương Công Khải', 'Phó Giám đốc phụ trách Trung tâm Phục vụ hành chính công', 'HEAD', 'HCC'],
  ['dvc', 'Đoàn Thị Ngọc Thủy', 'Giám đốc Trung tâm Cung ứng dịch vụ công', 'HEAD', 'DVC'],
  ['tyt', 'Nguyễn Thu Hạnh', 'Trưởng Trạm Y tế', 'HEAD', 'TYT'],

  ['ca', 'Trịnh Tấn Long', 'Trưởng Công an phường', 'HEAD', 'CA'],
  ['qs', 'Đinh Tấn Quân', 'Chỉ huy trưởng Ban Chỉ huy Quân sự phường', 'HEAD', 'QS'],

  ['mttq', 'Hồ Xuân Thịnh', 'Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam phường', 'HEAD', 'MTTQ'],
  ['doan', 'Đoàn Hoàng Nghĩa', 'Bí thư Đoàn Thanh niên phường', 'HEAD', 'DTN'],
  ['pn', 'La Thị Thu Thơ', 'Chủ tịch Hội Liên hiệp Phụ nữ phường', 'HEAD', 'PN'],
  ['ccb', 'Tạ Hoàng Tín', 'Chủ tịch Hội Cựu chiến binh phường', 'HEAD', 'CCB'],
  ['congdoan', 'Hồ Thị Thanh Loan', 'Chủ tịch Công đoàn phường', 'HEAD', 'CD'],
  ['nct', 'Châu Thị Thu Thủy', 'Chủ tịch Hội Người cao tuổi phường', 'HEAD', 'NCT'],

  ['kp1', 'Trương Xuân Cường', 'Trưởng khu phố 1', 'HEAD', 'KP1'],
  ['kp2', 'Ngô Thị Thanh Thảo', 'Trưởng khu phố 2', 'HEAD', 'KP2'],
  ['kp3', 'Đặng Thu Yến', 'Trưởng khu phố 3', 'HEAD', 'KP3'],
  ['kp4', 'Trịnh Thị Thu Giang', 'Trưởng khu phố 4', 'HEAD', 'KP4'],
  ['kp5', 'Mai Quốc Quân', 'Trưởng khu phố 5', 'HEAD', 'KP5'],
  ['kp6', 'Đoàn Thanh Nghĩa', 'Trưởng khu phố 6', 'HEAD', 'KP6'],

  ['mn', 'Hà Kim Yến', 'Hiệu trưởng Trường Mầm non Hoa Mai', 'HEAD', 'MNHM'],
  ['th', 'Lê Thị Nhung', 'Hiệu trưởng Trường Tiểu học An Bình Tây', 'HEAD', 'THABT'],
  ['thcs', 'Thái Kim Diệp', 'Hiệu trưởng Trường Trung học cơ sở Nguyễn Văn Bảo', 'HEAD', 'THCSNVB'],

  ['kthtdt.cv', 'Châu Thị Kim Thủy', 'Chuyên viên Phòng Kinh tế, Hạ tầng và Đô thị', 'SPECIALIST', 'KTHTDT'],
  ['vhxh.cv', 'Bùi Chí Thành', 'Chuyên viên Phòng Văn hóa - Xã hội (lao động, xã hội)', 'SPECIALIST', 'VHXH'],
  ['vhxh.cv2', 'Lê Thị Mỹ Duyên', 'Chuyên viên Phòng Văn hóa - Xã hội (văn hóa, thông tin)', 'SPECIALIST', 'VHXH'],
  ['hcc.cv', 'Trương Thị Hồng Tuyền', 'Công chức Trung tâm Phục vụ hành chính công', 'SPECIALIST', 'HCC'],
];
