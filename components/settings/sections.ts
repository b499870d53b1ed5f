import type { ComponentType } from 'preact';
import type { MessageKey } from '../ui/i18n.ts';
import { BackupSection } from './BackupSection.tsx';
import { StorageSection } from './StorageSection.tsx';

/** A part of the settings: `#/settings/<id>` leads to it. */
export interface SettingsSection {
  id: string;
  title: MessageKey;
  Section: ComponentType;
}

/** The parts of the settings, in their order. */
export const SECTIONS: SettingsSection[] = [
  { id: 'backup', title: 'backupTitle', Section: BackupSection },
  { id: 'storage', title: 'storageTitle', Section: StorageSection },
];
