import { peoplesBodyOf } from './peoples-body.rules.js';

describe('the people’s body that a unit is', () => {
  it.each([
    ['Ủy ban nhân dân quận Gò Vấp', 'Ủy ban nhân dân'],
    ['Uỷ ban Nhân dân phường 12', 'Ủy ban nhân dân'],
    ['UBND xã Tân Nhựt', 'Ủy ban nhân dân'],
    ['ủy ban nhân dân Quận 1'.normalize('NFD'), 'Ủy ban nhân dân'],
    ['Hội đồng nhân dân Thành phố', 'Hội đồng nhân dân'],
    ['Phòng Nội vụ', null],
    ['Ủy ban Mặt trận Tổ quốc Việt Nam quận', null],
    ['Văn phòng Hội đồng nhân dân và Ủy ban nhân dân', null],
  ])('%s: %s', (name, body) => {
    expect(peoplesBodyOf(name)).toBe(body);
  });
});
