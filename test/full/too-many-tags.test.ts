import { expect, it } from 'vitest';
import { compileText } from '../fill/filling.ts';

it('a template of more tags than there are characters to stand for them is refused', async () => {
  const { diagnostics } = await compileText(`# 题\n\n${'甲{{地区}}\n\n'.repeat(66_000)}`);
  expect(diagnostics.map(({ code }) => code)).toContain('template-too-many');
});
