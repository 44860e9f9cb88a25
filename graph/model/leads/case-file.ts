/** What people do about a conduct is kept in a file of its own, from the first act on. */
export interface CaseFile {
  readonly id: string;
  /** The conduct that it is about: where the one it was opened for was joined to another, that one. */
  readonly conduct: string;
  readonly openedBy: string;
  /** ISO time. */
  readonly openedAt: string;
  /** Keys of its conduct: later findings of these join it. */
  readonly keys: readonly string[];
  /** Files of conducts that were joined to its own: opened later, they lead on to it. */
  readonly joined: readonly string[];
}

/** What its entry says. */
export interface CaseFileOpened {
  readonly conduct: string;
  readonly by: string;
  readonly at: string;
}
