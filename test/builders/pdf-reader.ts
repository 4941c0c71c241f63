/** Reads PDFs with programs that are not ours: PDFium renders pages and gives their text, jsQR reads payment codes. */
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import jsQR from 'jsqr';

const POINTS_PER_INCH = 72;

export interface RenderedPage {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha of each point. */
  readonly pixels: Uint8ClampedArray;
}

export interface ReadPage {
  readonly text: string;
  /** Points. */
  readonly size: { readonly width: number; readonly height: number };
}

let library: Promise<PDFiumLibrary> | undefined;

async function withDocument<T>(pdf: Uint8Array, use: (document: PDFiumDocument) => Promise<T> | T): Promise<T> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(pdf);
  try {
    return await use(document);
  } finally {
    document.destroy();
  }
}

/** Reads the text and the size of every page. */
export function readPages(pdf: Uint8Array): Promise<ReadPage[]> {
  return withDocument(pdf, (document) =>
    Array.from(document.pages(), (page) => {
      const { originalWidth: width, originalHeight: height } = page.getOriginalSize();
      return { text: page.getText(), size: { width, height } };
    }),
  );
}

/** Renders one page, the last one by default. */
export function renderPage(pdf: Uint8Array, options: { page?: number; dpi?: number } = {}): Promise<RenderedPage> {
  return withDocument(pdf, async (document) => {
    const page = document.getPage(options.page ?? document.getPageCount() - 1);
    const image = await page.render({ scale: (options.dpi ?? 200) / POINTS_PER_INCH, render: 'bitmap' });
    // PDFium gives blue first.
    const pixels = new Uint8ClampedArray(image.data);
    for (let index = 0; index < pixels.length; index += 4) {
      const blue = pixels[index] ?? 0;
      pixels[index] = pixels[index + 2] ?? 0;
      pixels[index + 2] = blue;
    }
    return { width: image.width, height: image.height, pixels };
  });
}

/** Cuts a part out of a rendered page; all lengths in millimetres from its upper left corner. */
export function cropPage(
  page: RenderedPage,
  area: { x: number; y: number; width: number; height: number },
  dpi = 200,
): RenderedPage {
  const toPixels = (length: number): number => Math.round((length / 25.4) * dpi);
  const [left, top, width, height] = [toPixels(area.x), toPixels(area.y), toPixels(area.width), toPixels(area.height)];
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    const start = ((top + row) * page.width + left) * 4;
    pixels.set(page.pixels.subarray(start, start + width * 4), row * width * 4);
  }
  return { width, height, pixels };
}

/** Decodes the payment code on a page, or gives undefined where none can be read. */
export async function readPaymentCode(pdf: Uint8Array, page?: number): Promise<string | undefined> {
  const rendered = await renderPage(pdf, page === undefined ? {} : { page });
  // The code's place on the slip with its free border; searching the whole page would take five times as long.
  const { width, height, pixels } = cropPage(rendered, { x: 62, y: 204, width: 56, height: 56 });
  return jsQR(pixels, width, height, { inversionAttempts: 'dontInvert' })?.data;
}
