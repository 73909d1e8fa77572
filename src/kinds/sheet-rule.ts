/**
 * The formula by which a sheet knows a figure. Cells of values are formatted as text, so that what is typed is what stays
 * (12.50, not 12.5; 1-5, not a date; all digits): the ready-made rules for numbers would refuse every text there, so the
 * rules are formulas over the text.
 */
export function numberFormula(cell: string, conditions: readonly string[]): string {
  return `IF(ISNUMBER(VALUE(${cell})),AND(TRUE,${conditions.join(',') || 'TRUE'}),FALSE)`;
}
