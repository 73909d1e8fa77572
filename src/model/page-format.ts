/** Margins of the page: in millimetres, where nothing else is said. */
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

/** How documents are set whose template says nothing else. */
export const practice: PageFormat = {
  // What clerks expect in the page dialog; 天头 37 and 订口 28 are in GB/T 9704-2012, 5.2.1.
  margins: { top: 37, bottom: 35, left: 28, right: 26 },
  // 仿宋, 小标宋, 黑体, 楷体 and 宋体 are in GB/T 9704-2012; these names of them, and Times New Roman, are practice.
  fonts: {
    title: '方正小标宋简体',
    body: '仿宋_GB2312',
    heading1: '黑体',
    heading2: '楷体_GB2312',
    pageNumber: '宋体',
    latin: 'Times New Roman',
  },
};
