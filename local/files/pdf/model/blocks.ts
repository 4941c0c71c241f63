/** A document as the layout takes it: blocks with every property resolved, lengths in points. */
import type { Alignment, Borders, TabStop } from '../styles/properties';
import type { Margins } from '../styles/table-style';

/** The four cuts of the text font. */
export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic';

/** How characters look. `rise` lifts them above the baseline. */
export type RunStyle = {
  readonly face: Face;
  readonly size: number;
  readonly colour: string;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly rise: number;
  readonly spacing: number;
  /** Background, or undefined. */
  readonly fill: string | undefined;
};

/** A picture by the path of its part in the package. */
export type Picture = { readonly part: string; readonly width: number; readonly height: number };

/** A counter that is known only on the page: this page's number, or how many there are. */
export type PageField = 'page' | 'pages';

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly style: RunStyle }
  | { readonly kind: 'tab'; readonly style: RunStyle; readonly towards?: 'left' | 'center' | 'right' }
  | { readonly kind: 'break'; readonly style: RunStyle; readonly isPageBreak: boolean }
  | { readonly kind: 'field'; readonly field: PageField; readonly style: RunStyle }
  | { readonly kind: 'picture'; readonly picture: Picture; readonly style: RunStyle };

/** Where an anchored picture stands along one axis. */
export type Anchor = {
  readonly from: 'page' | 'margin' | 'column' | 'text';
  readonly align?: 'start' | 'center' | 'end';
  readonly offset: number;
};

/** A picture that does not stand in the line of text. */
export type FloatingPicture = {
  readonly picture: Picture;
  readonly horizontal: Anchor;
  readonly vertical: Anchor;
  readonly isBehind: boolean;
  /** Whether text keeps clear of it: not at all, beside it, or above and below it. */
  readonly wrap: 'none' | 'beside' | 'block';
};

/** Everything about a paragraph but its text. */
export type ParagraphStyle = {
  readonly id: string | undefined;
  readonly align: Alignment;
  readonly left: number;
  readonly right: number;
  readonly firstLine: number;
  readonly before: number;
  readonly after: number;
  readonly line: number;
  readonly lineRule: 'factor' | 'exact' | 'atLeast';
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  readonly pageBreakBefore: boolean;
  readonly widowControl: boolean;
  readonly contextual: boolean;
  readonly tabs: readonly TabStop[];
  readonly defaultTab: number;
  readonly borders: Borders;
  readonly fill: string | undefined;
};

export type Paragraph = {
  readonly kind: 'paragraph';
  readonly style: ParagraphStyle;
  readonly inlines: readonly Inline[];
  /** The look of the paragraph's end: the height of an empty line. */
  readonly mark: RunStyle;
  readonly floats: readonly FloatingPicture[];
};

/** A wished width: points, a share of the whole (0 to 1), or whatever the content needs. */
export type Width = { readonly kind: 'points' | 'share' | 'auto'; readonly value: number };

export type Cell = {
  readonly span: number;
  /** `start` opens a vertical merge, `continued` lies under one. */
  readonly merge: 'none' | 'start' | 'continued';
  readonly width: Width;
  readonly blocks: readonly Block[];
  readonly borders: Borders;
  readonly margins: Margins;
  readonly fill: string | undefined;
  readonly vertical: 'top' | 'center' | 'bottom';
};

export type Row = {
  readonly cells: readonly Cell[];
  readonly isHeader: boolean;
  readonly cantSplit: boolean;
  readonly height: number;
  readonly isExactHeight: boolean;
  /** Grid columns left empty before the first cell. */
  readonly skipped: number;
};

export type Table = {
  readonly kind: 'table';
  readonly grid: readonly number[];
  readonly width: Width;
  readonly isFixed: boolean;
  readonly align: Alignment;
  readonly indent: number;
  readonly rows: readonly Row[];
};

export type Block = Paragraph | Table;

/** The blocks repeated at the head or foot of pages. */
export type Running = {
  readonly default?: readonly Block[];
  readonly first?: readonly Block[];
  readonly even?: readonly Block[];
};

/** A stretch of the document with its own paper, margins and running heads. */
export type Section = {
  readonly width: number;
  readonly height: number;
  readonly margins: Margins;
  readonly headerDistance: number;
  readonly footerDistance: number;
  readonly headers: Running;
  readonly footers: Running;
  readonly hasTitlePage: boolean;
  readonly hasEvenPages: boolean;
  readonly isContinuous: boolean;
  readonly firstPageNumber: number | undefined;
  readonly pageFormat: string;
  readonly blocks: readonly Block[];
};

export type DocumentModel = { readonly sections: readonly Section[] };
