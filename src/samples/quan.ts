import type { SampleGroup, SampleUnit } from './sample-authority.js';
import { unit } from './sample-authority.js';

/**
 * What every quận of Thành phố Hồ Chí Minh had between 01/7/2021 and 01/7/2025. A quận had no Hội đồng
 * nhân dân in those years (Nghị quyết 131/2020/QH14), so its office is Văn phòng Ủy ban nhân dân; the
 * older name stays a spelling, because documents went on using it.
 */
export const QUAN_DEPARTMENTS: SampleUnit[] = [
  unit('DEPARTMENT', 'VP', 'Văn phòng Ủy ban nhân dân', 'VP UBND', [
    'Văn phòng UBND',
    'VP.UBND',
    'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
    'Văn phòng HĐND và UBND',
    'VP HĐND&UBND',
    'VP HĐND và UBND',
    'VP HĐND-UBND',
  ]),
  unit('DEPARTMENT', 'NV', 'Phòng Nội vụ', 'P. Nội vụ', ['P.NV', 'PNV', 'Phòng NV']),
  unit('DEPARTMENT', 'TP', 'Phòng Tư pháp', 'P. Tư pháp', ['P.TP', 'PTP', 'Phòng TP']),
  unit('DEPARTMENT', 'TCKH', 'Phòng Tài chính - Kế hoạch', 'P. TCKH', [
    'Phòng Tài chính và Kế hoạch',
    'Phòng TCKH',
    'Phòng TC-KH',
    'P.TC-KH',
    'PTCKH',
  ]),
  unit('DEPARTMENT', 'KT', 'Phòng Kinh tế', 'P. Kinh tế', ['P.KT', 'PKT', 'Phòng KT']),
  unit('DEPARTMENT', 'QLDT', 'Phòng Quản lý đô thị', 'P. QLĐT', [
    'Phòng QLĐT',
    'P.QL ĐT',
    'PQLĐT',
    'Phòng Đô thị',
  ]),
  unit('DEPARTMENT', 'TNMT', 'Phòng Tài nguyên và Môi trường', 'P. TNMT', [
    'Phòng TNMT',
    'Phòng TN&MT',
    'P.TN-MT',
    'PTNMT',
  ]),
  unit('DEPARTMENT', 'LDTBXH', 'Phòng Lao động - Thương binh và Xã hội', 'P. LĐTBXH', [
    'Phòng Lao động, Thương binh và Xã hội',
    'Phòng LĐTBXH',
    'Phòng LĐ-TB&XH',
    'P.LĐ-TBXH',
    'PLĐTBXH',
  ]),
  unit('DEPARTMENT', 'VHTT', 'Phòng Văn hóa và Thông tin', 'P. VHTT', [
    'Phòng Văn hóa Thông tin',
    'Phòng VHTT',
    'Phòng VH-TT',
    'P.VH&TT',
    'PVHTT',
  ]),
  unit('DEPARTMENT', 'GDDT', 'Phòng Giáo dục và Đào tạo', 'P. GDĐT', [
    'Phòng GDĐT',
    'Phòng GD&ĐT',
    'P.GD-ĐT',
    'PGDĐT',
  ]),
  unit('DEPARTMENT', 'YT', 'Phòng Y tế', 'P. Y tế', ['P.YT', 'PYT', 'Phòng YT']),
  unit('DEPARTMENT', 'TTR', 'Thanh tra quận', 'Thanh tra', ['TTr', 'Thanh tra nhà nước quận']),
];

export const QUAN_AGENCIES: SampleUnit[] = [
  unit('AGENCY', 'TTYT', 'Trung tâm Y tế', 'TTYT', ['TT Y tế', 'TT. Y tế']),
  unit('AGENCY', 'TTVH', 'Trung tâm Văn hóa', 'TTVH', ['TT Văn hóa']),
  unit('AGENCY', 'TTTDTT', 'Trung tâm Thể dục Thể thao', 'TT TDTT', ['Trung tâm TDTT', 'TTTDTT']),
  unit('AGENCY', 'BQLDA', 'Ban Quản lý dự án đầu tư xây dựng khu vực', 'Ban QLDA', [
    'Ban QLDA ĐTXD khu vực',
    'Ban QLDA ĐTXD',
    'Ban Quản lý dự án',
    'BQLDA',
    'BQLDA ĐTXDKV',
  ]),
  unit('AGENCY', 'BBT', 'Ban Bồi thường giải phóng mặt bằng', 'Ban BT GPMB', [
    'Ban Bồi thường, giải phóng mặt bằng',
    'Ban Bồi thường GPMB',
    'Ban BTGPMB',
    'BBT GPMB',
    'BBTGPMB',
  ]),
  unit('AGENCY', 'GDTX', 'Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên', 'TT GDNN-GDTX', [
    'Trung tâm GDNN-GDTX',
    'TTGDNN-GDTX',
  ]),
  unit('AGENCY', 'BDGD', 'Trường Bồi dưỡng Giáo dục', 'Trường BDGD', ['Trường BD Giáo dục']),
  unit('AGENCY', 'NTN', 'Nhà Thiếu nhi', 'NTN', ['Nhà Thiếu nhi quận']),
  unit('AGENCY', 'TTDT', 'Đội Quản lý trật tự đô thị', 'Đội QLTTĐT', ['Đội TTĐT', 'Đội Trật tự đô thị']),
];

export const QUAN_VERTICALS: SampleUnit[] = [
  unit('VERTICAL', 'CA', 'Công an quận', 'CAQ', ['Công an', 'BCH Công an quận', 'Ban Chỉ huy Công an quận']),
  unit('VERTICAL', 'QS', 'Ban Chỉ huy Quân sự quận', 'BCHQS', [
    'Ban CHQS quận',
    'BCH Quân sự quận',
    'Quân sự quận',
    'BCHQS quận',
  ]),
  unit('VERTICAL', 'CCT', 'Chi cục Thuế', 'CCT', ['Chi cục Thuế quận', 'CC Thuế']),
  unit('VERTICAL', 'BHXH', 'Bảo hiểm xã hội quận', 'BHXH', ['Bảo hiểm xã hội', 'BHXH quận']),
  unit('VERTICAL', 'KBNN', 'Kho bạc Nhà nước', 'KBNN', ['Kho bạc', 'Kho bạc Nhà nước quận']),
  unit('VERTICAL', 'CCTK', 'Chi cục Thống kê', 'CCTK', ['Chi cục Thống kê quận']),
  unit('VERTICAL', 'THA', 'Chi cục Thi hành án dân sự', 'CCTHADS', ['Chi cục THADS', 'Thi hành án dân sự']),
  unit('VERTICAL', 'VKS', 'Viện Kiểm sát nhân dân', 'VKSND', ['Viện Kiểm sát', 'VKS']),
  unit('VERTICAL', 'TA', 'Tòa án nhân dân', 'TAND', ['Tòa án', 'Tòa án nhân dân quận']),
  unit('VERTICAL', 'QLTT', 'Đội Quản lý thị trường', 'Đội QLTT', ['Quản lý thị trường', 'QLTT']),
  unit('VERTICAL', 'DKDD', 'Chi nhánh Văn phòng Đăng ký đất đai', 'CN VPĐKĐĐ', [
    'Văn phòng Đăng ký đất đai',
    'VPĐKĐĐ',
  ]),
  unit('VERTICAL', 'CSXH', 'Phòng giao dịch Ngân hàng Chính sách xã hội', 'NHCSXH', [
    'Ngân hàng Chính sách xã hội',
    'Ngân hàng CSXH',
  ]),
];

export const QUAN_MASS_ORGANISATIONS: SampleUnit[] = [
  unit('MASS_ORG', 'MTTQ', 'Ủy ban Mặt trận Tổ quốc Việt Nam quận', 'UBMTTQ', [
    'Ủy ban Mặt trận Tổ quốc',
    'Mặt trận Tổ quốc Việt Nam',
    'Mặt trận Tổ quốc',
    'UBMTTQ Việt Nam',
    'UB.MTTQVN',
    'UB.MTTQ',
    'MTTQ',
  ]),
  unit('MASS_ORG', 'LDLD', 'Liên đoàn Lao động quận', 'LĐLĐ', ['Liên đoàn Lao động', 'LĐLĐ quận']),
  unit('MASS_ORG', 'QD', 'Quận Đoàn', 'Quận Đoàn', [
    'Đoàn Thanh niên',
    'Đoàn TNCS Hồ Chí Minh quận',
    'Đoàn Thanh niên Cộng sản Hồ Chí Minh quận',
    'ĐTN',
  ]),
  unit('MASS_ORG', 'PN', 'Hội Liên hiệp Phụ nữ quận', 'Hội LHPN', [
    'Hội Liên hiệp Phụ nữ Việt Nam quận',
    'Hội Phụ nữ',
    'HLHPN',
  ]),
  unit('MASS_ORG', 'CCB', 'Hội Cựu chiến binh quận', 'Hội CCB', ['Hội Cựu chiến binh', 'HCCB']),
  unit('MASS_ORG', 'CTD', 'Hội Chữ thập đỏ quận', 'Hội CTĐ', ['Hội Chữ thập đỏ', 'HCTĐ']),
  unit('MASS_ORG', 'NCT', 'Hội Người cao tuổi quận', 'Hội NCT', ['Hội Người cao tuổi', 'HNCT']),
];

export const QUAN_COUNCIL: SampleUnit = unit(
  'COUNCIL',
  'HDTDKT',
  'Hội đồng Thi đua - Khen thưởng quận',
  'HĐ TĐ-KT',
  ['Hội đồng TĐKT', 'Hội đồng Thi đua - Khen thưởng quận (Phòng Nội vụ)', 'Thường trực Hội đồng Thi đua - Khen thưởng'],
);

/** The wards of a quận taken together, as both "Ủy ban nhân dân" and "Chủ tịch" of them. */
export function allWards(count: number): SampleGroup {
  return {
    name: `Ủy ban nhân dân ${count} phường`,
    aliases: [
      `UBND ${count} phường`,
      `${count} phường`,
      `Chủ tịch Ủy ban nhân dân ${count} phường`,
      `Chủ tịch UBND ${count} phường`,
      'Ủy ban nhân dân các phường',
      'UBND các phường',
    ],
    memberCodes: 'ALL_WARDS',
  };
}

/** "Thủ trưởng các phòng, ban …" answers for its unit: the departments and agencies below the UBND. */
export function departmentsAndAgencies(agencies: SampleUnit[]): SampleGroup {
  return {
    name: 'Các phòng, ban, đơn vị thuộc quận',
    aliases: [
      'Các cơ quan, đơn vị thuộc quận',
      'Các cơ quan, đơn vị',
      'Thủ trưởng các phòng, ban, đơn vị thuộc quận',
      'Thủ trưởng các cơ quan, đơn vị thuộc quận',
      'Thủ trưởng các cơ quan, đơn vị',
      'Thủ trưởng cơ quan, đơn vị',
    ],
    memberCodes: [...QUAN_DEPARTMENTS, ...agencies].map(({ code }) => code),
  };
}

/** Điều 9 of the Constitution names them; a quận has no Hội Nông dân where there is no farming. */
export const QUAN_POLITICAL_ORGANISATIONS: SampleGroup = {
  name: 'Các tổ chức chính trị - xã hội quận',
  aliases: ['Các tổ chức chính trị - xã hội', 'Các tổ chức CT-XH'],
  memberCodes: ['LDLD', 'QD', 'PN', 'CCB'],
};
