import { characterSet } from './character-set'

/** The hundred and more most frequent family names of one character. */
export const FAMILY_CHARACTERS =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤向常温康施文牛樊葛邢安齐伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛习栾简饶巩穆裘佟车洪寿傅言应娄竺楼虞沃胥邬裴费宫柏卓仇蒙晏甄桂封屠解丛邝栗鄢高乔赖易牟祁戚滕蔺隋卜仲冷'
export const FAMILY_NAMES = characterSet(FAMILY_CHARACTERS)

/** Characters that no given name holds in a speech. */
export const NO_GIVEN_NAME = characterSet(
  '的是在说指讲召务和与及对从向到由等各全我本该有要将把被使让了着过不也都就再又还个省市县区镇乡村州级部局厅委办处科党政府会副总书记主任员们校院、，。；：！？“”（）()《》',
)

/** Characters that given names are made of more often than other words. */
export const GIVEN_CHARACTERS =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅萍玲芬燕波辉斌健俊峰鹏飞宇浩凯鑫森林海江洪涵琦韬婷颖怡佳欣雨萱雪莹慧琳璐瑶媛倩薇蓉芸蕾菲晨晓昊翔宁宏志建国庆忠诚德福贵荣昌茂生春秋冬夏松柏杨柳山川泉清泽润源永远长久安康乐祥瑞云龙虎凤鹤鸿雁鸣宝珍珠瑛琴瑟诗书文武斗光耀辰星月阳东西南北中正义仁礼智信孝廉勤朴素淑贤惠良善美爱亮彬彪炳烨炜焕熙然煜煌灿坤坚城培垚堂增士子孔学孟宗定宜宾富寒尧岩岳崇嵘巍川帅帆广应庭延弘张彦彤彭征律得心思恒恩悦惟意成戈振捷敬旭旺昕昱晖晗晟景智曦有朋望木本权李材栋树标栩栾桐梓梁棋楠楷榕槐歆毅民水汉沁沛沫河泓泳洁津洲浚涓淇淳渊温湘湛源溪滢漫潇澄澜灵炎烁煊爽牧玄王玟玥玮珂珊珏珺琛琨琪琰琼瑜璇璟甜申男畅白皓盈真石砚磊祖祺福禹秉程穆立竹笑筠简精纪纯纲绍维绮缘群羽翠翰耘聪肖胜能腾舒航良艺芝芮苑若茜茹荃荷莉莎莲菁萌蓓蔚薪虹蝶衡裕西言誉诺谦豪贝贞赞超越跃轩辰达迪通进迎远逸道郁金鉴钊钢钧铁铭锋锐锦镇长阔陆陶隆雄雅雯霄霖靖韵顺颂领颜风飒馨驰骁骏高魁鲁麒麟黎默'
export const GIVEN_NAME = characterSet(GIVEN_CHARACTERS)
