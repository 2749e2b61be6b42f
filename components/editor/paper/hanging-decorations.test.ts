import type { Editor } from '@tiptap/core'
import { EditorState } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { draftSchema } from '../schema/draft-schema'
import { suppliedTextsPlugin } from '../view/supplied-texts'
import { hangingKey, hangingPlugin, hangMarks } from './hanging-decorations'

/** Ten characters a line, all as wide. */
const measure = () => ({ indent: 2, capacity: 10, widthOf: () => 1 })

/** An editor of this paragraph, as far as marks need one; 〔〕 stands for a blank with that value. */
function begin(value: string, ...content: readonly string[]) {
  const declaration = { type: 'text' }
  const slots = { 名: { value, state: value === '' ? 'empty' : 'typed', source: null, declaration } }
  const inline = content.map((part) =>
    part === '〔〕' ? draftSchema.node('slot', { name: '名' }) : draftSchema.text(part),
  )
  const doc = draftSchema.node('doc', null, [
    draftSchema.node('values', { slots }),
    draftSchema.node('front', null, [draftSchema.node('titleLine', null, draftSchema.text('甲乙丙丁戊己庚辛壬癸，'))]),
    draftSchema.node('section', { id: '节' }, [draftSchema.node('paragraph', null, inline)]),
  ])
  const editor = {
    state: EditorState.create({ doc, plugins: [suppliedTextsPlugin(() => false), hangingPlugin()] }),
    view: {
      dispatch(transaction: EditorState['tr']) {
        editor.state = editor.state.apply(transaction)
      },
    },
  }
  return editor as typeof editor & Editor
}

/** What hangs: a character of the text, or of a blank the offsets in its value. */
const hanging = ({ state }: Editor): readonly string[] =>
  hangingKey
    .getState(state)!
    .find()
    .map(({ from, to, spec }) => (spec.hanging ? `〔${spec.hanging}〕` : state.doc.textBetween(from, to)))

test('marks of the text and in the value of a blank hang; those of the title do not', () => {
  const editor = begin('子丑寅卯辰，午未', '甲乙丙丁戊己庚辛，子丑寅卯辰', '〔〕', '甲乙丙丁戊己庚辛。')
  hangMarks(editor, measure)
  expect(hanging(editor)).toEqual(['，', '〔5〕', '。'])
})

test('what is typed before a mark takes the wrap along; when it no longer hangs the wrap goes', () => {
  const editor = begin('', '甲乙丙丁戊己庚辛，')
  hangMarks(editor, measure)
  editor.view.dispatch(editor.state.tr.insertText('子', editor.state.doc.content.size - 4))
  expect(hanging(editor)).toEqual(['，'])
  hangMarks(editor, measure)
  expect(hanging(editor)).toEqual([])
})

test('nothing is dispatched where nothing changed', () => {
  const editor = begin('', '甲乙丙丁戊己庚辛，')
  hangMarks(editor, measure)
  const { state } = editor
  hangMarks(editor, measure)
  expect(editor.state).toBe(state)
})
