import { partUnitsFromDuty } from './named-units.js';

const parted = (text: string) => {
  const found = partUnitsFromDuty(text);
  return found && [found.units, found.duty];
};

describe('where the units of a sentence end', () => {
  it.each([
    ['Công an phường và các khu phố tháo dỡ mái che', 'Công an phường và các khu phố', 'tháo dỡ mái che'],
    ['Phòng Giáo dục và Đào tạo tổ chức hội thi', 'Phòng Giáo dục và Đào tạo', 'tổ chức hội thi'],
    ['UBND xã Phú Lâm kiểm tra bãi cát', 'UBND xã Phú Lâm', 'kiểm tra bãi cát'],
    ['Trạm Y tế, Hội Phụ nữ vận động hội viên', 'Trạm Y tế, Hội Phụ nữ', 'vận động hội viên'],
    ['Ban Vì sự tiến bộ của phụ nữ tổ chức toạ đàm', 'Ban Vì sự tiến bộ của phụ nữ', 'tổ chức toạ đàm'],
    [
      'các tổ chức chính trị - xã hội và nhân dân giám sát công trình',
      'các tổ chức chính trị - xã hội và nhân dân',
      'giám sát công trình',
    ],
    ['Phòng QLĐT (đầu mối) và CAQ rà soát', 'Phòng QLĐT (đầu mối) và CAQ', 'rà soát'],
  ])('%s', (text, units, duty) => expect(parted(text)).toEqual([units, duty]));

  it('takes a verb nobody has listed, where it follows no name', () => {
    expect(partUnitsFromDuty('Đội Trật tự đô thị canh chừng các điểm đổ rác, phế thải')).toEqual({
      units: 'Đội Trật tự đô thị',
      duty: 'canh chừng các điểm đổ rác, phế thải',
      certain: false,
    });
  });

  it('finds none in a name alone and in what names nobody', () => {
    expect(partUnitsFromDuty('Phòng Lao động - Thương binh và Xã hội')).toBeNull();
    expect(partUnitsFromDuty('Tổ chức hội nghị sơ kết')).toBeNull();
    expect(partUnitsFromDuty('Việc tháo dỡ phải xong sớm')).toBeNull();
  });
});
