import { describeDocument } from './describe'
import type { DescribedDocument } from './speech'

/** A document of our own wording as the way from bytes would describe it. */
export const describeText = (text: string, path = '防汛.txt'): DescribedDocument =>
  describeDocument({ path, format: 'txt', encoding: 'utf-8', text })

/** A short deployment speech; its damage is a page number, blanks and an escaped sign. */
export const SPEECH = [
  '在全县防汛工作会议上的讲话',
  '同志们：',
  '　　今天，我们召开全县防汛工作会议，主要任务是安排部署当前防汛工作。下面，我讲两点意见。',
  '一、提高认识，增强责任感',
  '当前，我县已进入主汛期，形势严峻，各级各部门要充分认识防汛工作的重要性，',
  '切实克服麻痹思想。',
  '— 3 —',
  '二、强化措施，落实责任',
  '要加强巡查，6月30日前完成隐患排查&nbsp;，对落实不力的单位严肃问责。',
  '同志们，做好防汛工作责任重大。让我们振奋精神，扎实工作，夺取防汛工作的全面胜利！',
].join('\r\n')
