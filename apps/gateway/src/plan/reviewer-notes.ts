import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { type ReviewerNote } from '@duban/contracts/http/plan-preview';

/** What reviewers have noted about the plans that Duban is delivered with, beside them as `*.notes.json`. */
const FOLDER = join(__dirname, '../../../../plans');
const NAME = /\.notes\.json$/;

interface NotesFile {
  title: string;
  notes: ReviewerNote[];
}

/** 疑点: notes that no program finds, shown when a plan of that title is previewed. */
@Injectable()
export class ReviewerNotes {
  private readonly byTitle = new Map<string, ReviewerNote[]>(read().map(({ title, notes }) => [plain(title), notes]));

  of(title: string): ReviewerNote[] {
    return this.byTitle.get(plain(title)) ?? [];
  }
}

const plain = (title: string): string => title.normalize('NFKC').replaceAll(/[\s《》]/g, '');

/** Where the plans are not delivered with the gateway, there are no notes. */
function read(): NotesFile[] {
  try {
    return readdirSync(FOLDER)
      .filter((name) => NAME.test(name))
      .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as NotesFile);
  } catch {
    return [];
  }
}
