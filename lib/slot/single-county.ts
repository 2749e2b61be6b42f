import { isHan, type Recogniser } from './candidate'
import { characterSet } from './character-set'
import { patternFinder } from './pattern-finder'
import { onlyWith } from './place-in-line'
import { propose } from './proposal'

const findCounties = patternFinder(/县(?![域级直长委政情])/, '县')
/** Characters that form another word with 县, or none. */
const NO_NAME = characterSet(
  '的全我本各该外邻入返强大小新老分每个到进和区省市州乡镇村两多数百余直辖属出离回驻赴在贫一二三四五六七八九十几某这那此与及或对向由是为以将把被等名副原任时同周跨穷富示范点年',
)

/** 彬县: counties whose name is one character. */
export const findSingleCounties: Recogniser = onlyWith('县', (line) =>
  findCounties(line).flatMap(({ index }) =>
    index > 0 && isHan(line[index - 1]) && !NO_NAME.has(line.charCodeAt(index - 1))
      ? [propose(index - 1, index + 1, 'place', line.slice(index - 1, index + 1))]
      : [],
  ),
)
