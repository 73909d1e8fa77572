import type { MessageTable } from '../message.ts';
import { blockMessages } from './template/blocks.ts';
import { descriptionMessages } from './template/description.ts';
import { layoutMessages } from './template/layout.ts';
import { slotUseMessages } from './template/slots.ts';
import { tagMessages } from './template/tags.ts';

/** What may be said of a template and of the description of its slots. */
export const templateMessages = {
  'template-unknown': {
    severity: 'error',
    zh: {
      says: '没有叫“{name}”的模板',
      fix: '现有模板：{known}；用自己的模板就写文件名，如 ./我的总结.md.hbs',
      about: '模板可以是内置模板的名称，也可以是一个 .md.hbs 文件的路径。',
    },
    en: {
      says: 'there is no template named “{name}”',
      fix: 'built-in templates: {known}; for one of your own give the file, such as ./mine.md.hbs',
      about: 'A template is a built-in name or the path of a .md.hbs file.',
    },
    example: {
      bad: 'fill-report data.yaml -t half-year',
      good: 'fill-report data.yaml -t half-year-summary',
    },
  },
  ...tagMessages,
  ...blockMessages,
  ...layoutMessages,
  ...slotUseMessages,
  ...descriptionMessages,
} as const satisfies MessageTable;
