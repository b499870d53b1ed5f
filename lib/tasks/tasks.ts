import type { Article, ArticleFields, Candidate, CapturedArticle, FieldName } from '../article/article.ts';
import type { BackgroundTasks, CaptureResult, PersonalChanges, Saved, Undo } from '../ports.ts';

/** Everything a person can do, one verb each. What changes something answers with how to undo it. */
export interface Tasks extends BackgroundTasks {
  /** Saves what a capture found but did not save by itself (a page that is not an article, one of several). */
  saveCaptured(captured: CapturedArticle): Promise<CaptureResult>;
  /** Saves some of the articles that a page lists; answers in their order. */
  saveCandidates(candidates: Candidate[], capturedFrom: string): Promise<CaptureResult[]>;
  /** Saves by a DOI, PMID, PMCID, arXiv id or address that was typed or pasted. */
  saveByIdentifier(text: string): Promise<CaptureResult>;
  /** Takes back what a capture did: a new article goes to the trash, a known one is again as it was. */
  undoCapture(saved: Saved): Promise<void>;
  deleteQuote(quoteId: string): Promise<Undo>;

  /** Writes what the person typed; call it at each keystroke. */
  writeArticle(id: string, changes: PersonalChanges): Promise<Undo>;
  editField<K extends FieldName>(id: string, field: K, value: ArticleFields[K] | undefined): Promise<Undo>;
  /** Takes the value of a field that another signal gave. */
  chooseValue(id: string, field: FieldName, from: string): Promise<Undo>;
  /** Adds and removes a tag on several articles. */
  tagArticles(ids: string[], change: { add?: string; remove?: string }): Promise<Undo>;
  setReadState(ids: string[], state: Article['readState']): Promise<Undo>;
  setStarred(ids: string[], starred: boolean): Promise<Undo>;

  trashArticles(ids: string[]): Promise<Undo>;
  restoreArticles(ids: string[]): Promise<Undo>;
  /** Deletes for good what is in the trash. Not undoable: ask first. */
  emptyTrash(): Promise<void>;

  /** Answers with the new list's id. */
  createList(name: string): Promise<string>;
  renameList(id: string, name: string): Promise<Undo>;
  deleteList(id: string): Promise<Undo>;
  addToList(id: string, articleIds: string[]): Promise<Undo>;
  removeFromList(id: string, articleIds: string[]): Promise<Undo>;
}
