import { expect, test } from '@playwright/test'
import { MiningRoom } from './drivers/mining-room'

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })

test('files that cannot be used are named with the reason, the others are mined, and the server lives', async ({
  page,
}) => {
  const mining = new MiningRoom(page)
  await mining.open()
  const speech =
    '在全县春季造林动员会上的讲话\n同志们：\n今天召开全县春季造林动员会，主要任务是安排部署造林工作。下面，我讲两点意见。\n一、认清形势，增强紧迫感\n当前正是造林的关键时期，任务重、时间紧，各乡镇要高度重视。\n二、压实责任，确保完成任务\n各级各部门要加强领导，落实责任，对工作不力的严肃问责。同志们，让我们共同努力，坚决完成造林任务！'
  await mining.drop([
    file('空.txt', Buffer.alloc(0)),
    file('图片.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3, 0, 0, 0, 0xff, 0xfe, 0, 0, 0, 7])),
    file('残缺.docx', Buffer.from('PK\u0003\u0004broken')),
    file('散文.txt', Buffer.from('河水慢慢地流，风从山上下来。')),
    file('造林.txt', Buffer.from(speech)),
  ])
  await expect(mining.speech('在全县春季造林动员会上的讲话')).toBeVisible()
  for (const name of ['空.txt', '图片.txt', '残缺.docx', '散文.txt'])
    await expect(page.getByRole('listitem').filter({ hasText: name }).getByRole('paragraph').first()).toBeVisible()
  await page.goto('/')
  await expect(page.getByRole('heading').first()).toBeVisible()
})
