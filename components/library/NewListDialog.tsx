import { t } from '../ui/i18n.ts';
import { NameDialog } from '../ui/NameDialog.tsx';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';

interface Props {
  onClose(): void;
  onMade(id: string): void;
}

/** Makes a reading list and goes to it; a name that exists leads to that list. */
export function NewListDialog({ onClose, onMade }: Props) {
  const { tasks } = useSheaf();
  const { show } = useToasts();
  return (
    <NameDialog
      title={t('libraryNewList')}
      label={t('libraryListName')}
      placeholder={t('libraryListNamePlaceholder')}
      typedAs="new-list"
      button={t('libraryMakeList')}
      make={async (name) => {
        const { id, undo } = await tasks.createList(name);
        return () => {
          onMade(id);
          if (undo) show(t('libraryListMade', name), undo, 'list');
        };
      }}
      onClose={onClose}
    />
  );
}
