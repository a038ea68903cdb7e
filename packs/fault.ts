/** A fault of a claim pack: where it is, what it is, and how to mend it, in plain English. */
export interface Fault {
  /** JSON pointer of the value; of the object that lacks it when something is missing. */
  readonly pointer: string;
  readonly problem: string;
  readonly mend: string;
}
