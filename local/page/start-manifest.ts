/** The made-up school that a first visit of the page opens, as static files. */
import type { DriveFile } from '../runtime/drive/store';
import type { RuntimeState } from '../runtime/services/store/state';

/** What stands at `start/start.json`: the made-up school that a first visit opens. */
export interface StartManifest {
  /** The .xlsx, for what the model does not hold. */
  readonly workbook: string;
  readonly size: number;
  /** The workbook's model as JSON. */
  readonly model: string;
  readonly day: string;
  readonly given: number;
  readonly files: readonly (Omit<DriveFile, 'content'> & { readonly path: string | null; readonly size: number })[];
  readonly state: Pick<RuntimeState, 'properties' | 'triggers' | 'quotas'>;
}
