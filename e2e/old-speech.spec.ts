import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { MiningRoom, SAMPLES } from './drivers/mining-room'
import { Writer } from './drivers/writer'

test('one old speech becomes a draft whose values wait to be confirmed, and comes back word for word', async ({
  page,
}) => {
  const mining = new MiningRoom(page)
  await mining.open()
  await mining.drop([path.join(SAMPLES, '02_flood-season.txt')])
  const title = await page.getByRole('list', { name: '讲话', exact: true }).getByRole('button').first().textContent()
  await mining.openSpeech(title ?? '')
  await page.getByRole('button', { name: '用这篇起草' }).click()
  const writer = new Writer(page)
  await writer.ready()
  await expect(page.getByText('待核').first()).toBeVisible()

  const { bytes } = await writer.export('md')
  const exported = plain(bytes.toString('utf8'))
  const source = plain(new TextDecoder('gb18030').decode(readFileSync(path.join(SAMPLES, '02_flood-season.txt'))))
  for (const paragraph of exported.split('\n').filter((line) => line.length > 20))
    expect(source.replaceAll('\n', '')).toContain(paragraph)
  expect(exported.length).toBeGreaterThan(0.9 * source.length)
})

test('a mined speech is kept as a template and found in the library', async ({ page }) => {
  const mining = new MiningRoom(page)
  await mining.open()
  await mining.paste(
    '在全县森林防火工作会议上的讲话\n同志们：\n今天召开全县森林防火工作会议，主要任务是安排今冬明春的防火工作。下面，我讲两点意见。\n一、看清形势，绷紧防火这根弦\n今年以来，全县共发生火情3起，比上年减少2起。形势依然严峻，各乡镇要引起高度重视，不能有丝毫麻痹。\n二、压实责任，织密防火这张网\n各级各部门要守土有责、守土尽责，对工作不力的，要严肃追责问责。让我们共同努力，坚决打赢森林防火这场硬仗！',
  )
  await mining.openSpeech('在全县森林防火工作会议上的讲话')
  await page.getByRole('button', { name: '转成模板收入' }).click()
  await expect(page.getByText('已收入“在全县森林防火工作会议上的讲话”。')).toBeVisible()
  await page.getByRole('link', { name: '到模板库看' }).click()
  await expect(page.getByRole('heading', { name: '在全县森林防火工作会议上的讲话' }).first()).toBeVisible()
})

/** Without marks, blanks and differences that cleaning makes on purpose. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/^#+ |\*\*|\\/gmu, '')
    .replace(/[^\S\n]/gu, '')
    .trim()
