/** Files that are handed out with the page: the built add-on, the workbook to begin with, the fonts of PDFs. */
import type { FontBytes } from '../../files/pdf';
import type { BundleFile } from '../../host/bundle';
import { type Content, createDriveStore } from '../../runtime/drive/store';
import { createState } from '../../runtime/services/store/state';
import { readModel } from '../model-json';
import type { StartManifest } from '../start-manifest';
import type { School } from './storage';

export interface Assets {
  addon(): Promise<readonly BundleFile[]>;
  /** The school of a first visit; its .xlsx is fetched when it is needed. */
  start(): Promise<School>;
  /** @param path below the page's folder */
  handedOut(path: string, size: number): HandedOut;
  /** Read at the first PDF, in one go: the renderer cannot wait. */
  fonts(): FontBytes;
}

/** A document of the first visit: fetched when somebody looks at it, and kept by its path alone. */
export interface HandedOut extends Content {
  readonly path: string;
}

/** @param base address of the page's folder, with its last slash */
export function openAssets(base: string): Assets {
  const at = (path: string): string => new URL(path.split('/').map(encodeURIComponent).join('/'), base).href;
  const get = async (path: string): Promise<Response> => {
    const response = await fetch(at(path));
    if (!response.ok) throw new Error(`${path} : ${response.status}`);
    return response;
  };
  let fonts: FontBytes | undefined;
  const handedOut = (path: string, size: number): HandedOut => {
    let bytes: Uint8Array | undefined;
    const read = (): Uint8Array => {
      bytes ??= readNow(at(path));
      return bytes;
    };
    return { path, size, read };
  };
  return {
    handedOut,
    async addon() {
      const names = (await (await get('addon/files.json')).json()) as string[];
      return Promise.all(names.map(async (name) => ({ name, code: await (await get(`addon/${name}`)).text() })));
    },
    async start() {
      const manifest = (await (await get('start/start.json')).json()) as StartManifest;
      const workbook = readModel(await (await get(`start/${manifest.model}`)).text());
      const original = handedOut(`start/${manifest.workbook}`, manifest.size);
      const store = createDriveStore(undefined, manifest.given);
      for (const { path, size, ...file } of manifest.files) {
        const content = path === null ? null : handedOut(`start/${path}`, size);
        store.files.set(file.id, { ...file, content });
      }
      return { workbook, state: { ...createState(store), ...manifest.state }, day: manifest.day, original };
    },
    fonts() {
      fonts ??= {
        regular: readNow(at('fonts/regular.ttf')),
        bold: readNow(at('fonts/bold.ttf')),
        italic: readNow(at('fonts/italic.ttf')),
        boldItalic: readNow(at('fonts/bold-italic.ttf')),
      };
      return fonts;
    },
  };
}

/** A worker may wait for an answer; what the add-on calls cannot be a promise. */
function readNow(address: string): Uint8Array {
  const request = new XMLHttpRequest();
  request.open('GET', address, false);
  request.responseType = 'arraybuffer';
  request.send();
  if (request.status !== 200) throw new Error(`${address} : ${request.status}`);
  return new Uint8Array(request.response as ArrayBuffer);
}
