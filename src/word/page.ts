import type { Margins, PageFormat } from '../model/page-format.ts';

/** A4, in twips (1/20 pt). */
export const paper = { width: 11906, height: 16838 } as const;

/** Lines on a full page and characters in a full line: GB/T 9704-2012, 5.2.2. */
const LINES = 22;
export const CHARACTERS = 28;

/** From the upper edge to the header, in twips. */
export const HEADER = 851;

/** 3号, in half-points: the body's size. */
export const bodySize = 32;

/** Two characters of 3号 less their tightened spacing, in twips: the indent where a reader does not know characters. */
export const indent = 632;

/** What follows from the margins, in twips. */
export interface PageGrid {
  readonly margin: Margins;
  /** The width of the type area. */
  readonly width: number;
  /** Its width on a page that lies on its side, whose margins turn with it. */
  readonly lyingWidth: number;
  /** From line to line, so that 22 lines fill the type area. */
  readonly pitch: number;
  /** Added to each character (negative: taken away), so that 28 fill a line. */
  readonly spacing: number;
}

/** Millimetres in twips, to a tenth of a point as Word's own page dialog rounds them. */
function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 720) * 2;
}

export function gridOf({ margins }: PageFormat): PageGrid {
  const margin = {
    top: twips(margins.top),
    bottom: twips(margins.bottom),
    left: twips(margins.left),
    right: twips(margins.right),
  };
  const width = paper.width - margin.left - margin.right;
  const pitch = Math.floor((paper.height - margin.top - margin.bottom) / LINES);
  const lyingWidth = paper.height - margin.top - margin.bottom;
  return { margin, width, lyingWidth, pitch, spacing: Math.floor(width / CHARACTERS - bodySize * 10) };
}
