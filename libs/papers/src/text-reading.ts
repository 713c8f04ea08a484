/**
 * Why a document was not read: 'binary' is no text at all (a picture, a PDF, a program, an archive); 'encoding' is text
 * in an encoding that is not read here or with damage in it; 'docx-broken' calls itself a Word document and is none.
 */
export type WhyUnreadable = 'empty' | 'binary' | 'too-large' | 'encoding' | 'docx-broken';

/** The words of a document, or why there are none; `detail` says what was found, in English, for the person who asks. */
export type TextReading = { ok: string; encoding: string } | { unreadable: WhyUnreadable; detail: string };

export const unreadable = (why: WhyUnreadable, detail: string): TextReading => ({ unreadable: why, detail });
