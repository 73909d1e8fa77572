/** Parts of patterns that several families use. */
export const FIGURE = '\\d+(?:\\.\\d+)?';
export const PERCENT = '[%％]';
/** What a clause may end with. */
export const CLAUSE_END = '(?=[，。；、！？,;）)]|$)';
