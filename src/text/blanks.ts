import { characterName } from './forbidden.ts';

/** A character that a person takes for a blank, or does not see at all, as a message names it. */
export function blankName(character: string): { readonly zh: string; readonly en: string } {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0x09) return { zh: '制表符（Tab）', en: 'a tab' };
  if (code === 0x20) return { zh: '空格', en: 'a space' };
  if (code === 0x3000) return { zh: '全角空格', en: 'a full-width space' };
  if (code === 0xa0) return { zh: '不间断空格', en: 'a no-break space' };
  const name = characterName(character);
  return { zh: `看不见的字符 ${name}`, en: `the invisible character ${name}` };
}
