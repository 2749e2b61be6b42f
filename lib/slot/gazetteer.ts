import { ABROAD, COUNTIES } from './county'
import { placeFinderOf } from './place-in-line'

/**
 * Names of the provincial and prefectural levels of GB/T 2260 without their suffix, one province a line, the province first,
 * with its one-character abbreviations after the stroke.
 */
const PROVINCES = `
北京/京
天津/津
上海/沪
重庆/渝
河北/冀 石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安
山西/晋 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁
内蒙古/蒙 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 锡林郭勒 阿拉善 兴安
辽宁/辽 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛
吉林/吉 长春 四平 辽源 通化 白山 松原 白城 延边
黑龙江/黑 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 大兴安岭
江苏/苏 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁
浙江/浙 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水
安徽/皖 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城
福建/闽 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德
江西/赣 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶
山东/鲁 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽
河南/豫 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源
湖北/鄂 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施
湖南/湘 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西
广东/粤 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮
广西/桂 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左
海南/琼 海口 三亚 三沙 儋州
四川/川蜀 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山
贵州/黔 贵阳 六盘水 遵义 安顺 毕节 铜仁 黔西南 黔东南 黔南
云南/滇 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河 文山 西双版纳 大理 德宏 怒江 迪庆
西藏/藏 拉萨 日喀则 昌都 林芝 山南 那曲 阿里
陕西/陕 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛
甘肃/甘陇 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南
青海/青 西宁 海东 海北 黄南 海西 果洛 玉树
宁夏/宁 银川 石嘴山 吴忠 固原 中卫
新疆/新 乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 博尔塔拉 巴音郭楞 阿克苏 克孜勒苏 喀什 和田 伊犁 塔城 阿勒泰 石河子
香港/港
澳门/澳
台湾/台
`

/** Regions and countries that speeches name as places. */
const REGIONS =
  '西部地区 东部地区 中部地区 东北地区 华北地区 华东地区 华南地区 西南地区 西北地区 长三角 珠三角 京津冀 成渝 粤港澳大湾区 北上广深 江浙沪 江浙 美国 俄罗斯 日本 韩国 德国 法国 英国 印度 乌克兰 新加坡'

/** Names that are also words of the language: they count only with a suffix. */
const ALSO_WORDS = new Set(
  '大同 长治 兴安 朝阳 白山 白城 东方 黄山 日照 德州 中山 北海 来宾 大理 文山 红河 怒江 山南 阿里 安康 白银 海东 海北 海西 黄南 中卫 和田 天水 四平 通化 吉安 宜春 泰安 三明 本溪 保山 开封 新乡 玉林 百色 玉树 鞍山 广安 乐山 明光 方正 开化 民和 五常 石门 文成 大安 安国 永安 大通 民权 民乐 和政 正安 安多 新民 平和 建始 会同 全南 定南 政和 高明 开平 大新 大田 平乐 新和 安化 双峰 天等 新田 长顺 正定 定安 临高 上高 德安 平定 和静 安福 安义 民丰 通海 新平 同德 同仁 同江 万安 全州 武功 高平 高安 高密 高青 高州 高台 建平 建水 建湖 建德 文昌 文水 太和 泰和 富民 兴国 长乐 富源 海安 大方 成武 金平 安溪 宁安 安宁 江安 永定 安定 长安 通江 平江 三江 三水 三门 龙门 东平 平度 连平 平原 南部 永兴 新兴 永福 景泰 永丰 宝应 永城 中江 公安 五峰 商城 商南 长岛 广水 水城 乐业 乐安 东安 安仁 道真 修文 普安 镇安 黄龙 黄陵 礼泉 合水 正宁 文县 当雄 察雅 贵南 贵德 达日 治多 海晏 民勤 盐池 博湖 新源 托里 温泉 青河 福海 精河 大石桥 凌云 合作 金沙 金山 云和 新宁 宁远 资源 横山 常山 江口 湖口 河口 海口 开远 开原 安平 宜良 宜君 安顺 新洲'.split(
    ' ',
  ),
)

/** One-character abbreviations that a speech uses of its own province (入川, 全川); the others are mostly other words. */
const ABBREVIATIONS = '津沪渝冀晋辽吉苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔滇藏陕甘陇青宁'

/** Names by the UTF-16 code of their first character, and which pairs of codes may begin any. */
const byFirst = new Map<number, string[]>()
const begins = new Uint8Array(65_536)
/** Every name has two characters at least; most pairs of characters are settled by their sum of codes. */
const pairSum = (first: number, second: number): number => (first * 31 + second) & 0xffff

for (const row of PROVINCES.trim().split('\n')) for (const name of row.replace(/\/\S*/, '').split(' ')) addName(name)
for (const name of [...REGIONS.split(' '), ...COUNTIES, ...ABROAD]) addName(name)
for (const names of byFirst.values()) names.sort((a, b) => b.length - a.length)

function addName(name: string): void {
  const first = name.charCodeAt(0)
  const names = byFirst.get(first) ?? []
  if (names.includes(name)) return
  names.push(name)
  begins[pairSum(first, name.charCodeAt(1))] = 1
  byFirst.set(first, names)
}

const findFirsts = placeFinderOf(String.fromCharCode(...byFirst.keys()))

/** Offsets of a line at which a listed name may begin, judged by two characters. */
export function listedPairs(line: string): readonly number[] {
  const firsts = findFirsts(line)
  const pairs: number[] = []
  for (let index = 0; index < firsts.count; index++) {
    const at = firsts.at(index)
    if (begins[pairSum(line.charCodeAt(at), line.charCodeAt(at + 1))] === 1) pairs.push(at)
  }
  return pairs
}

/** Offset of the first pair of characters, from `from` on, that may begin a listed name; -1 without one. */
export function nextListedName(line: string, from: number): number {
  let code = line.charCodeAt(from)
  for (let at = from; at < line.length - 1; at++) {
    const next = line.charCodeAt(at + 1)
    if (begins[pairSum(code, next)] === 1) return at
    code = next
  }
  return -1
}

/** The longest listed name that begins at `offset`, or null. */
export function listedNameAt(line: string, offset: number): string | null {
  const first = line.charCodeAt(offset)
  if (!begins[pairSum(first, line.charCodeAt(offset + 1))]) return null
  for (const name of byFirst.get(first) ?? []) if (line.startsWith(name, offset)) return name
  return null
}

export const needsSuffix = (name: string): boolean => ALSO_WORDS.has(name)

export const findAbbreviations = placeFinderOf(ABBREVIATIONS)

const counties = new Set(COUNTIES)
export const isCounty = (name: string): boolean => counties.has(name)
