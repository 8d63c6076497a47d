import { plusDays } from './sample-plan.js';

/** One plan of a large body of them. Dates are `yyyy-MM-dd`. */
export interface ScalePlan {
  number: number;
  year: number;
  title: string;
  campaign: boolean;
  issuedOn: string;
  from: string;
  to: string;
  /** A year that is over: nearly everything has been done. */
  closed: boolean;
  sections: ReadonlyArray<{ label: string; title: string }>;
  tasks: ScaleTask[];
}

export interface ScaleTask {
  /** Numbered through all plans, from 0. */
  n: number;
  section: number;
  content: string;
  product: string | null;
  deadlineRaw: string | null;
  /** Null: a standing task. */
  due: string | null;
  /** How many units have a part in it. */
  parts: number;
}

/** What the plans together are to hold. */
export interface ScaleSize {
  assignments: number;
  /** The same number in every plan; without it as in life: many small ones, now and then a very large one. */
  tasksPerPlan?: number;
  /** The same number in every task; without it from one to nine. */
  unitsPerTask?: number;
  /** Of the first plan. */
  firstNumber?: number;
}

const YEARS = 5;
const SECTIONS = ['I', 'II', 'III', 'IV', 'V'];

/** Makes plans until together they have the asked number of assignments: exactly that many, and always the same. */
export function* scalePlans(size: ScaleSize, today: string): Generator<ScalePlan> {
  const total = expectedPlans(size);
  let left = size.assignments;
  let n = 0;
  for (let index = 0; left > 0; index++) {
    const asked = size.tasksPerPlan ?? (index % 40 === 7 ? 1_000 : 40 + mixed(index, 1) % 100);
    const issuedOn = plusDays(today, -Math.floor((YEARS * 365 * (total - index)) / Math.max(total, index + 1)) - 20);
    const to = plusDays(issuedOn, 120 + (mixed(index, 2) % 240));
    const area = pick(AREAS, mixed(index, 3));
    const plan: ScalePlan = {
      number: (size.firstNumber ?? 1) + index,
      year: Number(issuedOn.slice(0, 4)),
      title: `${pick(TITLES, mixed(index, 4))} ${area} năm ${issuedOn.slice(0, 4)}`,
      campaign: index % 25 === 3,
      issuedOn,
      from: issuedOn,
      to,
      closed: to < plusDays(today, -200),
      sections: SECTIONS.map((label, at) => ({ label, title: pick(SECTION_TITLES, index + at) })),
      tasks: [],
    };
    for (let position = 0; position < asked && left > 0; position++, n++) {
      const parts = Math.min(left, size.unitsPerTask ?? 1 + ((n * 7) % 9));
      left -= parts;
      plan.tasks.push(scaleTask(n, Math.floor((position * SECTIONS.length) / asked), parts, plan));
    }
    yield plan;
  }
}

function scaleTask(n: number, section: number, parts: number, { from, to }: ScalePlan): ScaleTask {
  const standing = n % 33 === 5;
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  const due = standing ? null : plusDays(from, 15 + (mixed(n, 5) % (days - 14)));
  const place = n % 3 === 0 ? ` ${pick(PLACES, mixed(n, 6))}` : '';
  return {
    n,
    section,
    content: `${pick(VERBS, mixed(n, 7))} ${pick(OBJECTS, mixed(n, 8))}${place}; ${pick(MANNERS, mixed(n, 9))}.`,
    product: n % 4 === 0 ? null : pick(PRODUCTS, mixed(n, 10)),
    deadlineRaw: due === null ? 'Thường xuyên' : due.split('-').reverse().join('/'),
    due,
    parts,
  };
}

/** Near enough to spread them over the years. */
function expectedPlans({ assignments, tasksPerPlan = 112, unitsPerTask = 5 }: ScaleSize): number {
  return Math.max(1, Math.ceil(assignments / (tasksPerPlan * unitsPerTask)));
}

/** A number that looks like chance and is the same each time. */
function mixed(n: number, salt: number): number {
  let value = Math.imul(n + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return ((value ^ (value >>> 13)) >>> 0) % 1_000_003;
}

function pick<T>(from: readonly T[], at: number): T {
  return from[at % from.length] as T;
}

const TITLES = [
  'Triển khai thực hiện công tác',
  'Nâng cao chất lượng công tác',
  'Tăng cường quản lý nhà nước về',
  'Thực hiện các chỉ tiêu về',
  'Kiểm tra, chấn chỉnh công tác',
];

const AREAS = [
  'quy hoạch và trật tự xây dựng',
  'cải cách hành chính',
  'chuyển đổi số',
  'an toàn thực phẩm',
  'phòng cháy chữa cháy',
  'vệ sinh môi trường và thu gom rác thải',
  'giảm nghèo bền vững',
  'giáo dục phổ thông',
  'chăm sóc sức khỏe nhân dân',
  'thu ngân sách nhà nước',
  'giải ngân vốn đầu tư công',
  'tiếp công dân, giải quyết khiếu nại, tố cáo',
  'bảo vệ trẻ em',
  'văn hóa, thể thao và du lịch',
];

const SECTION_TITLES = [
  'Công tác chỉ đạo, điều hành',
  'Kinh tế và ngân sách',
  'Đô thị và môi trường',
  'Văn hóa và xã hội',
  'Quốc phòng và an ninh',
  'Thông tin, tuyên truyền',
  'Kiểm tra, báo cáo',
];

const VERBS = [
  'Rà soát, cập nhật',
  'Tổ chức kiểm tra',
  'Xây dựng',
  'Tham mưu ban hành',
  'Phối hợp triển khai',
  'Đôn đốc thực hiện',
  'Tổng hợp, báo cáo',
  'Công khai, niêm yết',
  'Tập huấn nghiệp vụ về',
  'Đánh giá kết quả',
  'Tuyên truyền, vận động người dân tham gia',
];

const OBJECTS = [
  'quy hoạch chi tiết các khu dân cư',
  'quy trình giải quyết thủ tục hành chính tại bộ phận một cửa',
  'danh sách hộ nghèo, hộ cận nghèo',
  'hồ sơ đất đai còn tồn đọng',
  'các điểm đen về rác thải',
  'cơ sở kinh doanh dịch vụ ăn uống',
  'phương án phòng cháy chữa cháy khu nhà trọ',
  'kế hoạch giải ngân vốn đầu tư công trung hạn',
  'các khoản thu còn nợ đọng',
  'chương trình bồi dưỡng cán bộ, công chức',
  'hệ thống truyền thanh thông minh',
  'dữ liệu dân cư và định danh điện tử',
  'công tác tiêm chủng mở rộng',
  'hoạt động hè cho thiếu nhi',
  'mô hình khu phố không ma túy',
  'các tuyến hẻm được chỉnh trang, mở rộng',
  'việc sử dụng vỉa hè, lòng đường',
  'chỉ số hài lòng của người dân',
  'công tác tuyển quân',
  'di tích lịch sử, văn hóa',
];

const PLACES = [
  'trên địa bàn quận',
  'tại các phường trọng điểm',
  'dọc tuyến đường Nguyễn Oanh',
  'khu vực rạch Xuyên Tâm',
  'tại chợ Hạnh Thông Tây',
  'trong các trường học công lập',
  'quanh công viên Gia Định',
];

const MANNERS = [
  'bảo đảm đúng quy định và thời gian',
  'phân công rõ người, rõ việc, rõ trách nhiệm',
  'báo cáo kết quả về Văn phòng để theo dõi',
  'kịp thời tháo gỡ khó khăn, vướng mắc',
  'lấy ý kiến các đơn vị có liên quan trước khi trình',
  'ưu tiên các địa bàn còn tồn đọng',
];

const PRODUCTS = ['Báo cáo', 'Kế hoạch', 'Tờ trình', 'Quyết định', 'Danh sách', 'Biên bản kiểm tra', 'Văn bản chỉ đạo'];

/** What units report while they work, and where it does not go well. */
export const SCALE_RESULTS: readonly string[] = [
  'Đã ban hành văn bản chỉ đạo và phân công từng bộ phận.',
  'Đã kiểm tra 12 cơ sở, nhắc nhở 02 cơ sở.',
  'Đã tổ chức 03 buổi tuyên truyền với hơn 200 người dự.',
  'Đã hoàn thành khảo sát, đang lấy ý kiến các đơn vị.',
  'Đã trình lãnh đạo xem xét dự thảo lần hai.',
  'Đã cập nhật đầy đủ số liệu vào hệ thống.',
  'Đã vận động người dân tháo dỡ 15 trường hợp lấn chiếm.',
  'Đã giải quyết 98% hồ sơ đúng hạn.',
];

export const SCALE_DIFFICULTIES: readonly string[] = [
  'Thiếu nhân lực chuyên trách.',
  'Chưa được bố trí kinh phí.',
  'Một số hộ dân chưa đồng thuận.',
  'Phần mềm dùng chung còn chậm.',
];
