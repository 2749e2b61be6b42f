/** Whom a speech addresses: a word that ends one member of a salutation. */
const ADDRESSEE =
  /(?:们|领导|代表|委员|同志|嘉宾|来宾|朋友|宾客|先生|女士|同学|老师|同事|同仁|同行|家长|乡亲|父老|战友|乡贤|评委|选手|专家|学者|企业家|干部|职工|员工|师生|校友|教授|书记|[省市县区镇乡州]长|主席|校长|园长|院长|处长|科长|主任|局长|部长|厅长|会长|理事长?|董事长?|总裁|经理|主持人|阁下|殿下|记者|客商|教官|社员|党员|团员|姐妹|兄弟|伙伴|客人|网友|观众|听众|村民|居民|业主|股东|司令员?|政委|首长|将士|官兵|老总|总)$/

const GREETING =
  /^(?:大家|你们|您们?)?(?:早上|上午|中午|下午|晚上|新年|新春|节日|过年)?(?:好|大家好)$|^(?:大家)?(?:早上|上午|中午|下午|晚上|新年|春节|节日)(?:好|快乐)$/

/** Nothing but a greeting: 大家好！ */
export const isGreeting = (line: string): boolean => line.length <= 12 && GREETING.test(line.replace(/[！!。，,]$/, ''))

const OPENING =
  /^(?:尊敬的|敬爱的|亲爱的|各位|全体|在座的?|同志们?|同学们|女士们|先生们|朋友们|老师们|代表们|委员们|家长们|乡亲们|战友们|.{1,10}(?:们|领导|代表|同志)$)/

const MAX_LENGTH = 100

/**
 * The line is nothing but an address: 同志们：, 各位领导、各位来宾，大家下午好！, 尊敬的X书记，同志们：
 * It ends in a colon, comma or exclamation mark (or in nothing, where a greeting or a second member shows what it is).
 */
export function isSalutation(line: string): boolean {
  if (line.length < 3 || line.length > MAX_LENGTH) return false
  const last = line[line.length - 1]!
  if (!'：:，,！!。'.includes(last) && line.length > 40) return false
  const members = line.split(/[，、,：:！!。\s（）()]+/).filter((member) => member !== '')
  const first = members[0]
  if (first === undefined || !OPENING.test(first)) return false
  return members.every((member) => GREETING.test(member) || isAddressee(member)) && hasWeight(members, last)
}

const isAddressee = (member: string): boolean => member.length <= 24 && ADDRESSEE.test(member)

/** A lone noun such as 各位代表 needs the mark that follows an address. */
const hasWeight = (members: readonly string[], last: string): boolean =>
  '：:，,！!'.includes(last) ||
  members.some((member) => GREETING.test(member)) ||
  /^(?:同志们|同学们|朋友们)$/.test(members[0]!)

/** The line is an address and calls for the beginning of a speech, not for a new section: it ends in a colon or a greeting. */
export const isOpeningSalutation = (line: string): boolean =>
  isSalutation(line) && (/[：:]$/.test(line) || /好[！!。]?$/.test(line))
