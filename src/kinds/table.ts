import type { SlotKind } from './kind.ts';

/** 表: rows, each a record with the table's columns; empty unless something is given. */
export const table: SlotKind = {
  name: '表',
  title: { zh: '表', en: 'table' },
  uses: ['test', 'loop'],
  loops: 'rows',
  unit: '',
  mark: '',
  width: 5,
  otherwise: '',
  isFigure: false,
  takesBool: true,
  shapeMistake: 'table-not-list',
  hint: () => '[]',
  schema: () => ({ type: ['array', 'null'] }),
  typing: '一行一个“-”。',
  advice: () => '填文字',
};
