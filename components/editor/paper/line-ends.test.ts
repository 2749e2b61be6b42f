import type { Editor } from '@tiptap/core'
import { EditorState } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { draftSchema } from '../schema/draft-schema'
import { suppliedTextsPlugin } from '../view/supplied-texts'
import { lineEndsKey, lineEndsPlugin, showLineEnds } from './line-ends'

/** Ten characters a line, all as wide. */
const measure = () => ({ indent: 2, capacity: 10, widthOf: () => 1 })

/** An editor of this paragraph, as far as marks need one; 〔〕 stands for a blank with that value. */
function begin(value: string, ...content: readonly string[]) {
  return beginWith(['甲乙丙丁戊己庚辛，'], value, content)
}

function beginWith(title: readonly string[], value: string, content: readonly string[]) {
  const declaration = { type: 'text' }
  const slots = { 名: { value, state: value === '' ? 'empty' : 'typed', source: null, declaration } }
  const inline = (parts: readonly string[]) =>
    parts.map((part) => (part === '〔〕' ? draftSchema.node('slot', { name: '名' }) : draftSchema.text(part)))
  const doc = draftSchema.node('doc', null, [
    draftSchema.node('values', { slots }),
    draftSchema.node('front', null, [draftSchema.node('titleLine', null, inline(title))]),
    draftSchema.node('section', { id: '节' }, [draftSchema.node('paragraph', null, inline(content))]),
  ])
  const editor = {
    state: EditorState.create({ doc, plugins: [suppliedTextsPlugin(() => false), lineEndsPlugin()] }),
    view: {
      dispatch(transaction: EditorState['tr']) {
        editor.state = editor.state.apply(transaction)
      },
    },
  }
  return editor as typeof editor & Editor
}

/** What is shown: a mark of the text that hangs, of a blank the offsets of such marks in its value, | for the cut of a title. */
const shown = ({ state }: Editor): readonly string[] =>
  lineEndsKey
    .getState(state)!
    .find()
    .map(({ from, to, spec }) => {
      if (spec.cuts) return `〔|${spec.cuts}〕`
      if (spec.hanging) return `〔${spec.hanging}〕`
      return from === to ? `${state.doc.textBetween(from - 2, from)}|` : state.doc.textBetween(from, to)
    })

test('marks of the text and in the value of a blank hang; those of the title do not', () => {
  const editor = begin('子丑寅卯辰，午未', '甲乙丙丁戊己庚辛，子丑寅卯辰', '〔〕', '甲乙丙丁戊己庚辛。')
  showLineEnds(editor, measure)
  expect(shown(editor)).toEqual(['，', '〔5〕', '。'])
})

test('what is typed before a mark takes the wrap along; when it no longer hangs the wrap goes', () => {
  const editor = begin('', '甲乙丙丁戊己庚辛，')
  showLineEnds(editor, measure)
  editor.view.dispatch(editor.state.tr.insertText('子', editor.state.doc.content.size - 4))
  expect(shown(editor)).toEqual(['，'])
  showLineEnds(editor, measure)
  expect(shown(editor)).toEqual([])
})

test('nothing is dispatched where nothing changed', () => {
  const editor = begin('', '甲乙丙丁戊己庚辛，')
  showLineEnds(editor, measure)
  const { state } = editor
  showLineEnds(editor, measure)
  expect(editor.state).toBe(state)
})

test('a title that is too long for a line is cut as it prints, in its text or in a blank', () => {
  const text = beginWith(['在全区城市绿化养护工作会议暨春季植树动员大会上的讲话'], '', ['同志们'])
  showLineEnds(text, measure)
  expect(shown(text)).toEqual(['议暨|'])
  const blank = beginWith(['在', '〔〕', '上的讲话'], '全区城市绿化养护工作会议暨春季植树动员大会', ['同志们'])
  showLineEnds(blank, measure)
  expect(shown(blank)).toEqual(['〔|13〕'])
})
