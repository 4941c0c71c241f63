/** Files of the folders in use, by key; each folder is listed once an execution. */
import type { DriveFile, Services } from '../../google/services';

export class FolderFiles {
  private readonly ids = new Map<string, string>();
  private readonly files = new Map<string, DriveFile>();

  constructor(
    private readonly services: Pick<Services, 'drive'>,
    private readonly root: string | undefined,
  ) {}

  /** @returns the id of a folder below the root, made where it is missing */
  folderOf(folder: readonly string[]): string {
    const { drive } = this.services;
    const path = [...(this.root === undefined ? [] : [this.root]), ...folder];
    const known = this.ids.get(path.join('/'));
    if (known !== undefined) return known;
    const id = drive.ensureFolder(path);
    this.ids.set(path.join('/'), id);
    this.add(drive.listFolder(id));
    return id;
  }

  find(key: string): DriveFile | undefined {
    return this.files.get(key);
  }

  add(files: readonly DriveFile[]): void {
    for (const file of files) this.files.set(file.key, file);
  }
}
