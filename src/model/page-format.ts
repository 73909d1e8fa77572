/** Margins of the page, in millimetres. */
export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Font names by what they set. */
export interface Fonts {
  readonly title: string;
  readonly body: string;
  readonly heading1: string;
  readonly heading2: string;
  readonly pageNumber: string;
  /** Digits and Latin letters. */
  readonly latin: string;
}

/** How a document is set: everything else follows from these. */
export interface PageFormat {
  readonly margins: Margins;
  readonly fonts: Fonts;
}
