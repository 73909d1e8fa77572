/** What is typed for a colon and is none: full-width, small, upright, and the sign of a ratio. */
export const WIDE_COLONS = '：﹕︰∶';
