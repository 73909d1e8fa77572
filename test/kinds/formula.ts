/*
 * What Excel makes of a sheet's rule: the part of its formula language that rules are written in, over texts. An error
 * anywhere is an error of the whole, which Excel takes for a rule that does not hold.
 */
type Value = string | number | boolean;
type Scope = (name: string) => Value;

const TOKEN = /\s*(?:("(?:[^"]|"")*")|(\d+(?:\.\d+)?)|([\p{L}_][\p{L}\p{N}_.]*)|(<>|<=|>=|[-+*/&=<>(),]))/uy;

class FormulaError extends Error {}

function tokensOf(formula: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const found = TOKEN.exec(formula);
    if (found === null) throw new SyntaxError(`not understood: ${formula}`);
    tokens.push(found[0].trim());
  }
  return tokens;
}

const text = (value: Value): string =>
  typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);

function number(value: Value | undefined): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value)) return Number(value);
  throw new FormulaError('#VALUE!');
}

function count(value: Value | undefined): number {
  const found = number(value);
  if (found < 0) throw new FormulaError('#VALUE!');
  return found;
}

type Arguments = readonly (() => Value)[];

const FUNCTIONS: Readonly<Record<string, (args: Arguments) => Value>> = {
  AND: (args) => args.map((arg) => arg()).every((value) => value !== false),
  OR: (args) => args.map((arg) => arg()).some((value) => value !== false),
  IF: ([test, yes, no]) => (test?.() === true ? (yes?.() ?? '') : (no?.() ?? '')),
  ISERROR: ([arg]) => isError(arg),
  ISNUMBER: ([arg]) => !isError(arg) && typeof arg?.() === 'number',
  LEN: ([arg]) => text(arg?.() ?? '').length,
  LEFT: ([arg, size]) => text(arg?.() ?? '').slice(0, size ? count(size()) : 1),
  RIGHT: ([arg, size]) => {
    const whole = text(arg?.() ?? '');
    return whole.slice(Math.max(0, whole.length - (size ? count(size()) : 1)));
  },
  MID: ([arg, start, size]) => {
    const from = count(start?.()) - 1;
    if (from < 0) throw new FormulaError('#VALUE!');
    return text(arg?.() ?? '').slice(from, from + count(size?.()));
  },
  FIND: ([part, whole]) => {
    const at = text(whole?.() ?? '').indexOf(text(part?.() ?? ''));
    if (at < 0) throw new FormulaError('#VALUE!');
    return at + 1;
  },
  SUBSTITUTE: ([whole, part, by]) =>
    text(whole?.() ?? '').replaceAll(text(part?.() ?? ''), () => text(by?.() ?? '')),
  TRIM: ([arg]) =>
    text(arg?.() ?? '')
      .replace(/^ +| +$/g, '')
      .replace(/ {2,}/g, ' '),
  VALUE: ([arg]) => number(arg?.()),
};

function isError(arg: (() => Value) | undefined): boolean {
  try {
    arg?.();
    return false;
  } catch (error) {
    if (error instanceof FormulaError) return true;
    throw error;
  }
}

/** Parsed once, run for many texts. */
export function compiled(formula: string): (scope: Scope) => Value {
  const tokens = tokensOf(formula);
  let at = 0;
  type Run = (scope: Scope) => Value;
  const take = (token: string): void => {
    if (tokens[at] !== token) throw new SyntaxError(`${token} expected in ${formula}`);
    at += 1;
  };
  const operand = (): Run => {
    const token = tokens[at] ?? '';
    at += 1;
    if (token.startsWith('"')) {
      const value = token.slice(1, -1).replaceAll('""', '"');
      return () => value;
    }
    if (/^\d/.test(token)) return () => Number(token);
    if (token === 'TRUE') return () => true;
    if (tokens[at] !== '(') return (scope) => scope(token);
    const args: Run[] = [];
    take('(');
    while (tokens[at] !== ')') {
      args.push(comparison());
      if (tokens[at] === ',') at += 1;
    }
    take(')');
    const called = FUNCTIONS[token];
    if (called === undefined) throw new SyntaxError(`no function ${token}`);
    return (scope) => called(args.map((arg) => () => arg(scope)));
  };
  const sum = (): Run => {
    let left = operand();
    while (tokens[at] === '+' || tokens[at] === '-') {
      const sign = tokens[at] === '+' ? 1 : -1;
      at += 1;
      const [before, right] = [left, operand()];
      left = (scope) => number(before(scope)) + sign * number(right(scope));
    }
    return left;
  };
  const joined = (): Run => {
    let left = sum();
    while (tokens[at] === '&') {
      at += 1;
      const [before, right] = [left, sum()];
      left = (scope) => text(before(scope)) + text(right(scope));
    }
    return left;
  };
  const comparison = (): Run => {
    const left = joined();
    const sign = tokens[at] ?? '';
    if (!/^(?:=|<>|<=|>=)$/.test(sign)) return left;
    at += 1;
    const right = joined();
    return (scope) => compared(sign, left(scope), right(scope));
  };
  const run = comparison();
  if (at < tokens.length) throw new SyntaxError(`too much: ${formula}`);
  return run;
}

/** Texts are equal in any letters. */
function compared(sign: string, left: Value, right: Value): boolean {
  const [a, b] = [left, right].map((value) => (typeof value === 'string' ? value.toLowerCase() : value));
  if (sign === '=') return a === b;
  if (sign === '<>') return a !== b;
  return sign === '<=' ? number(left) <= number(right) : number(left) >= number(right);
}

/** Whether a rule holds; `names` are the workbook's. */
export function holds(rule: (scope: Scope) => Value, scope: Scope): boolean {
  try {
    return rule(scope) === true;
  } catch (error) {
    if (error instanceof FormulaError) return false;
    throw error;
  }
}
