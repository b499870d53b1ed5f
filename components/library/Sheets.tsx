import { CiteDialog } from '../cite/CiteDialog.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { t } from '../ui/i18n.ts';
import { AddDialog } from './AddDialog.tsx';
import { EmptyTrashDialog } from './EmptyTrashDialog.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { ListDialog } from './ListDialog.tsx';
import { Rail } from './Rail.tsx';
import { TagDialog } from './TagDialog.tsx';
import type { Parts } from './use-parts.ts';
import type { View } from './use-view.ts';

/** What can lie over the page. */
export type Sheet = 'rail' | 'keys' | 'tag' | 'list' | 'empty-trash' | 'add' | 'cite';

interface Props {
  sheet: Sheet | undefined;
  view: View;
  parts: Parts | undefined;
  /** What a tag or a list is for. */
  targets: string[];
  onAdded(id: string): void;
  onClose(): void;
}

/** The sheet that lies over the page, if one does. */
export function Sheets({ sheet, view, parts, targets, onAdded, onClose }: Props) {
  switch (sheet) {
    case 'rail':
      return (
        <Dialog title={t('libraryTitle')} onClose={onClose}>
          <nav aria-label={t('libraryTitle')}>
            <Rail view={view} parts={parts} onChosen={onClose} />
          </nav>
        </Dialog>
      );
    case 'add':
      return <AddDialog onClose={onClose} onAdded={onAdded} />;
    case 'keys':
      return <KeysDialog onClose={onClose} />;
    case 'tag':
      return <TagDialog ids={targets} onClose={onClose} />;
    case 'list':
      return <ListDialog ids={targets} onClose={onClose} />;
    case 'cite':
      return <CiteDialog ids={targets} onClose={onClose} />;
    case 'empty-trash':
      return <EmptyTrashDialog count={parts?.counts.trash ?? 0} onClose={onClose} />;
    case undefined:
      return null;
  }
}
