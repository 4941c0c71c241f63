/** The few inner doors of jsPDF that the painter uses, typed: its declarations leave them out. */
import type { jsPDF } from 'jspdf';

/** A font slot as jsPDF keeps it while it writes the file. */
export type FontSlot = {
  id: string;
  fontName: string;
  fontStyle: string;
  objectNumber?: number;
  isAlreadyPutted?: boolean;
};

/** What jsPDF hands to those who write a font themselves. */
export type FontWriter = {
  readonly font: FontSlot;
  readonly out: (text: string) => void;
  readonly newObject: () => number;
  readonly putStream: (stream: { data: string; addLength1: boolean; objectId: number }) => void;
};

type Inside = {
  readonly write: (...operators: string[]) => void;
  readonly getFont: (name: string, style: string) => FontSlot;
  readonly events: { subscribe(topic: 'putFont', callback: (writer: FontWriter) => void): string };
};

/** The inside of a document. */
export function insideOf(document: jsPDF): Inside {
  return document.internal as unknown as Inside;
}
