import { expect, it } from 'vitest';
import { inertJson } from '../../src/host/page-html.ts';

it('no text of a template or a value ends the element that holds it', () => {
  const hostile = { text: '</script><script>alert(1)</script><!-- </SCRIPT >' };
  const json = inertJson(hostile);
  expect(json).not.toMatch(/<\/|<!--|<script/i);
  expect(JSON.parse(json)).toEqual(hostile);
});
