import type { Role } from '../../role/role'
import type { ValueType } from '../../slot/type'
import type { Genre } from '../../template/syntax'

const roles: Record<Role, string> = {
  opening: '开场',
  directive: '上级要求',
  review: '工作回顾',
  situation: '形势分析',
  problems: '存在问题',
  measures: '工作措施',
  accountability: '责任落实',
  publicity: '宣传引导',
  rally: '号召结尾',
  agenda: '会议议程',
  title: '题目',
  salutation: '称谓',
  heading: '小标题',
  noise: '杂行',
}

/** One character each: a role is never told by colour alone. */
const roleSigns: Record<Role, string> = {
  opening: '开',
  directive: '令',
  review: '顾',
  situation: '势',
  problems: '题',
  measures: '措',
  accountability: '责',
  publicity: '宣',
  rally: '号',
  agenda: '程',
  title: '目',
  salutation: '称',
  heading: '标',
  noise: '杂',
}

const types: Record<ValueType | 'list' | 'flag' | 'choice', string> = {
  date: '日期',
  month: '月份',
  year: '年份',
  time: '时间',
  count: '数量',
  percent: '百分比',
  amount: '金额',
  place: '地点',
  org: '单位',
  person: '人名',
  document: '文件',
  event: '会议活动',
  text: '文字',
  list: '列表',
  flag: '开关',
  choice: '选项',
}

const genres: Record<Genre, string> = {
  deployment: '部署',
  mobilisation: '动员',
  summary: '总结',
  'host-script': '主持词',
  pledge: '表态',
  address: '致辞',
  report: '汇报',
  discussion: '讨论发言',
}

/** Names of the concepts that more than one room shows. */
export const names = { roles, roleSigns, types, genres }
