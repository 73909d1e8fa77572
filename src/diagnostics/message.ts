export type Severity = 'error' | 'warning';

/** A value put into a message; one with two texts is shown in the reader's language. */
export type Arg = string | number | { readonly zh: string; readonly en: string };

/** One language's words for a code. `{name}` stands for an argument. */
export interface MessageText {
  /** What is wrong: one sentence without a full stop at its end. */
  readonly says: string;
  /** What to do or to write instead; '' where `says` says it all. */
  readonly fix: string;
  /** What is wrong in a few words, for a table's cell: of what stops a document. */
  readonly brief?: string;
}

/** What a code says. Why, and examples of it, stand beside its table, in the `.md` file of the same name. */
export interface Message {
  readonly severity: Severity;
  readonly zh: MessageText;
  readonly en: MessageText;
}

export type MessageTable = Readonly<Record<string, Message>>;

/** The names between single braces in a text; what stands in double ones is a template's tag, shown as it is. */
type Names<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `{${string}` | `${string} ${string}` ? never : Name) | Names<Rest>
  : never;

/** The arguments that a message's texts name. */
export type ArgsOf<M extends Message> = Readonly<
  Record<Names<M['zh']['says'] | M['zh']['fix'] | M['en']['says'] | M['en']['fix']>, Arg>
>;
