/** The service `HtmlService`: pages for dialogs and side panels. */

import type { Host } from '../../host';
import { signatureError } from '../errors';

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

export class LocalHtmlService implements Pick<GoogleAppsScript.HTML.HtmlService, 'createHtmlOutput'> {
  constructor(private readonly host: Host) {}

  createHtmlOutput(html: unknown = ''): Output {
    return this.host.meter.call('HtmlService', 'createHtmlOutput', () => {
      if (typeof html !== 'string') throw signatureError(this.host.realm, 'HtmlService.createHtmlOutput', [html]);
      return new LocalHtmlOutput(html) as unknown as Output;
    });
  }
}
