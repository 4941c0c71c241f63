/** A French sentence made from an issue's data. */
import type { IssueData } from '../domain/shared/result';

export type Sentence = (data: IssueData) => string;
