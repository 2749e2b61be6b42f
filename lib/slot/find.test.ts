import { describe, expect, it } from 'vitest'
import { slotsOf } from './find.fixture'

/** One line as a piece; `⟦276:count⟧` marks a slot with its type. */
function parse(marked: string): { readonly text: string; readonly expected: readonly string[] } {
  const expected: string[] = []
  const text = marked.replace(/⟦([^⟦⟧]*):([a-z]+)⟧/g, (_, value: string, type: string) => {
    expected.push(`${value}:${type}`)
    return value
  })
  return { text, expected }
}

function check(marked: string, implicit: boolean): void {
  const { text, expected } = parse(marked)
  const found = slotsOf(text)
  expect(found.map(({ range, type }) => `${text.slice(range.start, range.end)}:${type}`)).toEqual(expected)
  expect(found.every((slot) => slot.implicit === implicit)).toBe(true)
}

describe('explicit blanks', () => {
  it.each([
    '全县共有⟦X:count⟧个水库、⟦XX:count⟧座塘坝',
    '参会⟦xx:count⟧余人，缺席⟦ｘｘ:count⟧人',
    '⟦X月X日:date⟧至⟦X月X日:date⟧开展巡查',
    '⟦X月X日:date⟧-⟦X日:date⟧连降大雨',
    '自⟦20XX年X月X日:date⟧起施行',
    '⟦____年__月__日:date⟧',
    '⟦20_年:year⟧全镇修路⟦20_:count⟧公里',
    '⟦20XX年:year⟧以来',
    '连续⟦X:count⟧年无事故',
    '⟦X:count⟧日内报送',
    '每日⟦XX时:time⟧前上报',
    '请于⟦X月:month⟧底前完成',
    '合格率不低于⟦XX%:percent⟧，提高⟦X:percent⟧个百分点',
    '下拨经费⟦XXX万元:amount⟧',
    '实现利润总额⟦xx:amount⟧',
    '全面排查来⟦X:place⟧返⟦X:place⟧人员',
    '⟦XX:place⟧县、⟦××:place⟧镇、⟦○○:place⟧村都已完成',
    '请⟦XX:person⟧同志讲话，⟦某某:person⟧书记总结',
    '县长⟦***:person⟧主持会议',
    '⟦XX:person⟧同学荣获一等奖',
    '护林员⟦XX:person⟧徒步巡山',
    '共有党员⟦XX:count⟧名、职工⟦XXX:count⟧人',
    '⟦XX:person⟧、⟦XX:person⟧等⟦X:count⟧位老师获奖',
    '全县⟦XX:count⟧万父老乡亲',
    '实施⟦X:count⟧大行动，重返全省⟦XX:count⟧强',
    '城乡收入比缩小到⟦X:count⟧',
    '亮出⟦XX:place⟧名片',
    '⟦XX:place⟧干部群众吃苦耐劳',
    '由⟦**:person⟧市长通报情况',
    '（⟦X:place⟧防指发⟦〔XXXX〕XX号:document⟧）',
    '⟦〔县名〕:place⟧今年的目标是⟦〔粮食总产量〕:text⟧',
    '地点为⟦【待定】:text⟧，时间为⟦【会议时间】:time⟧',
    '深入贯彻⟦xx:event⟧会议精神',
    '⟦XX:org⟧公司负责施工',
    '⟦X:count⟧-⟦X:count⟧岁人群和⟦XX:count⟧至⟦XX:count⟧岁人群',
    '积极履行⟦xx:text⟧责任',
    '⟦..............................:text⟧',
    '第⟦XX:count⟧届运动会',
    '⟦□□:place⟧村共⟦＿＿:count⟧户',
    '建设富裕文明的⟦X:place⟧，实现⟦XX:place⟧高质量发展',
    '领导来⟦X:place⟧时，对⟦X:place⟧提出殷切希望',
    '实施⟦XX:text⟧工程',
  ])('%s', (marked) => check(marked, false))

  it.each([
    'X光机和VIP室都要消毒',
    '实行“1+X”制度，培育“415X”集群',
    'KTV、A4纸、5G网络和SUV',
    '某种意义上说，某些地方存在问题',
    '二○二四年全面完成',
    '**重点工作**',
    '召开……会议',
    '面积为3×5，文件名为a_b.txt',
    '【责任要压实到人】',
  ])('has none in %s', (text) => {
    expect(slotsOf(text).filter((slot) => !slot.implicit)).toEqual([])
  })
})

describe('implicit values', () => {
  it.each([
    '全县共排查隐患⟦276:count⟧处，整改⟦251:count⟧处，整改率⟦90.9%:percent⟧',
    '⟦6月15日:date⟧⟦8时:time⟧起，全县转移群众⟦3200:count⟧人',
    '今年⟦1至5月:month⟧签约项目⟦26:count⟧个，总投资⟦138亿元:amount⟧',
    '⟦2023年:year⟧发生事故⟦11:count⟧起，死亡⟦4:count⟧人',
    '⟦12月下旬:date⟧组织拉练，⟦11月:month⟧底前见底',
    '连续⟦6:count⟧年没有发生较大事故',
    '这次⟦全县防汛工作会议:event⟧十分重要',
    '请县委书记⟦李建国:person⟧同志讲话',
    '刚才，⟦许长宁:person⟧同志作了通报，⟦王:person⟧书记作了总结',
    '⟦吴小敏:person⟧、⟦宋嘉颖:person⟧同志作了发言',
    '按照⟦《青溪县防汛应急预案》:document⟧（⟦青政办发〔2022〕15号:document⟧）执行',
    '⟦柳林乡:place⟧、⟦安和镇:place⟧作了发言',
    '要多赴⟦北京:place⟧、⟦深圳市:place⟧开展招商',
    '在⟦城东光电产业园:place⟧召开现场会',
    '成立了⟦县安全生产专项整治领导小组:org⟧',
    '⟦恒源化工有限公司:org⟧要深刻反思',
    '启动⟦Ⅲ级:text⟧应急响应，发布⟦橙色:text⟧预警',
    '，⟦疏港公路:text⟧要在⟦11月20日:date⟧前贯通',
    '凡入⟦川:place⟧车辆一律登记',
    '“⟦3·21”爆炸事故:event⟧教训深刻'.replace('“⟦', '⟦“'),
    '⟦三:count⟧天之内必须办结',
    '向全县⟦58万:count⟧父老乡亲交账',
    '⟦3:count⟧-⟦11:count⟧岁人群',
    '召开第⟦3:count⟧次全体会议',
    '以⟦习近平:person⟧同志为核心的党中央',
    '⟦洪志远:person⟧、⟦沈佳宁:person⟧、⟦郭晓雯:person⟧等老师荣获一等奖',
    '我校有⟦5:count⟧名同学被⟦清华大学:org⟧录取',
    '综合得分位居全省第⟦三:count⟧',
    '在⟦第十届全国青少年科技创新大赛:event⟧中取得好成绩',
    '占全市总数的⟦八分之一:percent⟧',
    '全年完成产值⟦600亿:amount⟧',
    '扎实开展⟦“强作风、促发展、惠民生”主题实践活动:event⟧',
    '待会⟦张:person⟧书记还要讲话，⟦德明:person⟧局长介绍情况',
    '常务副县长⟦高志远:person⟧同志主持会议',
    '⟦淮河:place⟧即将进入主汛期',
  ])('%s', (marked) => check(marked, true))

  it.each([
    '下面，我讲三点意见',
    '要做到“三个到位”，打好“百日攻坚”战',
    '开展“20个必查”行动，落实“1月8日”精神',
    '我县、全市、各乡镇要落实24小时值班制度',
    '省委、省政府高度重视，国务院作出部署',
    '习近平新时代中国特色社会主义思想',
    '县应急局要会同县公安局开展执法',
    '第一，提高认识；第二，狠抓落实',
    '提3点要求，抓好几个方面',
    '开创更加美好的明天',
    '十分重要，千万不能大意，百分之百落实',
    '隆重庆祝建党',
    '毛泽东同志指出',
    '城镇、乡村、社区和园区都要行动起来',
  ])('has none in %s', (text) => {
    expect(slotsOf(text)).toEqual([])
  })
})

describe('names', () => {
  const namesOf = (text: string) => slotsOf(text).map((slot) => slot.name)

  it.each([
    ['新增确诊病例X例', ['新增确诊病例数']],
    ['共有X个高风险地区', ['高风险地区数']],
    ['对来X返X人员全面排查', ['本地简称', '本地简称']],
    ['请省长XX同志讲话', ['省长姓名']],
    ['X月底前完成整改', ['完成期限（月份）']],
    ['12-17岁、X-X岁人群', ['年龄下限']],
    ['办结率98.6%', ['办结率']],
    ['总投资138亿元', ['总投资']],
    ['〔县名〕发展', ['县名']],
  ])('of %s begin with %j', (text, expected) => {
    expect(namesOf(text)).toEqual(expect.arrayContaining([expected[0]]))
  })

  it('are shared by equal implicit values and by blanks that are plainly one', () => {
    const names = namesOf('XX县要带头，XX县要率先，2024年召开会议，2024年完成任务')
    expect(names[0]).toBe(names[1])
    expect(names[2]).toBe(names[3])
  })

  it('are not shared by counts, nor by blanks that look different', () => {
    const names = namesOf('新增X人，新增X人，XX县和××县')
    expect(new Set(names).size).toBe(4)
  })
})
