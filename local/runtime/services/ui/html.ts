/** The service `HtmlService`: pages for dialogs and side panels. */

import type { Host } from '../../host';
import { serviceError, signatureError } from '../errors';

type Output = GoogleAppsScript.HTML.HtmlOutput;
type Modelled = Pick<
  Output,
  'append' | 'getContent' | 'getHeight' | 'getTitle' | 'getWidth' | 'setContent' | 'setHeight' | 'setTitle' | 'setWidth'
>;

export class LocalHtmlOutput implements Modelled {
  private title = '';
  private width = 0;
  private height = 0;

  constructor(private content: string) {}

  append(addedContent: string): Output {
    this.content += addedContent;
    return this.self();
  }

  getContent(): string {
    return this.content;
  }

  getHeight(): number {
    return this.height;
  }

  getTitle(): string {
    return this.title;
  }

  getWidth(): number {
    return this.width;
  }

  setContent(content: string): Output {
    this.content = content;
    return this.self();
  }

  setHeight(height: number): Output {
    this.height = height;
    return this.self();
  }

  setTitle(title: string): Output {
    this.title = title;
    return this.self();
  }

  setWidth(width: number): Output {
    this.width = width;
    return this.self();
  }

  private self(): Output {
    return this as unknown as Output;
  }
}

type ModelledService = Pick<GoogleAppsScript.HTML.HtmlService, 'createHtmlOutput' | 'createHtmlOutputFromFile'>;

export class LocalHtmlService implements ModelledService {
  /** @param pages HTML files pushed with the script, by name without `.html` */
  constructor(
    private readonly host: Host,
    private readonly pages: ReadonlyMap<string, string>,
  ) {}

  createHtmlOutputFromFile(filename: string): Output {
    return this.host.meter.call('HtmlService', 'createHtmlOutputFromFile', () => {
      const page = this.pages.get(filename.replace(/\.html$/, ''));
      if (page === undefined) throw serviceError(this.host.realm, `No HTML file named ${filename} was found.`);
      return new LocalHtmlOutput(page) as unknown as Output;
    });
  }

  createHtmlOutput(html: unknown = ''): Output {
    return this.host.meter.call('HtmlService', 'createHtmlOutput', () => {
      if (typeof html !== 'string') throw signatureError(this.host.realm, 'HtmlService.createHtmlOutput', [html]);
      return new LocalHtmlOutput(html) as unknown as Output;
    });
  }
}
