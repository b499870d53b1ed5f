import type { ComponentChildren } from 'preact';
import { ToDigestDialog } from '../article/ToDigestDialog.tsx';
import { CiteDialog } from '../cite/CiteDialog.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { t } from '../ui/i18n.ts';
import { AddDialog } from './AddDialog.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { ListDialog } from './ListDialog.tsx';
import { MassTrashDialog } from './MassTrashDialog.tsx';
import { PurgeDialog } from './PurgeDialog.tsx';
import { queryOfView } from './query-of-view.ts';
import { Rail } from './Rail.tsx';
import { SaveSearchDialog } from './SaveSearchDialog.tsx';
import { TagDialog } from './TagDialog.tsx';
import type { Actions } from './use-actions.ts';
import type { Parts } from './use-parts.ts';
import type { View } from './use-view.ts';

/** What can lie over the page. */
export type Sheet =
  | 'rail'
  | 'keys'
  | 'operators'
  | 'tag'
  | 'list'
  | 'empty-trash'
  | 'mass-trash'
  | 'purge'
  | 'save-search'
  | 'add'
  | 'cite'
  | 'digest';

interface Props {
  sheet: Sheet | undefined;
  view: View;
  parts: Parts | undefined;
  railFoot: ComponentChildren;
  /** The name of the part of the library that shows. */
  placeName: string | undefined;
  /** What a tag, a list or the trash is for. */
  actions: Actions;
  onListMade(id: string): void;
  onAdded(id: string): void;
  onClose(): void;
}

/** The sheet that lies over the page, if one does. */
export function Sheets({ sheet, view, parts, railFoot, placeName, actions, onAdded, onListMade, onClose }: Props) {
  const total = (parts?.counts.all ?? 0) + (parts?.counts.trash ?? 0);
  switch (sheet) {
    case 'rail':
      return (
        <Dialog title={t('libraryTitle')} onClose={onClose}>
          <nav aria-label={t('libraryTitle')}>
            <Rail view={view} parts={parts} onChosen={onClose} />
            {railFoot}
          </nav>
        </Dialog>
      );
    case 'add':
      return <AddDialog onClose={onClose} onAdded={onAdded} />;
    case 'keys':
    case 'operators':
      return <KeysDialog first={sheet} onClose={onClose} />;
    case 'tag':
      return <TagDialog ids={actions.targets} onClose={onClose} />;
    case 'list':
      return <ListDialog ids={actions.targets} onClose={onClose} />;
    case 'cite':
      return <CiteDialog ids={actions.targets} onClose={onClose} />;
    case 'digest':
      return <ToDigestDialog articleIds={actions.targets} onClose={onClose} />;
    case 'empty-trash':
    case 'purge':
      return (
        <PurgeDialog
          title={t(sheet === 'purge' ? 'libraryDeleteForGood' : 'libraryEmptyTrash')}
          count={actions.askedAbout.length}
          total={total}
          onPurge={actions.purgeSurely}
          onClose={onClose}
        />
      );
    case 'mass-trash':
      return (
        <MassTrashDialog
          ids={actions.askedAbout}
          total={parts?.counts.all ?? 0}
          onTrash={actions.trashSurely}
          onClose={onClose}
        />
      );
    case 'save-search':
      return <SaveSearchDialog query={queryOfView(view, placeName)} onClose={onClose} onMade={onListMade} />;
    case undefined:
      return null;
  }
}
