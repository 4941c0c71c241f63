/** What the script file of bank files offers the others; types only, so that it costs nothing there. */
import type { BankFile } from '../domain/bank/bank-file';
import type { Result } from '../domain/shared/result';

/** The result of the global function `ecolageBank()`. */
export interface BankPart {
  /** Never throws: whatever the text is, it gives the file's content or a refusal. */
  readBankFile(text: string): Result<BankFile>;
}
