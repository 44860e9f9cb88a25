import type { DocumentKind } from '../../graph/model/glossary.ts';

export interface Signer {
  readonly role: string;
  readonly name: string;
}

export interface Lawyer {
  readonly name: string;
  readonly firm: string;
}

export interface OfficialRef {
  readonly name: string;
  readonly agency: string;
  readonly role: string;
}

/** What a commutation or parole ruling prints, as numbers: tests recompute the law from these. */
export interface CommutationFacts {
  readonly proceeding: 'commutation' | 'parole';
  readonly prisoner: string;
  readonly group: 'general' | 'strict' | 'violent' | 'life-reduced';
  readonly sentenceMonths: number | null;
  readonly sentencedOn: string;
  readonly finalOn: string;
  readonly deliveredOn: string;
  readonly termFrom: string;
  readonly termTo: string;
  readonly reportedOn: string;
  readonly ruledOn: string;
  readonly cutMonths: number;
  readonly newTermTo: string;
  readonly previous: readonly { readonly on: string; readonly months: number }[];
  readonly grounds: 'repent' | 'repent_and_merit' | 'major' | 'repent_and_major';
}

/** A document before its typography: what it says, line by line, and who signs. */
export interface Draft {
  readonly kind: DocumentKind;
  /** The court or procuratorate that issues it; null for papers of nobody in particular. */
  readonly issuer: string;
  readonly number: string | null;
  /** ISO date of the signature block. */
  readonly date: string;
  /** Title as a publishing site prints it. */
  readonly title: string;
  /** 民 事 判 决 书 and the like. */
  readonly typeLine: string;
  readonly body: readonly string[];
  readonly signers: readonly Signer[];
  readonly clerks: readonly Signer[];
  readonly appendix?: readonly string[];
  /** True when the date is printed 2019年3月5日, as procuratorates and prisons do. */
  readonly arabicDate?: boolean;
  readonly cause?: string;
  readonly acceptedOn?: string;
  readonly lawyers?: readonly Lawyer[];
  readonly commutation?: CommutationFacts;
  /** Terms that a criminal judgment gives, in the order of the defendants. */
  readonly sentences?: readonly { readonly months: number; readonly probationMonths: number | null }[];
}

/** The judge who answers for the decision: the presiding judge of a panel, else the sole judge. */
export function responsibleJudge(draft: Draft): string | null {
  const presiding = draft.signers.find((signer) => signer.role === '审判长');
  return (presiding ?? draft.signers[0])?.name ?? null;
}
