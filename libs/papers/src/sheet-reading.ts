import { type SheetRow } from '@duban/domain/paper/sheet';

/** Rows and columns that are read at most. */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 100;

/**
 * Why a table was not read: 'binary' is neither a workbook (.xlsx) nor text; 'broken' is one of them and damaged;
 * 'several-sheets' leaves open which of them is meant.
 */
export type WhyNoSheet = 'empty' | 'binary' | 'too-large' | 'encoding' | 'broken' | 'several-sheets';

/** The rows of a table, or why there are none; `detail` says what was found, in English, for the person who asks. */
export type SheetReading = { rows: SheetRow[]; encoding: string } | { unreadable: WhyNoSheet; detail: string };

export const noSheet = (why: WhyNoSheet, detail: string): SheetReading => ({ unreadable: why, detail });
